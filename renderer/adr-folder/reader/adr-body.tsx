import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { headingAnchor } from '../../../shared/adr/lint/anchors.ts';
import type { ReadAdrView } from '../../../shared/ipc/adr-contract.ts';
import { Markdown } from '../../markdown/markdown.tsx';
import { toast } from '../../shell/toasts.tsx';
import { adrText } from '../../text/adr-folder.ts';
import styles from './adr-reader.module.css';
import { readableBody } from './readable-body.ts';
import { readerPlaces } from './reader-places.ts';
import { useMarkedHits } from './use-marked-hits.ts';

interface Props {
  readonly repository: string;
  readonly read: ReadAdrView;
  /** Words to be marked. */
  readonly searched: string;
}

/** An ADR as it reads, below its title. Links to other ADRs lead to them, anchors to their heading. */
export function AdrBody({ repository, read, searched }: Props) {
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
  const go = (href: string): void => {
    const destination = places.destination(href);
    if (destination !== null) navigate(destination);
    else if (!scrollTo(area.current, href.slice(1))) toast({ text: adrText.reader.noAnchor(href.slice(1)) });
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

/** Brings the heading with an anchor into view; false where there is none. */
function scrollTo(area: HTMLElement | null, anchor: string): boolean {
  const wanted = decoded(anchor).toLowerCase();
  const heading = [...(area?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])].find(
    ({ textContent }) => headingAnchor(textContent) === wanted,
  );
  heading?.scrollIntoView({ block: 'start' });
  return heading !== undefined;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
