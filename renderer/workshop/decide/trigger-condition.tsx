import { X } from 'lucide-react';
import { dueReasons } from '../../../shared/decision/due.ts';
import type { setTrigger } from '../../../shared/decision/edits/triggers.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { afterScore, scoreText } from '../../../shared/decision/score-text.ts';
import { useDecision } from '../../session/session-context.tsx';
import { triggersText as text } from '../../text/triggers.ts';
import { Button } from '../../ui/button.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './revisit.module.css';

interface Props {
  readonly row: Row<'trigger'>;
  readonly place: number;
  readonly onPut: (fields: Parameters<typeof setTrigger>[2]) => void;
  readonly onRemove: () => void;
}

const none = '';

/** The score that a trigger watches: of a criterion, for an option, at least or at most a value in the criterion's unit. */
export function TriggerCondition({ row, place, onPut, onRemove }: Props) {
  const { state, view, closed } = useDecision();
  const criterion = view.criteria.find(({ key }) => key === row.criterion);
  const met = dueReasons(state).find((reason) => reason.kind === 'condition' && reason.trigger.key === row.key);
  return (
    <fieldset className={styles.condition} aria-label={text.condition(place + 1)}>
      <Select
        label={text.criterion}
        labelHidden
        value={row.criterion ?? none}
        options={[
          ...(row.criterion === null ? [{ key: none, text: text.chooseCriterion }] : []),
          ...view.criteria.map(({ key, name }) => ({ key, text: name })),
          ...(row.criterion !== null && !criterion ? [{ key: row.criterion, text: text.gone }] : []),
        ]}
        // Another criterion has another unit, in which the value would say something else.
        onChange={(key) => key !== (row.criterion ?? none) && onPut({ criterion: key, value: null })}
      />
      {row.criterion === null ? null : (
        <>
          <span className="muted sm">{text.of}</span>
          <OptionSelect row={row} onPut={onPut} />
          <Select
            label={text.relation}
            labelHidden
            value={row.relation}
            options={(['at-most', 'at-least'] as const).map((key) => ({ key, text: text.relations[key] }))}
            onChange={(relation) => onPut({ relation })}
          />
        </>
      )}
      {criterion ? (
        <span className={styles.value}>
          <NumberInput
            label={text.value}
            value={row.value}
            lowest={criterion.scaleLowest}
            highest={criterion.scaleHighest}
            problem={text.valueProblem(criterion.scaleLowest, criterion.scaleHighest)}
            onChange={(value) => onPut({ value })}
          />
          <span className="muted sm">{afterScore(criterion)}</span>
        </span>
      ) : null}
      <Button look="icon" aria-label={text.removeCondition} onPress={onRemove}>
        <X size={14} aria-hidden />
      </Button>
      {criterion && met?.kind === 'condition' ? (
        <Pill tone="warn">{text.met(scoreText(criterion, met.value))}</Pill>
      ) : null}
      {closed && row.value !== null ? <span className="muted sm">{text.closedRound}</span> : null}
    </fieldset>
  );
}

function OptionSelect({ row, onPut }: Pick<Props, 'row' | 'onPut'>) {
  const { options } = useDecision().view;
  const isGone = row.option !== null && !options.some(({ key }) => key === row.option);
  return (
    <Select
      label={text.option}
      labelHidden
      value={row.option ?? none}
      options={[
        { key: none, text: text.theChosen },
        ...options.map(({ key, name }) => ({ key, text: name })),
        ...(row.option !== null && isGone ? [{ key: row.option, text: text.gone }] : []),
      ]}
      onChange={(key) => onPut({ option: key === none ? null : key })}
    />
  );
}
