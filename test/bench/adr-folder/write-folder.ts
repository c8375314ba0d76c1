import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { people, questions, sentences, systems, tags } from '../library/words.ts';

/** A decision before it is written in a format. */
interface Record {
  readonly number: number;
  readonly title: string;
  readonly slug: string;
  readonly date: string;
  readonly status: 'accepted' | 'proposed' | 'rejected' | 'superseded';
  readonly by: readonly string[];
  readonly tag: string;
  readonly options: readonly string[];
  /** The decision before it in its folder, to link to; null for the first. */
  readonly before: Pick<Record, 'number' | 'title' | 'slug'> | null;
  /** A paragraph with words that no other decision has, by its place in the text. */
  readonly words: (place: number) => string;
}

/** Files of each format in twenty; each format of its own folder where its tool wants one. */
const formats = [
  { share: 7, folder: 'docs/decisions', write: madr4 },
  { share: 4, folder: 'docs/decisions', write: madr2 },
  { share: 2, folder: 'docs/decisions', write: universal },
  { share: 5, folder: 'doc/adr', write: nygard },
  { share: 2, folder: 'docs/adr', write: log4brains },
] as const;

const kinds = formats.flatMap((format) => Array.from({ length: format.share }, () => format));
const firstDay = Date.UTC(2016, 0, 4);
const dayMs = 86_400_000;

/**
 * Writes a repository with so many decisions in MADR 4, MADR 2, MADR universal, Nygard's and log4brains' form, each with
 * words of its own and most with a link to another, and commits them.
 * @returns paths of the files relative to the repository, and their bytes together.
 */
export function writeAdrRepository(
  repository: string,
  count: number,
): { readonly files: readonly string[]; readonly bytes: number } {
  const latest = new Map<string, Record>();
  const files: string[] = [];
  let bytes = 0;
  for (const { folder } of formats) mkdirSync(path.join(repository, folder), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const { folder, write } = pick(kinds, index * 7);
    const record = recordOf(index, latest.get(folder) ?? null);
    latest.set(folder, record);
    const name = write === log4brains ? dated(record) : named(record);
    const text = write(record);
    writeFileSync(path.join(repository, folder, name), text);
    files.push(`${folder}/${name}`);
    bytes += Buffer.byteLength(text);
  }
  writeFileSync(
    path.join(repository, '.log4brains.yml'),
    'project:\n  name: Measured\n  tz: Etc/UTC\n  adrFolder: ./docs/adr\n',
  );
  const git = (...args: readonly string[]): unknown => execFileSync('git', args, { cwd: repository, stdio: 'pipe' });
  git('init', '--quiet');
  // Git would go on packing in the background while it is measured, and while the folder is taken away.
  git('config', 'gc.auto', '0');
  git('config', 'maintenance.auto', 'false');
  git('add', '--all');
  git('-c', 'user.name=Bench', '-c', 'user.email=bench@localhost', 'commit', '--quiet', '--message', 'docs: decisions');
  return { files, bytes };
}

function recordOf(index: number, before: Record | null): Record {
  const { asked, options } = pick(questions, index);
  const system = pick(systems, Math.floor(index / questions.length) + index);
  const number = (before?.number ?? 0) + 1;
  const title = `${asked} for the ${system}: ${pick(options, index)} (${index + 1})`;
  return {
    number,
    title,
    slug: title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-$/, ''),
    date: new Date(firstDay + (index % 3_600) * dayMs).toISOString().slice(0, 10),
    status: pick(['accepted', 'accepted', 'proposed', 'accepted', 'rejected'] as const, index * 3),
    by: [0, 1, 2].map((step) => pick(people, index * 3 + step)),
    tag: pick(tags, index),
    options,
    before,
    words: (place) => paragraph(index, place),
  };
}

