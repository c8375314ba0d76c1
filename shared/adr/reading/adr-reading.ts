/**
 * What a reader sees in a file of an ADR folder, whatever tool wrote it. All lines are places in `AdrSource.lines`, from
 * 0; ranges are `[from, to)`.
 */
export interface AdrReading {
  readonly format: AdrFormat;
  /** Why this is no ADR that we understand, or what of it can't be read; null where nothing is to be said. */
  readonly why: string | null;
  /** From the file name, else from the title; null for names by date (`20240101-x.md`) and for none. */
  readonly number: number | null;
  /** Plain text of the title without its number; from the file name where the file has none. */
  readonly title: string;
  /** Line of the heading that is the title; null where there is none. */
  readonly titleLine: number | null;
  readonly status: AdrStatus | null;
  readonly date: AdrDate | null;
  readonly people: readonly AdrPerson[];
  readonly tags: readonly string[];
  /** In the order of the lines. */
  readonly links: readonly AdrLink[];
  /** Day on which the decision is to be looked at again, `YYYY-MM-DD`; null where none is told. */
  readonly reviewDate: string | null;
  readonly parts: AdrParts;
}

/** A reading without its parts. */
export type AdrHead = Omit<AdrReading, 'parts'>;

/** 'madr-2' is also 1.x; 'none' is no ADR that we understand, `why` then says so. */
export type AdrFormat =
  | 'madr-4'
  | 'madr-3'
  | 'madr-2'
  | 'madr-universal'
  | 'nygard'
  | 'log4brains'
  | 'adr-manager'
  | 'other'
  | 'none';

export const knownStatuses = ['draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded'] as const;

export type KnownStatus = (typeof knownStatuses)[number];

export interface AdrStatus {
  /** As it stands in the file, markup included. */
  readonly text: string;
  /** Null for one that no tool knows, such as "Pending" or "on hold". */
  readonly known: KnownStatus | null;
  readonly line: number;
}

export interface AdrDate {
  /** As it stands in the file. */
  readonly text: string;
  /** `YYYY-MM-DD`; null where the text is no day, or can be read as more than one. */
  readonly day: string | null;
  readonly line: number;
}

export interface AdrPerson {
  readonly role: 'decision-maker' | 'consulted' | 'informed';
  readonly name: string;
}

/** `mentions` is a link in running text to another file that says nothing of how the two relate. */
export type AdrRelation =
  | 'supersedes'
  | 'superseded-by'
  | 'amends'
  | 'amended-by'
  | 'clarifies'
  | 'clarified-by'
  | 'relates-to'
  | 'mentions';

export interface AdrLink {
  readonly relation: AdrRelation;
  /** What is shown, without markup: the text of a link, or `ADR-0012`. */
  readonly text: string;
  /** As it stands in the file, with its anchor; null for a bare identifier such as `ADR-0012`. */
  readonly href: string | null;
  /** Number of the ADR it leads to by its file name or identifier; null where neither has one. */
  readonly number: number | null;
  readonly line: number;
}

/** Markdown as it stands in the file, without blank lines around it; '' on an empty range where the file has none. */
export interface AdrText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface AdrArgument {
  readonly kind: 'good' | 'neutral' | 'bad';
  /** Markdown without bullet and without "Good, because". */
  readonly text: string;
  readonly line: number;
}

export interface AdrOption {
  /** Plain text. */
  readonly name: string;
  /** Markdown. */
  readonly description: AdrText;
  readonly arguments: readonly AdrArgument[];
  /** Where it is listed, else the heading of its arguments. */
  readonly line: number;
}

export interface AdrParts {
  readonly context: AdrText;
  readonly drivers: readonly AdrText[];
  readonly options: readonly AdrOption[];
  /** What was decided, whole: Nygard's section Decision, MADR's Decision Outcome down to its first sub-section. */
  readonly decision: AdrText;
  /** Plain name of the option that was chosen, as the file states it; '' where it states none. */
  readonly chosen: string;
  /** Markdown after "because". */
  readonly reason: AdrText;
  readonly consequences: readonly AdrArgument[];
  readonly confirmation: AdrText;
  readonly moreInformation: AdrText;
}
