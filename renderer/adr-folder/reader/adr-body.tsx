import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { ReadAdrView } from '../../../shared/ipc/adr-contract.ts';
import { Markdown } from '../../markdown/markdown.tsx';
import { toast } from '../../shell/toasts.tsx';
import { adrText } from '../../text/adr-folder.ts';
import { adrPath } from '../paths.ts';
import styles from './adr-reader.module.css';
import { headingAnchors } from './heading-anchors.ts';
import { readableBody } from './readable-body.ts';
import { readerPlaces } from './reader-places.ts';
import { useMarkedHits } from './use-marked-hits.ts';

interface Props {
  readonly repository: string;
  readonly read: ReadAdrView;
  /** Of the heading that is to be in sight; empty for the beginning. */
  readonly anchor: string;
  /** Words to be marked. */
  readonly searched: string;
}

/** An ADR as it reads, below its title. Links to other ADRs lead to them, anchors to their heading. */
export function AdrBody({ repository, read, anchor, searched }: Props) {
  const [, navigate] = useLocation();
  const area = useRef<HTMLDivElement>(null);
  const { text, titleLine, targets, images } = read;
  const file = read.file.path;
  const body = useMemo(() => readableBody(text, titleLine), [text, titleLine]);
  const places = useMemo(
    () => readerPlaces(repository, { file, targets, images }),
    [repository, file, targets, images],
  );
  useMarkedHits(area, searched);
  const goTo = useCallback((heading: string): void => {
    if (!showHeading(area.current, heading)) toast({ text: adrText.reader.noAnchor(heading) });
  }, []);
  useEffect(() => {
    if (anchor !== '') goTo(anchor);
  }, [anchor, goTo]);
  const go = (href: string): void => {
    const destination = places.destination(href);
    if (destination === null) goTo(decoded(href.slice(1)));
    else if (destination === adrPath(repository, file, anchor) && anchor !== '') goTo(anchor);
    else navigate(destination);
  };
  return (
    <div ref={area} className={styles.body}>
      <Markdown text={body} headingOffset={0} places={places} onPlace={go} />
    </div>
  );
}

/** The text of a file as it stands there. */
export function AdrPlainText({ text, searched }: { readonly text: string; readonly searched: string }) {
  const area = useRef<HTMLPreElement>(null);
  useMarkedHits(area, searched);
  return (
    <pre ref={area} className={styles.plain}>
      {text}
    </pre>
  );
}

/** Brings the heading with an anchor into view and gives it the focus; false where there is none. */
function showHeading(area: HTMLElement | null, anchor: string): boolean {
  const headings = [...(area?.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6') ?? [])];
  const anchors = headingAnchors(headings.map(({ textContent }) => textContent));
  const heading = headings[anchors.indexOf(anchor.toLowerCase())];
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
  return true;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
