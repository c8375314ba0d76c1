import type { KeyboardEvent } from 'react';
import type { Row } from '../../../shared/decision/entities.ts';
import { cellKey } from '../../../shared/decision/view.ts';
import { useDecision } from '../../session/session-context.tsx';
import { scoreText as text } from '../../text/score.ts';
import { OptionDot } from '../../ui/option-dot.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { MustHaveFinding } from './must-have-finding.tsx';
import { ScoreInput } from './score-input.tsx';
import type { ScoreEdits } from './use-score-edits.ts';
import styles from './option-score.module.css';

interface Props {
  readonly option: Row<'option'>;
  readonly index: number;
  readonly criterion: Row<'criterion'>;
  readonly edits: ScoreEdits;
  /** Enter in a number field: on to the next option. */
  readonly onEnter: () => void;
  /** Escape in the note: back to the score. */
  readonly onLeaveNote: () => void;
}

/** One option on one criterion: what is known of it, its score and the note on it. */
export function OptionScore({ option, index, criterion, edits, onEnter, onLeaveNote }: Props) {
  const { view, closed } = useDecision();
  const evidence = (view.evidence[criterion.key] ?? []).filter((item) => item.option === option.key);
  const score = view.agreed.scores[cellKey(option.key, criterion.key)];
  const note = score?.note ?? '';
  return (
    <section className={styles.option} aria-label={option.name} data-option-key={option.key}>
      <div className={styles.known}>
        <h3 className={styles.name}>
          <OptionDot index={index} />
          <span>{option.name}</span>
        </h3>
        {evidence.length === 0 ? <p className={styles.none}>{text.noEvidence}</p> : <EvidenceList items={evidence} />}
      </div>
      <div className={styles.judged}>
        <ScoreInput
          option={option}
          index={index}
          criterion={criterion}
          value={score?.value ?? null}
          readOnly={closed}
          onChange={(value, focus) => edits.score(option, criterion, value, focus)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onEnter();
          }}
        />
        {closed && note === '' ? null : (
          <div data-note className={styles.note}>
            <TextField
              label={text.noteOn(option.name)}
              labelHidden
              rows={2}
              value={note}
              placeholder={closed ? '' : text.notePlaceholder}
              readOnly={closed}
              onChange={(value, focus) => edits.note(option, criterion, value, focus)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key !== 'Escape') return;
                event.preventDefault();
                onLeaveNote();
              }}
            />
          </div>
        )}
        {criterion.mustHave ? <MustHaveFinding option={option} criterion={criterion} edits={edits} /> : null}
      </div>
    </section>
  );
}
