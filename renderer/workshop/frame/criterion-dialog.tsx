import { setCriterion, type CriterionField } from '../../../shared/decision/edits/criteria.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { frameText } from '../../text/frame.ts';
import { formatNumber } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './criterion-dialog.module.css';
import { EvidenceList } from './evidence-list.tsx';
import { Refusal } from './refusal.tsx';
import { ScaleFields } from './scale-fields.tsx';
import { isMeasured } from './value-function/points.ts';
import { ValueFunction } from './value-function/value-function.tsx';

const text = frameText.details;

interface Props {
  /** Key of the criterion that is shown; null shows none. */
  readonly criterion: string | null;
  readonly onShow: (criterion: string | null) => void;
}

/** Everything about one criterion: question, scale, anchors, evidence. What is changed is kept at once. */
export function CriterionDialog({ criterion: key, onShow }: Props) {
  const { view } = useDecision();
  const index = view.criteria.findIndex((row) => row.key === key);
  const criterion = view.criteria[index];
  const previous = view.criteria[index - 1];
  const next = view.criteria[index + 1];
  if (!criterion) return null;
  return (
    <Dialog
      title={criterion.name || frameText.unnamed}
      isOpen
      onClose={() => onShow(null)}
      wide
      actions={
        <>
          <Button isDisabled={!previous} onPress={() => previous && onShow(previous.key)}>
            {text.previous}
          </Button>
          <Button isDisabled={!next} onPress={() => next && onShow(next.key)}>
            {text.next}
          </Button>
          <Button look="primary" onPress={() => onShow(null)}>
            {text.close}
          </Button>
        </>
      }
    >
      <Details key={criterion.key} criterion={criterion} />
    </Dialog>
  );
}

function Details({ criterion }: { readonly criterion: Row<'criterion'> }) {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const { round, key, name, scaleLowest, scaleHighest } = criterion;
  const set = <F extends CriterionField>(field: F, value: Row<'criterion'>[F], focus?: string): boolean =>
    edit({
      label: frameText.edits.changeCriterion(name),
      ...(focus === undefined ? {} : { focus }),
      make: (state) => setCriterion(state, round, key, field, value),
    });
  const anchors = [
    ['anchorLowest', scaleLowest],
    ['anchorMiddle', (scaleLowest + scaleHighest) / 2],
    ['anchorHighest', scaleHighest],
  ] as const;
  return (
    <div className={styles.details}>
      <TextField
        label={text.question}
        rows={2}
        value={criterion.question}
        readOnly={closed}
        hint={text.questionHint}
        onChange={(value, focus) => set('question', value, focus)}
      />
      <Checkbox isSelected={criterion.mustHave} isDisabled={closed} onChange={(selected) => set('mustHave', selected)}>
        {frameText.criteria.mustHave}
      </Checkbox>
      <section className={styles.part} aria-label={text.scale}>
        <h3>{text.scale}</h3>
        <ScaleFields criterion={criterion} onSet={set} readOnly={closed} />
        <Refusal reason={refusal} />
      </section>
      {isMeasured(criterion) || (view.valuePoints[key] ?? []).length > 0 ? (
        <ValueFunction criterion={criterion} />
      ) : null}
      <section className={styles.part} aria-label={text.anchors}>
        <h3>{text.anchors}</h3>
        <div className={styles.anchors}>
          {anchors.map(([field, value]) => (
            <TextField
              key={field}
              label={text.anchor(formatNumber(value))}
              rows={3}
              value={criterion[field]}
              readOnly={closed}
              onChange={(words, focus) => set(field, words, focus)}
            />
          ))}
        </div>
      </section>
      <section className={styles.part} aria-label={text.evidence}>
        <h3>{text.evidence}</h3>
        <EvidenceList criterion={criterion} />
      </section>
    </div>
  );
}
