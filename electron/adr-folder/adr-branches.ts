import type { BranchFile } from '../../shared/adr/lint/finding.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import { createAdrGitService } from './adr-git-service.ts';

/** Files on other local branches, or why they are not known. */
export interface OtherBranches {
  readonly files: readonly BranchFile[];
  /** Sentences for the user. */
  readonly notes: readonly string[];
}

/**
 * What folders have on the other local branches; nothing without git or a repository, and a note where git refuses.
 * @param folders from the root, without their sub-folders.
 */
export async function onOtherBranches(root: string, folders: Iterable<string>): Promise<OtherBranches> {
  const git = createAdrGitService();
  const filesOf = async (folder: string): Promise<readonly BranchFile[]> => {
    const found = await git.otherBranches(root, folder);
    return found.flatMap(({ branch, names }) =>
      names.map((name) => ({ branch, path: folder === '' ? name : `${folder}/${name}` })),
    );
  };
  try {
    return { files: (await Promise.all([...folders].map(filesOf))).flat(), notes: [] };
  } catch (error) {
    if (!(error instanceof ServiceRefused)) throw error;
    return { files: [], notes: [`Other branches were not looked at. ${error.message}`] };
  }
}
