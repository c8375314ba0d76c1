import { useMemo, type MouseEvent } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Markdown } from '../../markdown/markdown.tsx';
import { recordText as text } from '../../text/record.ts';
import { Diff } from './diff.tsx';
import styles from './preview.module.css';
import { recordParts, wordCount } from './record-parts.ts';

interface Props {
  readonly text: string;
  /** The text of the ADR that is brought up to date; null where the record is a file of its own. */
  readonly before: string | null;
  readonly file: string;
}

/** A record as it will read, and as the text that will be written; of an ADR that is brought up to date first what changes. */
export function Preview({ text: record, before, file }: Props) {
  const parts = useMemo(() => recordParts(record), [record]);
  return (
    <Tabs className={styles.tabs ?? ''}>
      <div className={styles.head}>
        <TabList className={styles.list ?? ''} aria-label={text.preview}>
          {before === null ? null : (
            <Tab id="changes" className={styles.tab ?? ''}>
              {text.whatChanges}
            </Tab>
          )}
          <Tab id="reads" className={styles.tab ?? ''}>
            {text.asItReads}
          </Tab>
          <Tab id="text" className={styles.tab ?? ''}>
            {text.asText}
          </Tab>
        </TabList>
        <span className={styles.words}>{text.words(wordCount(record))}</span>
      </div>
      {before === null ? null : (
        <TabPanel id="changes" className={styles.paper ?? ''}>
          {before === record ? (
            <p className="muted">{text.changesNothing}</p>
          ) : (
            <Diff lead={text.changesLead(file)} before={before} after={record} />
          )}
        </TabPanel>
      )}
      <TabPanel id="reads" className={styles.paper ?? ''}>
        <article onClickCapture={keepLocalLinks}>
          <Markdown text={parts.title} headingOffset={1} />
          {parts.entries.length > 0 ? (
            <dl className={styles.meta}>
              {parts.entries.map(([key, value]) => (
                <div key={key}>
                  <dt>{key.charAt(0).toUpperCase() + key.slice(1)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          ) : null}
          <Markdown text={parts.body} headingOffset={1} />
        </article>
      </TabPanel>
      <TabPanel id="text" className={styles.paper ?? ''}>
        <pre className={styles.text}>{record}</pre>
      </TabPanel>
    </Tabs>
  );
}

/** Links to files beside the record lead nowhere from a preview. */
function keepLocalLinks(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || /^(https?|mailto):/i.test(link.getAttribute('href') ?? '')) return;
  event.preventDefault();
  event.stopPropagation();
}
