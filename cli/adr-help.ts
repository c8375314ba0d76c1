import type { AdrCommandName } from './adr-arguments.ts';

const program = 'npm run -s cli -- adr';

const safely = `Only the lines concerned change; line ends, comments and all else stay as they are. A file that has changed since it
was read is not written over, and where one file cannot be written neither is.`;

/** The help on `adr` and each of its commands. */
export const adrHelp: Readonly<Record<'adr' | `adr ${AdrCommandName}`, string>> = {
  adr: `Folders of ADRs, whatever tool wrote them: MADR 1 to 4, Nygard (adr-tools), log4brains, adr-manager.

Usage
  ${program} list DIR [--json]
  ${program} status FILE STATUS [--date DAY] [--dry-run]
  ${program} supersede OLD NEW [--date DAY] [--dry-run]
  ${program} new TITLE [--dir DIR] [--format FORMAT]

Commands
  list       every file with its number, status, date and title
  status     set the status of one
  supersede  say in both files that one takes the place of the other
  new        begin one, with the next number and in the format of the others

DIR is a repository, whose folders of ADRs are then found (.adr-dir, .log4brains.yml, the usual places and names), or
the folder of ADRs itself. Sub-folders are categories.

Exit code
  0  all well
  2  the command line or a file cannot be used; standard error says why, and nothing was changed
`,
  'adr list': `Lists every file in folders of ADRs, also those that are not understood.

Usage
  ${program} list DIR [--json]

Options
  --json  print JSON (format "fulcrum-adr-list", version 1; described in cli/adr-schema.ts), with people, tags and links

Exit code
  0  listed; where no folder of ADRs was found, standard error says so
  2  DIR cannot be used
`,
  'adr status': `Sets the status of an ADR where its format keeps it, and prints the lines that change.

Usage
  ${program} status FILE STATUS [--date DAY] [--dry-run]

STATUS is draft, proposed, accepted, rejected, deprecated, or words of your own, which other tools may not know.
${safely}

Options
  --date DAY  set the date as well, YYYY-MM-DD
  --dry-run   only print what would change

Exit code
  0  set, or so already
  2  nothing was changed; standard error says why
`,
  'adr supersede': `Says in the older ADR by what it is superseded, and in the newer one what it supersedes, each in its own
format's way. Prints the lines that change.

Usage
  ${program} supersede OLD NEW [--date DAY] [--dry-run]

${safely}

Options
  --date DAY  set the date of both as well, YYYY-MM-DD
  --dry-run   only print what would change

Exit code
  0  written, or so already
  2  nothing was changed; standard error says why
`,
  'adr new': `Begins an ADR: a file with the parts of its format, to be written. Prints its path.

Usage
  ${program} new TITLE [--dir DIR] [--format FORMAT]

It gets the next number, a name like those of the others, the format and the line ends that they have, the status
proposed, and the date of today. No file is ever written over.

Options
  --dir DIR        the folder of ADRs, or a repository that has one; without it the folder you are in
  --format FORMAT  madr, madr-universal, madr-2, log4brains or nygard; without it that of most ADRs there, else madr

Exit code
  0  written
  2  nothing was written; standard error says why
`,
};
