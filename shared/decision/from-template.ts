import type { Template } from '../template/template.ts';
import { agreedBallot } from './keys.ts';
import type { Row } from './entities.ts';
import { stateFromRows, type DecisionState } from './state.ts';

/** What a new decision needs besides its template. */
export interface NewDecision {
  /** Instant of its making, UTC. */
  readonly now: string;
  /** Seed of its sampler, an unsigned 32-bit integer. */
  readonly seed: number;
}

/** A fresh decision from a template: nothing weighed, nothing scored, offered options and criteria ready. */
export function decisionFromTemplate(template: Template, { now, seed }: NewDecision): DecisionState {
  return stateFromRows({
    decision: [
      {
        title: '',
        recordTitle: '',
        status: 'proposed',
        date: null,
        reviewDate: null,
        template: template.slug,
        recordFormat: 'madr',
        supersedes: null,
        supersededBy: '',
        ballotOf: null,
        createdAt: now,
        archivedAt: null,
        deletedAt: null,
      },
    ],
    round: [{ round: 1, context: '', openedAt: now, closedAt: null, seed }],
    option: template.options.map(({ offered, ...option }, index) => ({
      round: 1,
      ...option,
      position: index + 1,
      colour: index,
      removed: offered,
    })),
    group: template.groups.map((group, index) => ({ round: 1, ...group, position: index + 1, removed: false })),
    criterion: template.criteria.map(criterionRow),
    valuePoint: template.criteria.flatMap((criterion) =>
      criterion.valuePoints.map((point, index) => ({
        round: 1,
        criterion: criterion.key,
        key: `point-${index + 1}`,
        ...point,
      })),
    ),
    evidence: template.criteria.flatMap((criterion) => evidenceRows(template, criterion)),
    question: template.questions.map(({ key, text, multiple }, index) => ({
      round: 1,
      key,
      text,
      multiple,
      position: index + 1,
    })),
    choice: template.questions.flatMap((question) =>
      question.choices.map(({ key, text }, index) => ({
        round: 1,
        question: question.key,
        key,
        text,
        position: index + 1,
        chosen: false,
      })),
    ),
    effect: template.questions.flatMap((question) => effectRows(template, question)),
    ballot: [{ round: 1, key: agreedBallot, method: 'swing', handedInAt: null, revealedAt: null }],
    outcome: [{ round: 1, option: null, reason: '', confirmation: '' }],
  });
}

function criterionRow(criterion: Template['criteria'][number], index: number): Row<'criterion'> {
  const { key, group, name, question, mustHave, scale, anchors, suggestedSwing } = criterion;
  return {
    round: 1,
    key,
    group,
    position: index + 1,
    name,
    question,
    mustHave,
    scaleLowest: scale.lowest,
    scaleHighest: scale.highest,
    scaleStep: scale.step,
    direction: scale.direction,
    unit: scale.unit,
    anchorLowest: anchors.lowest,
    anchorMiddle: anchors.middle,
    anchorHighest: anchors.highest,
    suggestedSwing: suggestedSwing ?? null,
    removed: false,
  };
}

function evidenceRows(template: Template, criterion: Template['criteria'][number]): Row<'evidence'>[] {
  return criterion.evidence.map((item, index) => {
    const source = item.source === undefined ? undefined : template.sources[item.source];
    return {
      round: 1,
      key: `${criterion.key.slice(0, 58)}-${index + 1}`,
      criterion: criterion.key,
      option: item.option ?? null,
      position: index + 1,
      fact: item.fact,
      factYear: item.factYear ?? null,
      source: source?.publisher ?? '',
      sourceYear: source?.year ?? null,
      url: source?.url ?? '',
      quoting: item.quoting ?? '',
      caveat: item.caveat ?? '',
      asPublished: item.asPublished,
    };
  });
}

/** How the effects of answers name a source: `ZTABS 2026`. */
export function citation({ publisher, year }: Template['sources'][string]): string {
  return year === undefined ? publisher : `${publisher} ${year}`;
}

function effectRows(template: Template, question: Template['questions'][number]): Row<'effect'>[] {
  return question.choices.flatMap((choice) => {
    const base = { round: 1, question: question.key, choice: choice.key };
    const cite = (source: string | undefined): string => {
      const found = source === undefined ? undefined : template.sources[source];
      return found ? citation(found) : '';
    };
    const swings = choice.swings.map((swing, index) => ({
      ...base,
      key: `swing-${index + 1}`,
      position: index + 1,
      kind: 'swing' as const,
      criterion: swing.criterion,
      swingChange: swing.change,
      option: null,
      reason: swing.reason,
      source: cite(swing.source),
    }));
    const speaks = choice.leans.map((lean, index) => ({
      ...base,
      key: `lean-${index + 1}`,
      position: choice.swings.length + index + 1,
      kind: 'lean' as const,
      criterion: null,
      swingChange: null,
      option: lean.option === 'neither' ? null : lean.option,
      reason: lean.reason,
      source: cite(lean.source),
    }));
    return [...swings, ...speaks];
  });
}
