import { adrCommitText as text } from '../../text/adr-commit.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './commit.module.css';

interface Props {
  /** The branch that is checked out; null where none is. */
  readonly present: string | null;
  readonly onNew: boolean;
  readonly name: string;
  readonly onNewChange: (onNew: boolean) => void;
  readonly onName: (name: string) => void;
}

/** Onto which branch is committed: the present one or a new one, which has a name. */
export function BranchChoice({ present, onNew, name, onNewChange, onName }: Props) {
  return (
    <div className={styles.branch}>
      {present === null ? (
        <p className="muted">{text.detached}</p>
      ) : (
        <Segmented
          label={text.onto}
          value={onNew ? 'new' : 'present'}
          options={[
            { key: 'present', text: text.present(present) },
            { key: 'new', text: text.newBranch },
          ]}
          onChange={(key) => onNewChange(key === 'new')}
        />
      )}
      {onNew ? <TextField label={text.branchName} value={name} onChange={onName} /> : null}
    </div>
  );
}
