import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { adrCommitText as text } from '../../text/adr-commit.ts';
import { Button } from '../../ui/button.tsx';
import { CommitDialog } from './commit-dialog.tsx';
import styles from './commit.module.css';
import { commitStateQuery } from './commit-state-query.ts';

interface Props {
  readonly repository: string;
  /** Not there either where only others have changed something. */
  readonly ownOnly?: boolean;
}

/**
 * Opens the commit of what was written here and is not as the last commit has it, and says how many files wait. Where
 * nothing of ours does, ADRs that others have changed can be committed as well, and the button is a quiet one. Without
 * git it says so once something was written, and no more.
 */
export function CommitAdrs({ repository, ownOnly = false }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { data: state } = useQuery({
    ...commitStateQuery(repository, null),
    // A record has just been written when its commit is offered.
    refetchOnMount: ownOnly ? 'always' : true,
  });
  if (!state) return null;
  if (state.kind === 'without') {
    if (state.written === 0) return null;
    if (state.reason !== 'refused') return <span className={styles.without}>{text.without[state.reason]}</span>;
  }
  const others = state.kind === 'repository' && !ownOnly ? state.files.length + state.more : 0;
  const count = state.written || others;
  if (count === 0 && !isOpen) return null;
  return (
    <>
      <Button look={state.written === 0 ? 'quiet' : 'plain'} onPress={() => setOpen(true)}>
        {text.open(count)}
      </Button>
      {isOpen ? <CommitDialog repository={repository} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
