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
  const files: BranchFile[] = [];
  try {
    for (const folder of folders) {
      for (const { branch, names } of await git.otherBranches(root, folder))
        files.push(...names.map((name) => ({ branch, path: folder === '' ? name : `${folder}/${name}` })));
    }
    return { files, notes: [] };
  } catch (error) {
    if (!(error instanceof ServiceRefused)) throw error;
    return { files: [], notes: [`Other branches were not looked at. ${error.message}`] };
  }
}
