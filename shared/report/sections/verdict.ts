import { element } from '../../charts/markup.ts';
import { verdictReasons } from '../../decision/explain/verdict.ts';
import { roundFacts } from '../../decision/round-facts.ts';
import { optionName, verdictWords } from '../../decision/verdict-words.ts';
import { how, list, paragraph, section, text, type Html } from '../html.ts';
import type { Report } from '../report-source.ts';

/** What the numbers say, why, and what was chosen. */
export function verdictSection({ view, analysis }: Report, id: string, heading: string): Html {
  const { pill, sentence, facts } = verdictWords(analysis, roundFacts(view));
  const { option } = view.outcome;
  const chosen = option === null ? 'No option has been chosen yet.' : `Chosen: ${optionName(analysis.input, option)}.`;
  const { leaders } = analysis.verdict;
  const against = option !== null && leaders.length > 0 && !leaders.includes(option);
  return section(id, heading, [
    element('p', { class: 'verdict' }, `${element('span', { class: 'pill' }, text(`${pill}.`))} ${text(sentence)}`),
    list(facts),
    paragraph(against ? `${chosen} That goes against the numbers; the record says why.` : chosen),
    how([
      'The first that applies: no acceptable option, not yet rankable, too close to call, robust, leaning. Held against these figures:',
      ...verdictReasons(analysis).map(({ met, text: reason }) => `${met ? '✓' : '✗'} ${reason}`),
    ]),
  ]);
}
