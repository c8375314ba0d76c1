import { scoreText as text } from '../../text/score.ts';
import { Segmented } from '../../ui/segmented.tsx';
import type { ScoreMode } from './score-place.ts';

interface Props {
  readonly mode: ScoreMode;
  readonly onChange: (mode: ScoreMode) => void;
}

/** One criterion at a time, or the whole matrix. */
export function ModeSwitch({ mode, onChange }: Props) {
  return (
    <Segmented
      label={text.mode}
      value={mode}
      options={(['guided', 'matrix'] as const).map((key) => ({ key, text: text.modes[key] }))}
      onChange={onChange}
    />
  );
}
