import { useMemo, type MouseEvent } from 'react';
import { call } from '../session/call.ts';
import { toast } from '../shell/toasts.tsx';
import styles from './markdown.module.css';
import { sanitizedHtml } from './sanitized.ts';

interface Props {
  readonly text: string;
  /** Levels by which headings are lowered; 2 where it stands below an h2. */
  readonly headingOffset?: number;
}

/** Markdown as it reads. Links open in the browser of the system. */
export function Markdown({ text, headingOffset = 2 }: Props) {
  const html = useMemo(() => sanitizedHtml(text, headingOffset), [text, headingOffset]);
  const openLink = (event: MouseEvent<HTMLElement>): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    const url = link.getAttribute('href') ?? '';
    if (url.startsWith('#')) return;
    call('app:open-external', { url }).catch((error: unknown) =>
      toast({ kind: 'error', text: error instanceof Error ? error.message : String(error) }),
    );
  };
  // A link's own Enter key arrives as a click too.
  return <div className={styles.markdown} onClick={openLink} dangerouslySetInnerHTML={{ __html: html }} />;
}
