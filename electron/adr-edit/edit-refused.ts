import { writeProblem } from '../adr-folder/write-problem.ts';
import { ServiceRefused } from '../services/service-refused.ts';

/** Why a change of an ADR was not written. Each says what is on disk now, and what to do. */
export const editRefused = {
  link: (file: string): ServiceRefused =>
    new ServiceRefused(
      'file-link',
      `${file} is a link to another file. Nothing was written; change that file instead.`,
      {
        file,
      },
    ),
  outside: (file: string): ServiceRefused =>
    new ServiceRefused('file-outside', `${file} lies outside the repository. Nothing was written.`, { file }),
  changed: (file: string): ServiceRefused =>
    new ServiceRefused(
      'file-changed',
      `${file} changed while it was being written. Nothing was written; look at it and try again.`,
      {
        file,
      },
    ),
  taken: (file: string): ServiceRefused =>
    new ServiceRefused('file-exists', `${file} is there already. Nothing was changed; pick another number.`, { file }),
  unwritable: (file: string, cause: unknown): ServiceRefused =>
    new ServiceRefused(
      'file-unwritable',
      `${file} cannot be written (${writeProblem(cause)}). Nothing was changed; try again once it can.`,
      { file },
      cause,
    ),
  /** Where the second of two failed, and the first could not be put back. */
  incomplete: (failed: string, written: string, cause: unknown): ServiceRefused =>
    new ServiceRefused(
      'write-incomplete',
      `${failed} could not be written (${writeProblem(cause)}), and ${written}, which was written before it, could not be put back. Look at both.`,
      { file: written },
      cause,
    ),
};
