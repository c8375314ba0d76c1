import { requireGit } from './run-git.ts';

/** The Markdown files that a folder has on a branch. */
export interface FilesOnBranch {
  readonly branch: string;
  /** Names in the folder itself, without its sub-folders. */
  readonly names: readonly string[];
}

/** Branches nobody has worked on for long matter little; so many of the latest are looked at. */
const mostBranches = 200;

/**
 * What the same folder has on the other local branches, the one last committed to first: a number that is free here may
 * be taken there. Branches that do not have the folder are left out.
 * @param folder relative to the top of the working tree, with `/`; empty for the top itself.
 * @throws {ServiceRefused} what kept git from looking.
 */
export async function filesOnOtherBranches(root: string, folder: string): Promise<readonly FilesOnBranch[]> {
  // The questions below are one a line.
  if (folder.includes('\n')) return [];
  const branches = await otherBranches(root);
  if (branches.length === 0) return [];
  const trees = await treesOf(
    root,
    branches.map(({ commit }) => `${commit}:${folder}`),
  );
  const namesOf = new Map<string, readonly string[]>();
  for (const tree of trees) if (tree !== null && !namesOf.has(tree)) namesOf.set(tree, await namesIn(root, tree));
  return branches.flatMap(({ branch }, index) => {
    const names = namesOf.get(trees[index] ?? '') ?? [];
    return names.length === 0 ? [] : [{ branch, names }];
  });
}

async function otherBranches(root: string): Promise<readonly { readonly branch: string; readonly commit: string }[]> {
  const format = '--format=%(HEAD)%(objectname) %(refname:lstrip=2)';
  const list = ['for-each-ref', '--sort=-committerdate', `--count=${mostBranches + 1}`, format, 'refs/heads'];
  const lines = (await requireGit(root, list)).split('\n').filter((line) => line !== '' && !line.startsWith('*'));
  return lines.slice(0, mostBranches).map((line) => {
    const [commit = '', ...branch] = line.trim().split(' ');
    return { commit, branch: branch.join(' ') };
  });
}

/** The object of each name where it is a folder, else null, from one run of git. */
async function treesOf(root: string, names: readonly string[]): Promise<readonly (string | null)[]> {
  const input = names.map((name) => `${name}\n`).join('');
  const answer = await requireGit(root, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], { input });
  return answer.split('\n').map((line) => (line.startsWith('tree ') ? line.slice(5) : null));
}

async function namesIn(root: string, tree: string): Promise<readonly string[]> {
  const entries = (await requireGit(root, ['ls-tree', '-z', tree])).split('\0');
  return entries.flatMap((entry) => {
    const name = entry.slice(entry.indexOf('\t') + 1);
    const about = entry.slice(0, entry.indexOf('\t') + 1);
    return about.includes(' blob ') && /\.md$/i.test(name) ? [name] : [];
  });
}