/** Sentences with a ticket, a name from the code and a figure of its own in each paragraph. */
function paragraph(index: number, place: number): string {
  const [one, two] = [0, 5].map((step) => pick(sentences, index * 5 + place * 7 + step));
  const name = `${pick(systems, index + place).replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())}${index % 997}`;
  const figure = ((index * 7919 + place * 104_729) % 100_000) / 10;
  return `${one} See OPS-${index * 3 + place}: \`${name}\` took ${figure} ms
before the change.${place % 3 === 0 ? ` ${two}` : ''}`;
}

function madr4({ title, status, date, by, options, before, words, tag }: Record): string {
  return `---
status: ${status}
date: ${date}
decision-makers: ${by.join(', ')}
consulted: the **operations** team
tags: [${tag}]
---

# ${title}

## Context and Problem Statement

${words(0)}

${words(1)}

## Decision Drivers

* ${words(2)}
* cost of operation in the *next three years*
* ${words(3)}

## Considered Options

${options.map((option) => `* ${option}`).join('\n')}

## Decision Outcome

Chosen option: "${options[0]}", because ${words(4)}

### Consequences

* Good, because ${words(5)}
* Bad, because ${words(6)}

## Pros and Cons of the Options

${options.map((option, place) => `### ${option}\n\n* Good, because ${words(7 + place)}\n* Neutral, because it is known.\n* Bad, because it is new to ${by[place]}.`).join('\n\n')}

## More Information

${before ? `This goes with [ADR-${padded(before.number)}](${named(before)}).` : 'There is none.'} ${words(13)}
`;
}

function madr2({ title, status, date, by, options, before, words }: Record): string {
  return `# ${title}

* Status: ${status}
* Deciders: ${by.join(', ')}
* Date: ${date}

Technical Story: ${words(0)}

## Context and Problem Statement

${words(1)}

${words(2)}

## Decision Drivers

* ${words(3)}
* cost of operation in the *next three years*

## Considered Options

${options.map((option) => `* ${option}`).join('\n')}

## Decision Outcome

Chosen option: "${options[0]}", because ${words(5)}

### Positive Consequences

* ${words(6)}

### Negative Consequences

* ${words(7)}

## Pros and Cons of the Options

${options.map((option, place) => `### ${option}\n\n* Good, because ${words(8 + place)}\n* Bad, because it is new to ${by[place]}.`).join('\n\n')}
${before ? `\n## Links\n\n* Refines [${before.slug}](${named(before)})\n` : ''}`;
}

function universal(record: Record): string {
  const { status, date, by } = record;
  return `---
status: ${status}
date: ${date}
decision-makers: ${by.join(', ')}

---
${madr2(record)}`;
}

function nygard({ number, title, date, status, before, words }: Record): string {
  return `# ${number}. ${title}

Date: ${date}

## Status

${status.charAt(0).toUpperCase()}${status.slice(1)}
${before && number % 3 === 0 ? `\nAmends [${before.number}. ${before.title}](${named(before)})\n` : ''}
## Context

${[0, 1, 2, 3, 4].map(words).join('\n\n')}

## Decision

${[5, 6, 7].map(words).join('\n\n')}

## Consequences

${[8, 9, 10, 11, 12].map(words).join('\n\n')}
`;
}

function log4brains(record: Record): string {
  const { before, tag } = record;
  const links = before && `\n## Links\n\n- Relates to [${before.slug}](${dated(before)})\n`;
  return madr2({ ...record, before: null }).replace('\n\nTechnical', `\n* Tags: ${tag}\n\nTechnical`) + (links ?? '');
}

function named({ number, slug }: Pick<Record, 'number' | 'slug'>): string {
  return `${padded(number)}-${slug}.md`;
}

function dated({ number, slug }: Pick<Record, 'number' | 'slug'>): string {
  return `${new Date(firstDay + number * dayMs).toISOString().slice(0, 10).replaceAll('-', '')}-${slug}.md`;
}

function padded(number: number): string {
  return String(number).padStart(4, '0');
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
