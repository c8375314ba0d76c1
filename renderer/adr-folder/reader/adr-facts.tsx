import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { AdrFileView, ReadAdrView } from '../../../shared/ipc/adr-contract.ts';
import { adrText } from '../../text/adr-folder.ts';
import { historyText, isOne } from '../../text/adr-history.ts';
import { formatDay } from '../../text/numbers.ts';
import { useAdrHistories, type HistoryAnswer } from '../adr-history-query.ts';
import { AdrStatus } from '../adr-status.tsx';
import { adrPath } from '../paths.ts';
import styles from './adr-facts.module.css';

const text = adrText.reader;
const roles = ['decision-maker', 'consulted', 'informed'] as const;

/** What is known of an ADR: status, dates, people, where it lies, and how it relates to others. */
export function AdrFacts({ repository, read }: { readonly repository: string; readonly read: ReadAdrView }) {
  const { file, related } = read;
  const answer = useAdrHistories(repository);
  return (
    <section className={styles.facts} aria-label={text.facts}>
      <dl className={styles.list}>
        {[...factsOf(file), ...commitsOf(file.path, answer)].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {related.length > 0 ? (
        <section className={styles.related} aria-label={text.related}>
          <h2>{text.related}</h2>
          <ul>
            {related.map(({ relation, turned, path, number, title }) => (
              <li key={`${relation} ${turned} ${path}`}>
                <span className={styles.relation}>{adrText.relation(relation, turned)}</span>
                <Link href={adrPath(repository, path)}>{number === null ? title : `${number}. ${title}`}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </section>
  );
}

type Fact = readonly [name: string, value: ReactNode];

/** What git's log says of a file; nothing without git. */
function commitsOf(path: string, { histories, problem }: HistoryAnswer): readonly Fact[] {
  if (problem !== null) return [[historyText.log, historyText.cannotRead(problem)]];
  if (histories === null || histories.version === '') return [];
  const history = histories.files.get(path);
  if (!history) return [[historyText.first, historyText.notYet]];
  return [
    [historyText.first, historyText.firstCommit(history)],
    ...(isOne(history) ? [] : [[historyText.last, historyText.commit(history.last)] as const]),
  ];
}

function factsOf(file: AdrFileView): readonly Fact[] {
  const { format, status, date, reviewDate, people, tags, path } = file;
  const isUnderstood = format !== 'none';
  return [
    ...(isUnderstood && status ? [[text.status, <AdrStatus key="status" status={status} />] as const] : []),
    ...(date ? [[text.date, date.day === null ? date.text : formatDay(date.day)] as const] : []),
    ...(reviewDate === null ? [] : [[text.reviewDate, formatDay(reviewDate)] as const]),
    ...roles.flatMap((role) => {
      const names = people.filter((person) => person.role === role).map(({ name }) => name);
      return names.length > 0 ? [[text.roles[role], names.join(', ')] as const] : [];
    }),
    ...(tags.length > 0 ? [[text.tags, tags.join(', ')] as const] : []),
    [text.format, isUnderstood ? adrText.formats[format] : <AdrStatus key="format" unknown />],
    [text.file, path],
  ];
}
