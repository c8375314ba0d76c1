import type { AdrArgument, AdrRelation, KnownStatus } from '../adr-reading.ts';
import type { SectionKind } from '../headings.ts';

/**
 * The words of ADRs in a language other than English, in small letters. Those that are the same in English are left out,
 * and those that mean something else there, such as "data".
 */
export interface LanguageWords {
  /** Headings; those of status, date, people and tags also stand in front of a colon. */
  readonly headings: Partial<Readonly<Record<SectionKind, readonly string[]>>>;
  /** The first one to three words of a status. */
  readonly statuses: Partial<Readonly<Record<KnownStatus, readonly string[]>>>;
  /** What stands right in front of a link where links are listed. */
  readonly relations: Partial<Readonly<Record<Exclude<AdrRelation, 'mentions'>, readonly string[]>>>;
  /** January to December, several spellings of one parted by a bar; abbreviations of three letters and more are known. */
  readonly months: readonly string[];
  /** How an argument begins, or what stands over a list of them. */
  readonly arguments: Partial<Readonly<Record<AdrArgument['kind'], readonly string[]>>>;
  /** In front of the option that was chosen, and a colon. */
  readonly chosen: readonly string[];
  /** In front of a reason. */
  readonly because: readonly string[];
}
