import { counted } from '../../shared/text/figures.ts';
import type { ChangedAdr, CommitState } from '../../shared/ipc/adr-commit-contract.ts';
import { formatNumber } from './numbers.ts';

type Reason = Extract<CommitState, { kind: 'without' }>['reason'];

/** What committing ADRs says. */
export const adrCommitText = {
  open: (count: number): string => `Commit ${counted(count, 'file')} …`,
  without: {
    'no-git': 'Written. Git is not installed here, so nothing is committed.',
    'no-repository': 'Written. This folder is in no git repository, so nothing is committed.',
  } satisfies Partial<Record<Reason, string>>,

  title: 'Commit ADRs',
  lead: 'Only the ticked files are committed, as they lie on disk. The hooks of the repository run; nothing is pushed.',
  files: 'ADRs that are not as the last commit has them',
  noFiles: 'All ADRs are as the last commit has them.',
  more: (count: number): string =>
    `${formatNumber(count)} more are not listed here; they are once these are committed.`,
  change: { added: 'new', changed: 'changed', deleted: 'removed' } satisfies Record<ChangedAdr['change'], string>,
  written: 'written here',
  adr: (number: number | null, title: string): string => (number === null ? title : `${number}. ${title}`),
  message: 'Message',
  onto: 'Branch',
  present: (branch: string): string => `On ${branch}`,
  newBranch: 'On a new branch',
  branchName: 'Name of the new branch',
  detached: 'No branch is checked out, so the commit goes onto a new one.',
  from: (identity: string): string => `From ${identity}`,
  lookAgain: 'Look again',
  cancel: 'Cancel',
  commit: (count: number): string => (count === 0 ? 'Commit' : `Commit ${counted(count, 'file')}`),
  committing: 'Committing …',
  committed: (branch: string, commit: string): string => `Committed onto ${branch}: ${commit.slice(0, 10)}`,
} as const;
