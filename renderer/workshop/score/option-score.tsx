import { memo, type KeyboardEvent } from 'react';
import type { Row } from '../../../shared/decision/entities.ts';
import { scoreText as text } from '../../text/score.ts';
import { OptionDot } from '../../ui/option-dot.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Carried } from '../rounds/carried.tsx';
import { ChangeReason } from '../rounds/change-reason.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { MustHaveFinding } from './must-have-finding.tsx';
import { ScoreInput } from './score-input.tsx';
import { HowSure } from './uncertainty/how-sure.tsx';
import type { ScoreEdits } from './use-score-edits.ts';
import styles from './option-score.module.css';

interface Props {
  readonly option: Row<'option'>;
  readonly criterion: Row<'criterion'>;
  /** As it was entered; undefined where nothing was. */
  readonly score: Row<'score'> | undefined;
  /** Lowest and highest score thought possible; null for an exact one. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** What follows from this many revealed ballots where nothing was entered; null where it does not count. */
  readonly median: number | null;
  readonly voters: number;
  /** What was scored before a second vote; null where there was none. */
  readonly previous: number | null;
  /** The score was taken over from the round before and not looked at yet: what it is called; null otherwise. */
  readonly carried: string | null;
  readonly findingCarried: boolean;
  /** What the score is called where it is not as it was in the round before, how it was, and why it changed; null otherwise. */
  readonly changed: string | null;
  readonly was: string;
  readonly reason: string;
  /** What concerns this option, in order. */
  readonly evidence: readonly Row<'evidence'>[];
  /** The finding on the must-have is asked for: it is everyone's, not of one ballot. */
  readonly asksMustHave: boolean;
  readonly finding: Row<'finding'> | undefined;
  readonly readOnly: boolean;
  readonly edits: ScoreEdits;
  /** Enter in a number field: on to the next option. */
  readonly onEnter: (option: string) => void;
  /** Escape in the note: back to the score. */
  readonly onLeaveNote: (option: string) => void;
}

/** One option on one criterion: what is known of it, its score and the note on it. */
export const OptionScore = memo(function OptionScore(props: Props) {
  const {
    option,
    criterion,
    score,
    lowest,
    highest,
    median,
    voters,
    previous,
    carried,
    findingCarried,
    changed,
    was,
    reason,
    evidence,
    asksMustHave,
    finding,
    readOnly,
    edits,
  } = props;
  const { onEnter, onLeaveNote } = props;
  const note = score?.note ?? '';
  return (
    <section className={styles.option} aria-label={option.name} data-option-key={option.key}>
      <div className={styles.known}>
        <h3 className={styles.name}>
          <OptionDot colour={option.colour} />
          <span>{option.name}</span>
        </h3>
        {evidence.length === 0 ? <p className={styles.none}>{text.noEvidence}</p> : <EvidenceList items={evidence} />}
      </div>
      <div className={styles.judged}>
        <ScoreInput
          option={option}
          criterion={criterion}
          value={score?.value ?? null}
          median={median}
          voters={voters}
          readOnly={readOnly}
          onChange={(next, focus) => edits.score(option, criterion, next, focus)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onEnter(option.key);
          }}
        />
        <HowSure
          option={option}
          criterion={criterion}
          score={score}
          lowest={lowest}
          highest={highest}
          readOnly={readOnly}
          edits={edits}
        />
        {carried === null ? null : (
          <p className={styles.carried}>
            <Carried
              what={text.cellOf(option.name, criterion.name)}
              subject={carried}
              readOnly={readOnly}
              onKeep={(what, subject) => edits.keep(what, [subject])}
            />
          </p>
        )}
        {changed === null ? null : (
          <ChangeReason
            what={text.cellOf(option.name, criterion.name)}
            subject={changed}
            was={was}
            reason={reason}
            readOnly={readOnly}
            onReason={edits.reason}
          />
        )}
        {previous === null ? null : <p className={styles.previous}>{text.previously(previous, criterion.unit)}</p>}
        {readOnly && note === '' ? null : (
          <div data-note className={styles.note}>
            <TextField
              label={text.noteOn(option.name)}
              labelHidden
              rows={2}
              value={note}
              placeholder={readOnly ? '' : text.notePlaceholder}
              readOnly={readOnly}
              onChange={(text, focus) => edits.note(option, criterion, text, focus)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key !== 'Escape') return;
                event.preventDefault();
                onLeaveNote(option.key);
              }}
            />
          </div>
        )}
        {asksMustHave ? (
          <MustHaveFinding
            option={option}
            criterion={criterion}
            finding={finding}
            isCarried={findingCarried}
            readOnly={readOnly}
            edits={edits}
          />
        ) : null}
      </div>
    </section>
  );
}, drawsTheSame);

/** Evidence is listed anew with each edit, its rows are the same ones: only what differs is drawn again. */
function drawsTheSame(before: Props, after: Props): boolean {
  const { evidence: old, ...others } = before;
  const { evidence, ...rest } = after;
  const names = Object.keys(rest) as (keyof typeof rest)[];
  return (
    names.every((name) => Object.is(others[name], rest[name])) &&
    old.length === evidence.length &&
    old.every((item, at) => item === evidence[at])
  );
}
