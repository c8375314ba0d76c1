import { roundNumbers } from '../../../../shared/decision/view.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { formatDay } from '../../../text/numbers.ts';
import { whatChangedText as text } from '../../../text/what-changed.ts';
import { Select } from '../../../ui/select.tsx';
import styles from './round-choice.module.css';

interface Rounds {
  readonly earlier: number;
  readonly later: number;
}

interface Props {
  readonly rounds: Rounds;
  readonly onChange: (rounds: Rounds) => void;
}

/** Which two rounds are compared; where there are only two there is nothing to choose. */
export function RoundChoice({ rounds, onChange }: Props) {
  const { state } = useDecision();
  const numbers = roundNumbers(state);
  const first = numbers[0] ?? 1;
  const last = numbers.at(-1) ?? 1;
  const nameOf = (round: number): string => {
    const closedAt = state.round[String(round)]?.closedAt ?? null;
    return `${text.round(round)}, ${closedAt === null ? text.open : text.closedOn(formatDay(closedAt))}`;
  };
  const choices = (from: number, to: number) =>
    numbers
      .filter((round) => round >= from && round <= to)
      .map((round) => ({ key: String(round), text: nameOf(round) }));
  return (
    <div className={styles.head}>
      <h2>{text.title}</h2>
      {numbers.length === 2 ? (
        <p className="muted sm">
          {nameOf(rounds.earlier)} → {nameOf(rounds.later)}
        </p>
      ) : (
        <div className={styles.choices}>
          <Select
            label={text.earlier}
            value={String(rounds.earlier)}
            options={choices(first, last - 1)}
            onChange={(key) => onChange({ earlier: Number(key), later: Math.max(rounds.later, Number(key) + 1) })}
          />
          <Select
            label={text.later}
            value={String(rounds.later)}
            options={choices(first + 1, last)}
            onChange={(key) => onChange({ earlier: Math.min(rounds.earlier, Number(key) - 1), later: Number(key) })}
          />
        </div>
      )}
    </div>
  );
}
