/** One thing that is wrong in a template file. */
export interface TemplateProblem {
  /** Path of the field, items counted from 0: `criteria[3].evidence[0].source`. Empty where it is the whole file. */
  readonly field: string;
  /** Line in the file, from 1; null where it is the whole file. */
  readonly line: number | null;
  /** What is wrong, to be read after the field: `must be a number, not text`. */
  readonly message: string;
}

/** Problems that are spelled out in the message of the error; all of them are in `problems`. */
const spelledOut = 3;

/** Characters of a field or a message that are shown; either may quote a whole line of a hostile file. */
const shownLength = 200;

/** A template file that cannot be used. Nothing was taken from it. */
export class UnreadableTemplate extends Error {
  override readonly name = 'UnreadableTemplate';
  /** Name of the file, as it was given. */
  readonly file: string;
  /** The message without the name of the file, for where that is said already. */
  readonly words: string;
  /** In the order of the file, at least one. */
  readonly problems: readonly TemplateProblem[];

  constructor(file: string, problems: readonly TemplateProblem[]) {
    const shown = problems.map(({ field, line, message }) => ({
      field: shorten(field),
      line,
      message: shorten(message),
    }));
    const rest = problems.length - spelledOut;
    const more = rest > 0 ? ` There ${rest === 1 ? 'is 1 more problem' : `are ${rest} more problems`}.` : '';
    const words = `${shown.slice(0, spelledOut).map(inWords).join(' ')}${more} Correct the file and open it again.`;
    super(`The template ${file} cannot be used. ${words}`);
    this.words = words;
    this.file = file;
    this.problems = shown;
  }
}

function inWords({ field, line, message }: TemplateProblem): string {
  const place = [line === null ? '' : `line ${line}`, field].filter(Boolean).join(', ');
  return `${place === '' ? 'It' : `${place[0]?.toUpperCase()}${place.slice(1)}:`} ${message}.`;
}

function shorten(text: string): string {
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}
