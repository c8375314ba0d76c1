import type { Row } from '../../../shared/decision/entities.ts';
import { findingSubject } from '../../../shared/decision/not-looked-at.ts';
import { scoreText as text } from '../../text/score.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Carried } from '../rounds/carried.tsx';
import type { ScoreEdits } from './use-score-edits.ts';
import styles from './must-have-finding.module.css';

const verdicts = ['pass', 'fail', 'not-verified'] as const;

interface Props {
  readonly option: Row<'option'>;
  readonly criterion: Row<'criterion'>;
  /** What was found; undefined where nobody looked yet. */
  readonly finding: Row<'finding'> | undefined;
  /** Taken over from the round before and not looked at yet. */
  readonly isCarried: boolean;
  readonly readOnly: boolean;
  readonly edits: ScoreEdits;
}

/** Whether an option meets a must-have, and how that was found out. */
export function MustHaveFinding({ option, criterion, finding, isCarried, readOnly, edits }: Props) {
  const verdict = finding?.verdict ?? 'not-verified';
  return (
    <div className={styles.finding} data-verdict={verdict}>
      <div className={styles.line}>
        <span className={styles.label}>{text.verdictShort}</span>
        <Segmented
          label={text.verdict(option.name)}
          value={verdict}
          options={verdicts.map((key) => ({ key, text: text.verdicts[key] }))}
          isDisabled={readOnly}
          onChange={(next) => edits.verdict(option, criterion, next)}
        />
      </div>
      {isCarried ? (
        <Carried
          what={text.verdictOf(option.name, criterion.name)}
          subject={findingSubject({ option: option.key, criterion: criterion.key })}
          readOnly={readOnly}
          onKeep={(what, subject) => edits.keep(what, [subject])}
        />
      ) : null}
      {readOnly && !finding?.note ? null : (
        <TextField
          label={text.findingNote(option.name)}
          labelHidden
          value={finding?.note ?? ''}
          placeholder={readOnly ? '' : text.findingPlaceholder}
          readOnly={readOnly}
          onChange={(note, focus) => edits.findingNote(option, criterion, note, focus)}
        />
      )}
    </div>
  );
}
