import type { Analysis } from '../evaluation/analysis.ts';
import type { NoEvaluation } from '../evaluation/model.ts';
import type { RecordFormat } from '../decision/entities.ts';
import type { RoundView } from '../decision/view.ts';
import { madrText } from './madr.ts';
import { madrUniversalText } from './madr-universal.ts';
import { nygardText } from './nygard.ts';
import { recordContent, type LinkedRecord } from './record-content.ts';
import { recordFileName } from './record-file-name.ts';
import { titleOrPlaceholder } from './record-title.ts';

export interface RecordRequest {
  readonly view: RoundView;
  readonly analysis: Analysis | NoEvaluation;
  readonly format: RecordFormat;
  readonly number: number;
  /** Name of a file that is there already; else the name follows from number and title. */
  readonly fileName?: string;
  /** Day of writing, `YYYY-MM-DD`; it stands in the record where the decision has no date of its own. */
  readonly today: string;
  /** The record in the same folder whose place this one takes. */
  readonly supersedes: LinkedRecord | null;
}

export interface ComposedRecord {
  readonly fileName: string;
  /** As it stands in the file name and in links: one line without closing punctuation. */
  readonly title: string;
  readonly text: string;
}

/**
 * A record as it is written: the live preview and the file come from here, so they are the same. A decision without a
 * title is previewed as `Untitled decision`; whoever writes refuses it before (`recordTitle`).
 */
export function composeRecord(request: RecordRequest): ComposedRecord {
  const { view, analysis, number, today, supersedes } = request;
  const title = titleOrPlaceholder(view);
  const fileName = request.fileName ?? recordFileName(number, title);
  const content = recordContent({ view, analysis, number, fileName, today, supersedes });
  return { fileName, title, text: textIn(request.format, content) };
}

function textIn(format: RecordFormat, content: ReturnType<typeof recordContent>): string {
  switch (format) {
    case 'madr':
      return madrText(content);
    case 'madr-universal':
      return madrUniversalText(content);
    case 'nygard':
      return nygardText(content);
  }
}
