import { gitRefused, refusalOf } from './git-refused.ts';
import { requireGit, runGit } from './run-git.ts';

/** Where HEAD points: to a branch by its full name, which may have no commit yet, or to a commit alone. */
interface Head {
  readonly ref: string | null;
  readonly commit: string | null;
}

/**
 * Commits onto the branch that is checked out, or onto a new one, which then is. A new branch begins where HEAD is, so
 * nothing has to be checked out: index and files stay as they are.
 * @throws {ServiceRefused} also what the commit throws; HEAD is then where it was, and the new branch gone.
 */
export async function onBranch(
  root: string,
  newBranch: string | null,
  commit: () => Promise<string>,
): Promise<{ readonly commit: string; readonly branch: string }> {
  const head = await readHead(root);
  if (newBranch === null) {
    if (head.ref === null) throw gitRefused.detached(head.commit ?? '');
    return { commit: await commit(), branch: head.ref.replace(/^refs\/heads\//, '') };
  }
  await requireFreeName(root, newBranch);
  const ref = `refs/heads/${newBranch}`;
  if (head.commit !== null) await requireGit(root, ['branch', '--no-track', newBranch, head.commit], { writes: true });
  try {
    await requireGit(root, ['symbolic-ref', '-m', `checkout: moving to ${newBranch}`, 'HEAD', ref], { writes: true });
    return { commit: await commit(), branch: newBranch };
  } catch (error) {
    await goBack(root, head, ref);
    throw error;
  }
}

async function readHead(root: string): Promise<Head> {
  const [ref, commit] = await Promise.all([
    runGit(root, ['symbolic-ref', '--quiet', 'HEAD']),
    runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']),
  ]);
  return { ref: ref.code === 0 ? ref.stdout.trim() : null, commit: commit.code === 0 ? commit.stdout.trim() : null };
}

async function requireFreeName(root: string, branch: string): Promise<void> {
  const valid = await runGit(root, ['check-ref-format', '--branch', branch]);
  // What it prints differs for `@{-1}` and the like, which stand for another branch.
  if (valid.code !== 0 || valid.stdout.trim() !== branch) throw gitRefused.branchName(branch);
  const taken = await runGit(root, ['show-ref', '--verify', '--quiet', `refs/heads/${branch}`]);
  if (taken.code === 0) throw gitRefused.branchExists(branch);
}

/** Puts HEAD back and takes the new branch away, unless something was committed onto it. */
async function goBack(root: string, head: Head, ref: string): Promise<void> {
  const back =
    head.ref === null
      ? await runGit(root, ['update-ref', '--no-deref', 'HEAD', head.commit ?? ''], { writes: true })
      : await runGit(root, ['symbolic-ref', 'HEAD', head.ref], { writes: true });
  if (back.code !== 0) throw refusalOf(root, back);
  if (head.commit === null) return;
  const gone = await runGit(root, ['update-ref', '-d', ref, head.commit], { writes: true });
  if (gone.code !== 0) throw refusalOf(root, gone);
}
