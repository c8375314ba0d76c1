import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './notice.module.css';

interface Props {
  readonly kind: 'info' | 'warn' | 'error';
  readonly children: ReactNode;
  /** Buttons that help. */
  readonly actions?: ReactNode;
}

const icons = { info: Info, warn: TriangleAlert, error: CircleAlert } as const;

/** Something to know, shown beside what it concerns; errors are read out and scrolled to at once. */
export function Notice({ kind, children, actions }: Props) {
  const Icon = icons[kind];
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (kind === 'error') notice.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  return (
    <div ref={notice} className={`${styles.notice} ${styles[kind]}`} role={kind === 'error' ? 'alert' : 'note'}>
      <Icon size={16} aria-hidden className={styles.icon} />
      <div className={styles.text}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
