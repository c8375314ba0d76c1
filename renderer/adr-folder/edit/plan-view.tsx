import type { AdrChangeInput, PlannedAdrFile } from '../../../shared/ipc/adr-edit-contract.ts';
import { adrEditText as text } from '../../text/adr-edit.ts';
import { Notice } from '../../ui/notice.tsx';
import { Diff } from '../../workshop/record/diff.tsx';
import styles from './edit-dialog.module.css';
import type { SeenPlan } from './use-adr-edit.ts';

interface Props {
  readonly kind: AdrChangeInput['kind'];
  /** Path of the ADR that is changed: its difference is shown first. */
  readonly file: string;
  readonly plan: SeenPlan;
}

/** What a change does to the files, line by line, or why it cannot be made. */
export function PlanView({ kind, file, plan }: Props) {
  return (
    <div className={styles.plan} role="group" aria-live="polite">
      <Plan kind={kind} file={file} plan={plan} />
    </div>
  );
}

function Plan({ kind, file, plan }: Props) {
  switch (plan.kind) {
    case 'none':
      return <p className={styles.hint}>{text.pickFirst[kind]}</p>;
    case 'failed':
      return <Notice kind="error">{plan.message}</Notice>;
    case 'refused':
      return <Notice kind="warn">{text.refused(plan.file, plan.why)}</Notice>;
    case 'planned':
      if (plan.files.length === 0) return <p className={styles.hint}>{text.nothing}</p>;
      return (
        <>
          <p className={styles.hint}>{text.changes(plan.files.length)}</p>
          {ownFirst(plan.files, file).map(({ path, before, after }) => (
            <div key={path}>
              <Diff lead={path} before={before} after={after} />
            </div>
          ))}
        </>
      );
    case 'conflict':
      return <Conflict file={file} seen={plan.seen} files={plan.files} />;
  }
}

/** What somebody else has changed in the meantime, and what the change would do to that. */
function Conflict({ file, seen, files }: Pick<SeenPlan & { kind: 'conflict' }, 'seen' | 'files'> & { file: string }) {
  const changed = seen.flatMap((before) => {
    const now = files.find(({ path }) => path === before.path);
    return now && now.hash !== before.hash ? [{ path: before.path, before: before.before, now: now.before }] : [];
  });
  const named = changed.length > 0 ? changed : seen;
  return (
    <>
      <Notice kind="warn">{text.conflict(named.map(({ path }) => path))}</Notice>
      {changed.map(({ path, before, now }) => (
        <div key={`since ${path}`}>
          <Diff lead={text.changedSince(path)} before={before} after={now} />
        </div>
      ))}
      {files.length === 0 ? <p className={styles.hint}>{text.nothing}</p> : null}
      {ownFirst(files, file).map(({ path, before, after }) => (
        <div key={path}>
          <Diff lead={text.wouldChange(path)} before={before} after={after} />
        </div>
      ))}
    </>
  );
}

function ownFirst(files: readonly PlannedAdrFile[], own: string): readonly PlannedAdrFile[] {
  return files.toSorted((a, b) => Number(b.path === own) - Number(a.path === own));
}
