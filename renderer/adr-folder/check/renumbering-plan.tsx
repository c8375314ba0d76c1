import type { Output } from '../../../shared/ipc/contract.ts';
import { checkText } from '../../text/adr-check.ts';
import { Notice } from '../../ui/notice.tsx';
import { ChangedFiles } from './changed-files.tsx';
import styles from './renumber-dialog.module.css';

const text = checkText.renumber;

type Plan = Output<'adr:plan-renumbering'>;

/** A renumbering that can be written. */
export type SeenRenumbering = Plan & { readonly kind: 'planned' };

/** Which file becomes which, what is left to a person, and every line that changes; or why it cannot be. */
export function RenumberingPlan({ plan }: { readonly plan: Plan }) {
  if (plan.kind === 'refused') return <Notice kind="warn">{plan.why}</Notice>;
  const { moves, files, unclear } = plan;
  return (
    <>
      <ul className={styles.moves} aria-label={text.moves}>
        {moves.map(({ path, newPath }) => (
          <li key={path}>
            <span>{path}</span>
            <span aria-hidden>→</span>
            <span className="visually-hidden">{text.becomes}</span>
            <span>{nameIn(newPath)}</span>
          </li>
        ))}
      </ul>
      {unclear.length > 0 ? (
        <Notice kind="warn">
          {text.unclear}
          <ul className={styles.unclear}>
            {unclear.map((mention, index) => (
              <li key={`${index}`}>{text.mention(mention.path, mention.line, mention.text)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <p>{text.changes(files.length)}</p>
      <ChangedFiles files={files} />
    </>
  );
}

/** It stays in its folder. */
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
