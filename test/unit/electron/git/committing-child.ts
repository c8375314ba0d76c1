import { commitFiles } from '../../../../electron/git/commit-files.ts';
import { findRepository } from '../../../../electron/git/find-repository.ts';
import { ServiceRefused } from '../../../../electron/services/service-refused.ts';

/** Commits a file of a repository (both arguments) and says how that ended. */
const [root = '', file = ''] = process.argv.slice(2);
try {
  const repository = await findRepository(root);
  if (repository) await commitFiles(repository, { files: [file], message: 'm', newBranch: null });
  process.stdout.write(repository ? 'committed' : 'no repository');
} catch (error) {
  if (!(error instanceof ServiceRefused)) throw error;
  process.stdout.write(`${error.code}\n${error.message}`);
}
