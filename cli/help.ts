import { adrHelp } from './adr-help.ts';
import type { CommandName, HelpTopic } from './arguments.ts';

const program = 'npm run -s cli --';

const exits = `Exit code
  0  all well
  1  a finding: see the command
  2  the file or the command line cannot be used; standard error says why`;

const overview = `Fulcrum on the command line: the decisions of the app as files, without a window.

Usage
  ${program} evaluate FILE [--json] [--round N] [--draws N] [--seed N] [--preset NAME]
  ${program} export FILE --folder DIR [--format FORMAT]
  ${program} validate FILE...
  ${program} due [PATH...] [--before DATE] [--json]
  ${program} merge BASE OURS THEIRS
  ${program} adr COMMAND ...
  ${program} COMMAND --help
  ${program} --version

Commands
  evaluate  totals, ranks and what they rest on
  export    write the decision as an ADR into a folder
  validate  say whether decision files can be used, and what they lack
  due       what is to be reviewed, of decision files and of any ADRs
  merge     merge two copies of a decision file; git can use it, see docs/merging.md
  adr       folders of ADRs, whatever tool wrote them: list, lint, edit; see adr --help

A FILE is a decision file as the app saves it (*.decision.json). Only results go to standard output.

${exits}
`;

const commands: Readonly<Record<Exclude<CommandName, 'adr'>, string>> = {
  evaluate: `Evaluates a decision file by its agreed weights and scores.

Usage
  ${program} evaluate FILE [--json] [--round N] [--draws N] [--seed N] [--preset NAME]

Prints for every round: the verdict, totals from 0 to 10 with ranks, contributions by group and criterion,
findings on must-haves, dominance, the weights and scores at which others would lead, robustness, what moves the
lead most, missing scores, and where people voted how far they agree and who still sees it differently.

Options
  --json         print JSON (format "fulcrum-evaluation", version 1; described in cli/evaluate-output.ts), with
                 every figure of the analysis
  --round N      only round N
  --draws N      number of random draws, 1 to 10000000; 10000 without it
  --seed N       seed of the draws, 0 to 4294967295; without it that of the round, as in the app and the record
  --preset NAME  which weights are drawn for the robustness: around (ours, each off by up to 30 %, as without the
                 option), order (any that keep the order of ours), any (all there are)

The same file, draws, seed and preset give the same digits on every machine. The verdict always goes by around.

Exit code
  0  every round shown has a ranking with a leader
  1  a round has none: something is missing, or every option fails a must-have
  2  the file or the command line cannot be used, or there is no round N
`,
  export: `Writes the newest round of a decision as an ADR, with the decision file and the analysis, a page for
browsers, beside it in decision-data/.

Usage
  ${program} export FILE --folder DIR [--format FORMAT]

The record gets the next free number in DIR and a name from its title. No file is ever written over: exporting
again writes another record. DIR must exist. Prints the paths of the files written.

Options
  --folder DIR     the folder of the records, such as docs/decisions
  --format FORMAT  madr, madr-universal or nygard; without it the format that the decision names

Exit code
  0  written
  2  nothing was written; standard error says why
`,
  validate: `Says whether decision files can be used, and what their newest round lacks.

Usage
  ${program} validate FILE...

Exit code, the worst of all files
  0  every file is valid, and its newest round complete (a record on disk does not count)
  1  a file is valid, but something is missing: a text, a weight, a score, a ranking, the outcome
  2  a file cannot be used; standard error names the file and the field
`,
  due: `Lists the decisions that are to be reviewed: those of decision files, and ADRs of any tool.

Usage
  ${program} due [PATH...] [--before DATE] [--json]

A PATH is a decision file, a folder of ADRs, or a repository: then its folders of ADRs are found, and the decision files in
decision-data/ beside the ADRs. Without one, the folder you are in. A review is due where its date has come, where a
trigger has happened, and where a score of a round that is open meets a condition; not of what was rejected, deprecated
or superseded. A decision file and its ADR are one decision: the ADR's status and date count, with the file's triggers.

Options
  --before DATE  what is due on or before this day, YYYY-MM-DD; today without it
  --json         print JSON (format "fulcrum-due", version 1; described in cli/due-schema.ts)

Exit code
  0  nothing is due
  1  something is
  2  a file or folder cannot be used, or has neither ADRs nor decision files; what can be used is listed all the same
`,
  merge: `Merges two copies of a decision file into OURS, with the file they both come from.

Usage
  ${program} merge BASE OURS THEIRS [--name PATH]

What only one copy changed is taken; ballots of different participants never conflict. Where both changed the same
value in different ways, ours is written, and standard error tells each such value with what it is in all three. A
closed round never changes. An empty BASE stands for none: then every difference is a conflict. docs/merging.md says
how git uses it for every merge, and what is merged how.

Options
  --name PATH  how the file is called in messages, as git's %P; without it OURS

Exit code
  0  merged without a conflict
  1  merged with conflicts: OURS has our values there
  2  nothing was written: a file cannot be used, or these are not copies of one decision; standard error says why
`,
};

/** The help on a command, or on all of it. */
export function helpText(about: HelpTopic | null): string {
  if (about === null) return overview;
  return isAdrTopic(about) ? adrHelp[about] : commands[about];
}

function isAdrTopic(topic: HelpTopic): topic is keyof typeof adrHelp {
  return Object.hasOwn(adrHelp, topic);
}
