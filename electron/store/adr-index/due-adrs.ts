import type { KnownStatus } from '../../../shared/adr/reading/adr-reading.ts';
import { livingStatuses } from '../../../shared/adr/reading/review-day.ts';
import { prepared, type Sqlite } from '../sqlite.ts';

/** An ADR that is to be reviewed on a day. */
export interface DueAdr {
  /** Key of its repository. */
  readonly repository: string;
  /** Relative to the root of the repository with `/`. */
  readonly path: string;
  readonly title: string;
  /** `text` is as in the file. */
  readonly status: { readonly text: string; readonly known: KnownStatus | null } | null;
  /** `YYYY-MM-DD` */
  readonly reviewDay: string;
}

const living = livingStatuses.map((status) => `'${status}'`).join(', ');

/** ADRs that hold, or may come to, and are to be reviewed up to a day, the longest due first. The same as `reviewDay` says of one. */
export function dueAdrs(database: Sqlite, until: string): readonly DueAdr[] {
  const sql = `SELECT repository, path, title, status_text, status_known, review_day FROM adr_file
    WHERE review_day <= ? AND format <> 'none' AND (status_known IS NULL OR status_known IN (${living}))
    ORDER BY review_day, repository, path`;
  return prepared(database, sql)
    .all(until)
    .map((row) => ({
      repository: String(row.repository),
      path: String(row.path),
      title: String(row.title),
      status:
        row.status_text === null
          ? null
          : { text: String(row.status_text), known: row.status_known as KnownStatus | null },
      reviewDay: String(row.review_day),
    }));
}
