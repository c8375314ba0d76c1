import { explainCoverage } from '../../decision/explain/coverage.ts';
import { optionName } from '../../decision/verdict-words.ts';
import { how, list, paragraph, part, section, type Html } from '../html.ts';
import { criterionLabel, type Report } from '../report-source.ts';

/** What is missing, and what counts otherwise than it was entered. */
export function coverageSection({ view, analysis }: Report, id: string, heading: string): Html {
  const { input, evaluation } = analysis;
  const { lead, how: lines } = explainCoverage(input, evaluation);
  const named = ({ option, criterion }: { readonly option: string; readonly criterion: string }): string =>
    `${criterionLabel(view.criteria.find(({ key }) => key === criterion))}: ${optionName(input, option)}`;
  return section(id, heading, [
    paragraph(lead),
    part('Missing scores', [list(evaluation.missing.map(named))]),
    part('Scores outside their scale, which count as its end', [list(evaluation.clipped.map(named))]),
    how(lines),
  ]);
}
