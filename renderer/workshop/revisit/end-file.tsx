import type { Output } from '../../../shared/ipc/contract.ts';
import { reviewsText as text } from '../../text/reviews.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Diff } from '../record/diff.tsx';
import styles from './end-review.module.css';

interface Props {
  readonly file: Output<'review:plan-hold'>['files'][number];
  /** For a file that was changed by hand: that it may be added to as it is. */
  readonly isConfirmed: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
}

/** What the end of a review changes in a file, or why it is left. */
export function EndFile({ file, isConfirmed, onConfirm }: Props) {
  const { fileName, state, written, onDisk, after, refusal } = file;
  if (state === 'gone') return <Notice kind="warn">{text.gone(fileName)}</Notice>;
  if (refusal !== null) return <Notice kind="warn">{text.refused(fileName, refusal)}</Notice>;
  if (onDisk === null || after === null) return <Notice kind="warn">{text.unreadable(fileName)}</Notice>;
  if (onDisk === after) return <p className="muted sm">{text.saysSo(fileName)}</p>;
  return (
    <section className={styles.file} aria-label={fileName}>
      {state === 'changed' && written !== null ? (
        <>
          <Notice kind="warn">{text.changed(fileName)}</Notice>
          <Diff lead={text.changedLead} before={written} after={onDisk} />
        </>
      ) : null}
      <Diff lead={text.changes(fileName)} before={onDisk} after={after} />
      {state === 'changed' ? (
        <Checkbox isSelected={isConfirmed} onChange={onConfirm}>
          {text.changedConfirm}
        </Checkbox>
      ) : null}
    </section>
  );
}
