import { scoreText as text } from '../../text/score.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useOfferedModes, type ScoreMode } from './score-place.ts';

interface Props {
  readonly mode: ScoreMode;
  readonly onChange: (mode: ScoreMode) => void;
}

/** One criterion at a time, the whole matrix, or everyone's ballots; nothing where there is no choice. */
export function ModeSwitch({ mode, onChange }: Props) {
  const modes = useOfferedModes();
  if (modes.length < 2) return null;
  return (
    <Segmented
      label={text.mode}
      value={mode}
      options={modes.map((key) => ({ key, text: text.modes[key] }))}
      onChange={onChange}
    />
  );
}
