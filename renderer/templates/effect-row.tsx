import { X } from 'lucide-react';
import type { Row } from '../../shared/decision/entities.ts';
import { removeEffect, setEffect } from '../../shared/template/question-edits.ts';
import type { Edit } from '../session/decision-session.ts';
import { useDecision } from '../session/session-context.tsx';
import { frameText } from '../text/frame.ts';
import { templatesText } from '../text/templates.ts';
import { Button } from '../ui/button.tsx';
import { NumberInput } from '../ui/number-input.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { focusNeighbour } from '../workshop/frame/focus-neighbour.ts';
import styles from './question-dialog.module.css';

const text = templatesText.editing;
/** Stands for no option; no key has a blank. */
const noOption = ' ';

interface Props {
  readonly effect: Row<'effect'>;
  readonly isClosed: boolean;
  readonly edit: (edit: Edit) => boolean;
}

/** What an answer suggests: another weight for a criterion, or an option; why, and who says so. */
export function EffectRow({ effect, isClosed, edit }: Props) {
  const { view } = useDecision();
  const { kind, criterion, swingChange, option, reason, source } = effect;
  const set = <F extends 'criterion' | 'option' | 'swingChange' | 'reason' | 'source'>(
    field: F,
    value: Row<'effect'>[F],
    focus?: string,
  ): boolean =>
    edit({
      label: text.edits.effect,
      ...(focus === undefined ? {} : { focus }),
      make: (state) => setEffect(state, effect, field, value),
    });
  return (
    <li className={styles.effect}>
      {kind === 'swing' ? (
        <div className={styles.swing}>
          <Select
            label={text.swingOf}
            value={criterion ?? ''}
            options={[...view.criteria, ...view.criteriaAside].map(({ key, name }) => ({
              key,
              text: name || frameText.unnamed,
            }))}
            isDisabled={isClosed}
            onChange={(key) => set('criterion', key)}
          />
          <div className={styles.change}>
            <span aria-hidden className={styles.label}>
              {text.change}
            </span>
            <NumberInput
              label={text.change}
              value={swingChange}
              lowest={-100}
              highest={100}
              problem={text.changeProblem}
              readOnly={isClosed}
              onChange={(value, focus) => set('swingChange', value ?? 0, focus)}
            />
          </div>
        </div>
      ) : (
        <Select
          label={text.leanTo}
          value={option ?? noOption}
          options={[
            ...[...view.options, ...view.optionsAside].map(({ key, name }) => ({
              key,
              text: name || frameText.unnamed,
            })),
            { key: noOption, text: frameText.questions.neither },
          ]}
          isDisabled={isClosed}
          onChange={(key) => set('option', key === noOption ? null : key)}
        />
      )}
      <TextField
        label={text.reason}
        value={reason}
        readOnly={isClosed}
        onChange={(words, focus) => set('reason', words, focus)}
      />
      <TextField
        label={text.source}
        value={source}
        readOnly={isClosed}
        onChange={(words, focus) => set('source', words, focus)}
      />
      {isClosed ? null : (
        <Button
          look="icon"
          data-control="remove"
          aria-label={text.removeEffect}
          onPress={(event) => {
            focusNeighbour(event.target);
            edit({ label: text.edits.removeEffect, make: (state) => removeEffect(state, effect) });
          }}
        >
          <X size={16} aria-hidden />
        </Button>
      )}
    </li>
  );
}
