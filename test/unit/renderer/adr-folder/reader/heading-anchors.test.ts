import { expect, test } from 'vitest';
import { headingAnchors } from '../../../../../renderer/adr-folder/reader/heading-anchors.ts';
import { anchorsOf } from '../../../../../shared/adr/lint/anchors.ts';
import { parseSource } from '../../../../../shared/adr/source/parse-source.ts';

test('the headings have the anchors that links are checked by', () => {
  const titles = ['Decision Outcome', 'Options', 'What? & why', 'Options', 'Über 決定', 'options'];
  const anchors = headingAnchors(titles);
  expect(anchors).toEqual(['decision-outcome', 'options', 'what--why', 'options-1', 'über-決定', 'options-2']);
  const checked = anchorsOf(parseSource(titles.map((title) => `## ${title}\n`).join('\n')));
  expect(anchors.filter((anchor) => !checked.has(anchor))).toEqual([]);
});
