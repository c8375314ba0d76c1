import type { AdrSource, Block, Heading, LineRange } from './blocks.ts';
import { plainText } from './plain-text.ts';

/** A heading with what stands under it, up to the next heading of its level or a higher one. */
export interface Section extends LineRange {
  readonly heading: Heading;
  /** 1 to 6. */
  readonly level: number;
  /** The heading's words without markup, in one line. */
  readonly title: string;
  /** Between the heading and the first section inside. */
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A file as its headings divide it: what stands before the first one, with the front matter, and the sections. */
export interface Outline {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

interface OpenSection {
  readonly heading: Heading;
  readonly blocks: Block[];
  readonly sections: Section[];
}

/** Readers, edits and rules all ask for it, and a source never changes. */
const outlines = new WeakMap<AdrSource, Outline>();

/** The sections of a file. Headings inside quotations and lists divide nothing. */
export function outlineOf(source: AdrSource): Outline {
  const known = outlines.get(source) ?? dividedByHeadings(source);
  outlines.set(source, known);
  return known;
}

/** The same, not remembered: for whoever asks once, of thousands of files, remembering is most of the work. */
export function dividedByHeadings(source: AdrSource): Outline {
  const blocks: Block[] = [];
  const sections: Section[] = [];
  const open: OpenSection[] = [];
  const closeTo = (level: number, to: number): void => {
    for (let last = open.at(-1); last && last.heading.level >= level; last = open.at(-1)) {
      open.pop();
      (open.at(-1)?.sections ?? sections).push(closed(last, to));
    }
  };
  for (const block of source.blocks) {
    if (block.kind === 'heading') {
      closeTo(block.level, block.from);
      open.push({ heading: block, blocks: [], sections: [] });
    } else {
      (open.at(-1)?.blocks ?? blocks).push(block);
    }
  }
  closeTo(1, source.lines.length);
  return { blocks, sections };
}

/** All sections in the order of the file, each before those inside it. */
export function allSections({ sections }: Pick<Outline, 'sections'>): readonly Section[] {
  const all: Section[] = [];
  addSections(sections, all);
  return all;
}

function addSections(sections: readonly Section[], all: Section[]): void {
  for (const section of sections) {
    all.push(section);
    addSections(section.sections, all);
  }
}

function closed({ heading, blocks, sections }: OpenSection, to: number): Section {
  return { heading, level: heading.level, title: plainText(heading.text), from: heading.from, to, blocks, sections };
}
