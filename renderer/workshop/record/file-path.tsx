import { Fragment } from 'react';
import styles from './file-path.module.css';

/** A path that breaks after its separators rather than inside of names. */
export function FilePath({ path }: { readonly path: string }) {
  return (
    <span className={styles.path}>
      {path.split(/(?<=[/\\])/).map((part, index) => (
        <Fragment key={`${index}`}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}
