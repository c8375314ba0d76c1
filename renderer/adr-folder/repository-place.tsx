import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { adrText as text } from '../text/adr-folder.ts';
import { overviewQuery } from './overview-query.ts';
import { repositoriesPath } from './paths.ts';
import styles from './repository-place.module.css';

/** The way back to all repositories, and where this one lies. */
export function RepositoryPlace({ repository }: { readonly repository: string }) {
  const { data } = useQuery(overviewQuery(repository));
  return (
    <p className={styles.place}>
      <Link href={repositoriesPath}>{text.back}</Link>
      {data ? <span className={styles.folder}>{data.repository.folder}</span> : null}
    </p>
  );
}
