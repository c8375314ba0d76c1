import { useMemo, type MouseEvent } from 'react';
import { call } from '../session/call.ts';
import { toast } from '../shell/toasts.tsx';
import styles from './markdown.module.css';
import { sanitizedHtml, type Places } from './sanitized.ts';

interface Props {
  readonly text: string;
  /** Levels by which headings are lowered; 2 where it stands below an h2. */
  readonly headingOffset?: number;
  /** Of a text in a repository; keep the object as long as it says the same. */
  readonly places?: Places;
  /** Told of a click on a link that begins with `#`; without it such links do nothing. */
  readonly onPlace?: (href: string) => void;
}

/** Markdown as it reads. Links to the web open in the browser of the system. */
export function Markdown({ text, headingOffset = 2, places, onPlace }: Props) {
  const html = useMemo(() => sanitizedHtml(text, headingOffset, places), [text, headingOffset, places]);
  const openLink = (event: MouseEvent<HTMLElement>): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    const url = link.getAttribute('href') ?? '';
    if (url.startsWith('#')) {
      onPlace?.(url);
      return;
    }
    if (url === '') return;
    call('app:open-external', { url }).catch((error: unknown) =>
      toast({ kind: 'error', text: error instanceof Error ? error.message : String(error) }),
    );
  };
  // A link's own Enter key arrives as a click too.
  return <div className={styles.markdown} onClick={openLink} dangerouslySetInnerHTML={{ __html: html }} />;
}
