import { lintRules } from '../shared/adr/lint/lint-folder.ts';
import type { AdrCommandName } from './adr-arguments.ts';

const program = 'npm run -s cli -- adr';

/** So many characters of the names of rules stand in a line. */
const rulesWidth = 90;

const rules = lintRules
  .reduce<readonly string[]>((lines, { id }) => {
    const line = lines.at(-1);
    const fits = line !== undefined && line.length + id.length + 2 <= rulesWidth;
    return fits ? [...lines.slice(0, -1), `${line}, ${id}`] : [...lines, id];
  }, [])
  .map((line) => `             ${line}`)
  .join(',\n');

const safely = `Only the lines concerned change; line ends, comments and all else stay as they are. A file that has changed since it
was read is not written over, and where one file cannot be written neither is.`;

/** The help on `adr` and each of its commands. */
export const adrHelp: Readonly<Record<'adr' | `adr ${AdrCommandName}`, string>> = {
  adr: `Folders of ADRs, whatever tool wrote them: MADR 1 to 4, Nygard (adr-tools), log4brains, adr-manager.

Usage
  ${program} list DIR [--json]
  ${program} lint DIR [--json] [--fix] [--without RULE,RULE]
  ${program} status FILE STATUS [--date DAY] [--dry-run]
  ${program} supersede OLD NEW [--date DAY] [--dry-run]
  ${program} renumber FILE NUMBER [--following] [--dry-run]
  ${program} new TITLE [--dir DIR] [--format FORMAT]
  ${program} index DIR [--form FORM] [--file FILE] [--title TITLE] [--anyway] [--check]
  ${program} export DIR

Commands
  list       every file with its number, status, date and title
  lint       what is wrong in the files and between them
  status     set the status of one
  supersede  say in both files that one takes the place of the other
  renumber   give one another number, and mend all that leads to it
  new        begin one, with the next number and in the format of the others
  index      bring a list of them up to date
  export     all of them as JSON-ADR

DIR is a repository, whose folders of ADRs are then found (.adr-dir, .log4brains.yml, the usual places and names), or
the folder of ADRs itself. Sub-folders are categories.

Exit code
  0  all well
  1  a finding: see the command
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
  'adr lint': `Says what is wrong in ADRs, by the rules of madrlint for MADR and the usual ones for other formats, and across
files: numbers given twice (also on other local branches), gaps, links that lead nowhere or only one way, what is
superseded by nothing, reviews whose day has passed. Files that a .madrlintignore names are left out.

Usage
  ${program} lint DIR [--json] [--fix] [--without RULE,RULE]

Options
  --json     print JSON (format "fulcrum-adr-lint", version 1; described in cli/adr-lint-schema.ts)
  --fix      first mend what can be mended safely; what is left is told
  --without  rules to leave out, separated by commas:
${rules}

Exit code
  0  no findings
  1  findings; each with its file, line, rule and why it matters
  2  DIR cannot be used, or has no ADRs
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
  'adr renumber': `Gives an ADR another number: in its name, in its title, and in every link and identifier that means it, in all ADR
folders of the repository, in the documents above them and in those that git finds. Prints which file becomes which, and
the lines that change. What names a number that several files have is left as it is and told on standard error.

Usage
  ${program} renumber FILE NUMBER [--following] [--dry-run]

No file is written over, and none that has changed since it was read; where one cannot be written, all stays as it was.

Options
  --following  those after it in its folder get as much more or less: closes a gap, or makes room
  --dry-run    only print what would change

Exit code
  0  renumbered
  2  nothing was changed; standard error says why
`,
  'adr new': `Begins an ADR: a file with the parts of its format, to be written. Prints its path.

Usage
  ${program} new TITLE [--dir DIR] [--format FORMAT]

It gets the next number, above those of other local branches too, a name like those of the others, the format and the line ends that they have, the status
proposed, and the date of today. No file is ever written over.

Options
  --dir DIR        the folder of ADRs, or a repository that has one; without it the folder you are in
  --format FORMAT  madr, madr-universal, madr-2, log4brains or nygard; without it that of most ADRs there, else madr

Exit code
  0  written
  2  nothing was written; standard error says why
`,
  'adr index': `Brings the list of the ADRs in a folder up to date, between the markers that adr-log knows. All else in the file stays.

Usage
  ${program} index DIR [--form FORM] [--file FILE] [--title TITLE] [--anyway] [--check]

Options
  --form FORM    beside (without the option): a file beside the folder, docs/decisions.md for docs/decisions
                 markers: the file of --file, where it has a line <!-- adrlog -->
                 readme: README.md in the folder, which Structurizr and madrlint do not take
  --file FILE    the file of the form markers
  --title TITLE  heading of a list that is new
  --anyway       begin a list although some readers of the folder would stumble over it
  --check        write nothing; say whether the list is up to date

Exit code
  0  written, or so already
  1  with --check: it is not up to date
  2  nothing was written; standard error says why
`,
  'adr export': `Prints the ADRs of a folder as JSON-ADR 1.0.0, the interchange format of the tool adrs.

Usage
  ${program} export DIR

A date that a file does not tell is that of its first commit. Standard error says what is left out, as the format has no
place for it.

Exit code
  0  all decisions are in it
  1  some are left out
  2  DIR cannot be used, or has no ADRs
`,
};
