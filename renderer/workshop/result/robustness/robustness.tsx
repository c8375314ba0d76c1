import { useMemo, useState, type ReactNode } from 'react';
import { centralWeightsChart } from '../../../../shared/charts/central-weights-chart.ts';
import { rankAcceptabilityChart } from '../../../../shared/charts/rank-acceptability-chart.ts';
import { winningChart } from '../../../../shared/charts/winning-chart.ts';
import { centralFigures, rankFigures, winningFigures } from '../../../../shared/decision/explain/figures.ts';
import {
  drawsText,
  explainCentral,
  explainRanks,
  explainWinning,
} from '../../../../shared/decision/explain/robustness.ts';
import type { Preset } from '../../../../shared/evaluation/model.ts';
import { defaultDraws, manyDraws } from '../../../../shared/evaluation/sampler.ts';
import { grouped } from '../../../../shared/text/figures.ts';
import { Figure } from '../../../charts/figure.tsx';
import { resultText as text } from '../../../text/result.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { HowText } from '../how.tsx';
import { useResult, type ResultNumbers } from '../result-context.tsx';
import { useChartOptions } from '../use-chart-options.ts';
import styles from './robustness.module.css';
import { useShownSample, type ShownSample } from './use-shown-sample.ts';

const presets = ['any', 'order', 'around'] as const satisfies readonly Preset[];

/** How firm the result is: rank acceptabilities, central weights with confidence factors, and pairs. */
export function Robustness() {
  const { input, evaluation } = useResult();
  const [preset, setPreset] = useState<Preset>('around');
  /** Numbers for which many draws were asked; new ones are drawn as often as usual again. */
  const [many, setMany] = useState<{ readonly input: ResultNumbers['input']; readonly preset: Preset } | null>(null);
  const isMany = many !== null && many.input === input && many.preset === preset;
  const sample = useShownSample(preset, isMany ? manyDraws : defaultDraws);
  // What was drawn before stays until the next is there, so that the page neither shrinks nor loses the focus.
  const [last, setLast] = useState(sample);
  if (sample !== null && sample !== last) setLast(sample);
  const shown = sample ?? last;
  const acceptable = evaluation.options.filter(({ failed }) => failed.length === 0).length;
  if (acceptable < 2) {
    return (
      <section>
        <h2>{text.firm}</h2>
        <p className="muted sm">{text.notSampled}</p>
      </section>
    );
  }
  const controls = (
    <div className={styles.controls}>
      <Segmented
        label={text.preset}
        value={preset}
        options={presets.map((key) => ({ key, text: text.presets[key] }))}
        onChange={setPreset}
      />
      <Button look="quiet" isDisabled={isMany} onPress={() => setMany({ input, preset })}>
        {text.drawMany(grouped(manyDraws))}
      </Button>
      <p className="muted xs" role="status">
        {sample ? drawsText(sample.robustness) : text.sampling}
      </p>
    </div>
  );
  return shown ? (
    <div className={styles.robustness} aria-busy={sample === null}>
      <Figures sample={shown} controls={controls} />
    </div>
  ) : (
    <section>
      <h2>{text.firm}</h2>
      {controls}
    </section>
  );
}

interface FiguresProps {
  readonly sample: ShownSample;
  /** What is drawn; it goes for all of them and stands with the first. */
  readonly controls: ReactNode;
}

function Figures({ sample, controls }: FiguresProps) {
  const options = useChartOptions();
  const { input, evaluation, robustness } = sample;
  const explained = useMemo(
    () => ({
      ranks: explainRanks(input, evaluation, robustness),
      central: explainCentral(input, evaluation, robustness),
      winning: explainWinning(input, evaluation, robustness),
    }),
    [input, evaluation, robustness],
  );
  return (
    <>
      <Figure
        heading={text.firm}
        lead={explained.ranks.lead}
        controls={controls}
        chart={(width) => rankAcceptabilityChart(rankFigures(options, robustness), width)}
        how={<HowText how={explained.ranks.how} />}
      />
      <Figure
        heading={text.central}
        lead={explained.central.lead}
        chart={(width) => centralWeightsChart(centralFigures(options, input, evaluation, robustness), width)}
        how={<HowText how={explained.central.how} />}
      />
      <Figure
        heading={text.winning}
        lead={explained.winning.lead}
        chart={(width) => winningChart(winningFigures(options, robustness), width)}
        how={<HowText how={explained.winning.how} />}
      />
    </>
  );
}
