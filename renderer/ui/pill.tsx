import type { ReactNode } from 'react';
import styles from './pill.module.css';

interface Props {
  readonly tone?: 'plain' | 'accent' | 'good' | 'warn' | 'bad';
  readonly children: ReactNode;
}

/** A word or two about the state of something. */
export function Pill({ tone = 'plain', children }: Props) {
  return <span className={`${styles.pill} ${styles[tone]}`}>{children}</span>;
}
