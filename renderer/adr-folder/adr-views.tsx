import { Link } from 'wouter';
import { mapText as text } from '../text/adr-graph.ts';
import styles from './adr-views.module.css';
import { adrViewPath, adrViews, type AdrView } from './paths.ts';

interface Props {
  /** Key of the repository. */
  readonly repository: string;
  readonly current: AdrView;
}

/** The way from one view of all ADRs to the others. */
export function AdrViews({ repository, current }: Props) {
  return (
    <nav className={styles.views} aria-label={text.views}>
      {adrViews.map((view) => (
        <Link
          key={view}
          href={adrViewPath(repository, view)}
          className={styles.view ?? ''}
          aria-current={view === current ? 'page' : undefined}
        >
          {text.view[view]}
        </Link>
      ))}
    </nav>
  );
}
