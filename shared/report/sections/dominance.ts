import { explainDominance } from '../../decision/explain/dominance.ts';
import { how, paragraph, section, type Html } from '../html.ts';
import type { Report } from '../report-source.ts';

/** Who is at least as good as whom on everything. */
export function dominanceSection({ analysis: { input, evaluation } }: Report, id: string, heading: string): Html {
  const { lead, how: lines } = explainDominance(input, evaluation);
  return section(id, heading, [paragraph(lead), how(lines)]);
}
