import { useMemo } from 'react';
import {
  setFinding,
  setScore,
  setScoreNote,
  setUncertainty,
  type Uncertainty,
} from '../../../shared/decision/edits/score.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { scoreText as text } from '../../text/score.ts';
import { keepEdit } from '../rounds/keep-edit.ts';
import { reasonEdit } from '../rounds/reason-edit.ts';

type Criterion = Row<'criterion'>;
type Option = Row<'option'>;

/** The edits of the step Score on the ballot that is worked on. */
export interface ScoreEdits {
  readonly score: (option: Option, criterion: Criterion, value: number | null, focus?: string) => void;
  readonly uncertainty: (option: Option, criterion: Criterion, uncertainty: Uncertainty, focus?: string) => void;
  readonly note: (option: Option, criterion: Criterion, note: string, focus: string) => void;
  readonly verdict: (option: Option, criterion: Criterion, verdict: Row<'finding'>['verdict']) => void;
  /** Says of what was taken over that it is still so; `what` in words, `subjects` by `subjectOf`. */
  readonly keep: (what: string, subjects: readonly string[]) => void;
  /** Says why something is not as it was in the round before. */
  readonly reason: (what: string, subject: string, reason: string, focus: string) => void;
  readonly findingNote: (option: Option, criterion: Criterion, note: string, focus: string) => void;
}

/** The edits of the step Score, the same functions as long as the ballot is; with the last refusal. */
export function useScoreEdits(): { readonly edits: ScoreEdits; readonly refusal: string | null } {
  const { ballot: worked } = useDecision();
  const { edit, refusal } = useEdit();
  const { ballot } = worked;
  // The rows of a ballot are made anew with each view where it has none of its own yet.
  const { round, key, method, handedInAt, revealedAt } = ballot;
  const edits = useMemo((): ScoreEdits => {
    const own: Row<'ballot'> = { round, key, method, handedInAt, revealedAt };
    const place = (option: Option, criterion: Criterion) => ({ option: option.key, criterion: criterion.key });
    return {
      score: (option, criterion, value, focus) => {
        const label = (value === null ? text.edits.clear : text.edits.score)(option.name, criterion.name);
        const make: Parameters<typeof edit>[0]['make'] = (state) =>
          setScore(state, own, place(option, criterion), value);
        edit(focus === undefined ? { label, make } : { label, focus, make });
      },
      uncertainty: (option, criterion, uncertainty, focus) =>
        void edit({
          label: text.edits.uncertainty(option.name, criterion.name),
          ...(focus === undefined ? {} : { focus }),
          make: (state) => setUncertainty(state, own, place(option, criterion), uncertainty),
        }),
      note: (option, criterion, note, focus) =>
        void edit({
          label: text.edits.note(option.name, criterion.name),
          focus,
          make: (state) => setScoreNote(state, own, place(option, criterion), note),
        }),
      verdict: (option, criterion, verdict) =>
        void edit({
          label: text.edits.verdict(option.name, criterion.name),
          make: (state) => setFinding(state, round, place(option, criterion), { verdict }),
        }),
      keep: (what, subjects) => void edit(keepEdit(round, what, subjects)),
      reason: (what, subject, reason, focus) => void edit(reasonEdit(round, what, subject, reason, focus)),
      findingNote: (option, criterion, note, focus) =>
        void edit({
          label: text.edits.findingNote(option.name, criterion.name),
          focus,
          make: (state) => setFinding(state, round, place(option, criterion), { note }),
        }),
    };
  }, [edit, round, key, method, handedInAt, revealedAt]);
  return { edits, refusal };
}
