import { Diff } from '../../workshop/record/diff.tsx';
import styles from './changed-files.module.css';

interface Props {
  readonly files: readonly { readonly path: string; readonly before: string; readonly after: string }[];
}

/** What changes in files, line by line. */
export function ChangedFiles({ files }: Props) {
  return files.map(({ path, before, after }) => (
    <section key={path} className={styles.file} aria-label={path}>
      <Diff lead={path} before={before} after={after} />
    </section>
  ));
}
