import { Link } from 'wouter';
import type { AdrFileView, ReadAdrView } from '../../../shared/ipc/adr-contract.ts';
import { adrText } from '../../text/adr-folder.ts';
import { formatDay } from '../../text/numbers.ts';
import { AdrStatus } from '../adr-status.tsx';
import { adrPath } from '../paths.ts';
import styles from './adr-facts.module.css';

const text = adrText.reader;
const roles = ['decision-maker', 'consulted', 'informed'] as const;

/** What is known of an ADR: status, dates, people, where it lies, and how it relates to others. */
export function AdrFacts({ repository, read }: { readonly repository: string; readonly read: ReadAdrView }) {
  const { file, related } = read;
  return (
    <section className={styles.facts} aria-label={text.facts}>
      <dl className={styles.list}>
        {factsOf(file).map(([name, value]) => (
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

function factsOf(file: AdrFileView): readonly (readonly [name: string, value: React.ReactNode])[] {
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
