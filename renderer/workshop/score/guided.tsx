import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Row } from '../../../shared/decision/entities.ts';
import { findingSubject, isScoreCarried, scoreSubject } from '../../../shared/decision/not-looked-at.ts';
import { cellKey, type RoundView } from '../../../shared/decision/view.ts';
import { useDecision } from '../../session/session-context.tsx';
import { scoreText as text } from '../../text/score.ts';
import { Notice } from '../../ui/notice.tsx';
import { carriedOn, nextCarried, nextToDo, shownCell } from './cells.ts';
import { CriterionHead } from './criterion-head.tsx';
import { CriterionLeft } from './criterion-left.tsx';
import { CriterionList } from './criterion-list.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { focusNote, focusOption, openHowSure } from './option-focus.ts';
import { GuidedFoot } from './guided-foot.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { OptionScore } from './option-score.tsx';
import type { ScorePlace } from './score-place.ts';
import { useChangedScores, type Change } from '../rounds/use-changes.ts';
import { useGuidedKeys } from './use-guided-keys.ts';
import { useScoreEdits } from './use-score-edits.ts';
import styles from './guided.module.css';

interface Props {
  readonly place: ScorePlace;
  readonly criterion: Row<'criterion'>;
  /** What follows the last criterion; the result without. */
  readonly end?: { readonly text: string; readonly go: () => void };
}

/** What is shown of a change: only plain values, so that an option that is the same is not drawn again. */
function changeOf(view: RoundView, change: Change | undefined) {
  if (!change) return { changed: null, was: '', reason: '' };
  return { changed: change.subject, was: change.was, reason: view.changeReasons[change.subject] ?? '' };
}

/** Shows the head of the card: by scrolling the card, or in a narrow window the page. */
function showTop(card: HTMLElement | null): void {
  if (!card) return;
  card.scrollTop = 0;
  if (card.getBoundingClientRect().top < 0) card.scrollIntoView({ block: 'start' });
}

/** One criterion at a time: what is asked, what the scores mean, what is known, and a score for every option. */
export function Guided({ place, criterion, end }: Props) {
  const { id, view, actor, ballot, closed } = useDecision();
  const { edits, refusal } = useScoreEdits();
  const [, navigate] = useLocation();
  const [said, setSaid] = useState('');
  const card = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const wantsFocus = useRef(place.option !== null);

  const at = view.criteria.indexOf(criterion);
  const before = view.criteria[at - 1];
  const after = view.criteria[at + 1];
  const evidence = view.evidence[criterion.key] ?? [];
  const left = carriedOn(view, ballot, criterion);
  const changed = useChangedScores(criterion);
  const nextLeft = closed ? null : nextCarried(view, ballot, criterion);
  const shared = evidence.filter((item) => item.option === null);

  /** Onto the score of an option; without one, onto the button that goes on. */
  const focusOn = (option: string | null): void => {
    if (option === null || !focusOption(card.current, option)) next.current?.focus();
  };
  const step = (target: Row<'criterion'> | undefined): void => {
    if (!target) return;
    wantsFocus.current = true;
    place.goTo(target.key);
  };
  const goOn = (): void => {
    if (after) step(after);
    else if (end) end.go();
    else navigate(`/decision/${id}/result`);
  };

  // The same functions from one edit to the next, so that only the option that changed is drawn again.
  const latest = useRef((option: string): void => focusOn(option));
  useEffect(() => {
    latest.current = (option) => focusOn(nextToDo(view, ballot, criterion.key, option));
  });
  const onEnter = useCallback((option: string): void => latest.current(option), []);
  const onLeaveNote = useCallback((option: string): void => void focusOption(card.current, option), []);

  useEffect(() => {
    showTop(card.current);
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const asked = view.options.find((option) => option.key === place.option)?.key;
    focusOption(card.current, asked ?? nextToDo(view, ballot, criterion.key, null) ?? view.options[0]?.key ?? '');
    // Only another criterion or a link to a score moves the focus, not what is entered.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [criterion.key, place.option]);

  useGuidedKeys({
    card,
    criterion,
    onScore: (option, value) => {
      edits.score(option, criterion, value);
      setSaid(
        value === null
          ? text.announceCleared(option.name, criterion.name)
          : text.announceScore(option.name, criterion.name, value),
      );
      if (value !== null) focusOn(nextToDo(view, ballot, criterion.key, option.key));
    },
    onKeep: (option) => {
      const what = option ? text.cellOf(option.name, criterion.name) : criterion.name;
      edits.keep(what, option ? [scoreSubject(ballot, option.key, criterion.key)] : left);
      setSaid(text.announceKept(what));
      focusOn(option ? nextToDo(view, ballot, criterion.key, option.key) : null);
    },
    onNote: (option) => focusNote(card.current, option),
    onHowSure: (option) => openHowSure(card.current, option),
    onMatrix: () => place.setMode('matrix'),
    onBack: () => step(before),
    onNext: () => step(after),
  });

  return (
    <div className={styles.guided}>
      <CriterionList current={criterion.key} onChoose={place.goTo} />
      <div className={styles.card} ref={card}>
        <CriterionHead criterion={criterion}>
          <ModeSwitch mode="guided" onChange={place.setMode} />
        </CriterionHead>
        {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
        {left.length < 2 ? null : <CriterionLeft count={left.length} onKeep={() => edits.keep(criterion.name, left)} />}
        {shared.length === 0 ? null : (
          <section className={styles.shared} aria-label={text.evidenceForAll}>
            <p className={styles.sharedTitle}>{text.evidenceForAll}</p>
            <EvidenceList items={shared} />
          </section>
        )}
        {view.options.map((option) => (
          <OptionScore
            key={`${criterion.key} ${option.key}`}
            option={option}
            criterion={criterion}
            {...shownCell(view, ballot, option.key, criterion)}
            carried={
              isScoreCarried(view, ballot, option.key, criterion.key)
                ? scoreSubject(ballot, option.key, criterion.key)
                : null
            }
            findingCarried={left.includes(findingSubject({ option: option.key, criterion: criterion.key }))}
            {...changeOf(view, changed.get(option.key))}
            evidence={evidence.filter((item) => item.option === option.key)}
            previous={ballot.scores[cellKey(option.key, criterion.key)]?.previous ?? null}
            asksMustHave={criterion.mustHave && actor === null}
            finding={view.findings[cellKey(option.key, criterion.key)]}
            readOnly={closed}
            edits={edits}
            onEnter={onEnter}
            onLeaveNote={onLeaveNote}
          />
        ))}
        <GuidedFoot
          criterion={criterion}
          before={before}
          nextButton={next}
          nextText={after ? text.next(after.name) : (end?.text ?? text.nextResult)}
          carried={nextLeft === after ? null : nextLeft}
          onCarried={() => step(nextLeft ?? undefined)}
          onBack={() => step(before)}
          onNext={goOn}
        />
        <p role="status" className="visually-hidden">
          {said}
        </p>
      </div>
    </div>
  );
}
