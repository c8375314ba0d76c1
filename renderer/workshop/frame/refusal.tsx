import { Notice } from '../../ui/notice.tsx';
import styles from './rows.module.css';

/** Why the last edit of this part was refused; nothing where it was not. */
export function Refusal({ reason }: { readonly reason: string | null }) {
  if (reason === null) return null;
  return (
    <div className={styles.refusal}>
      <Notice kind="error">{reason}</Notice>
    </div>
  );
}
