import { useMemo } from 'react';
import type { ChartOption } from '../../../shared/charts/chart.ts';
import { chartOptions } from '../../../shared/decision/explain/figures.ts';
import { useDecision } from '../../session/session-context.tsx';

/** The options of the open decision as charts name them. */
export function useChartOptions(): readonly ChartOption[] {
  const { view, input } = useDecision();
  return useMemo(() => chartOptions(view.options, input), [view.options, input]);
}
