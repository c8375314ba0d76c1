import type { ReactNode } from 'react';
import styles from './plain-screen.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A screen that can stand open while the seats change: a few words and what to do next. */
export function PlainScreen({ title, children, actions }: Props) {
  return (
    <div className={styles.screen}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {children}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
