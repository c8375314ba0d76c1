import { describe, expect, it } from 'vitest';
import { svgText } from '../../../shared/charts/svg-text.ts';
import { sampleCharts } from './sample-charts.ts';
import { faultsOf, widths } from './samples.ts';

const sizes = [
  { options: 2, criteria: 1, people: 1 },
  { options: 3, criteria: 7, people: 3 },
  { options: 5, criteria: 20, people: 6, flat: true },
  { options: 12, criteria: 60, people: 12 },
];

describe.each(widths)('every chart at %i px', (width) => {
  it.each(sizes)('keeps its marks inside, its texts apart and its figures whole, with %o', (size) => {
    for (const [name, chart] of Object.entries(sampleCharts(size, width))) {
      expect(faultsOf(chart).map((fault) => `${name}: ${fault}`)).toEqual([]);
      expect(chart.width).toBe(width);
      expect(chart.label).toMatch(/\.$/);
      expect(svgText(chart, name)).toContain(`aria-label=`);
    }
  });
});
