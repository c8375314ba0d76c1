import { useEffect, useRef, type RefObject } from 'react';
import type { Row } from '../../../shared/decision/entities.ts';
import { isScoreCarried } from '../../../shared/decision/not-looked-at.ts';
import { useDecision } from '../../session/session-context.tsx';
import { isTextField } from '../../ui/text-target.ts';
import { nextToDo } from './cells.ts';
import { isHowSureKey, ownsKeys } from './key-target.ts';
import { optionAround } from './option-focus.ts';
import { scoreOfKey } from './scale.ts';

interface Keys {
  readonly card: RefObject<HTMLElement | null>;
  readonly criterion: Row<'criterion'>;
  readonly onScore: (option: Row<'option'>, value: number | null) => void;
  readonly onNote: (option: string) => void;
  readonly onHowSure: (option: string) => void;
  /** Keeps what was taken over; on the whole criterion without an option. */
  readonly onKeep: (option: Row<'option'> | null) => void;
  readonly onMatrix: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/**
 * The keys of guided scoring: `0` to `9` and `X` score the option that has the focus (without one the first that has
 * no score or one not looked at yet), Enter or `K` keeps a score that was taken over, Shift+K all of the criterion, `N` goes to its note, `U` or `?` opens how sure the score is, Delete clears it, `M` opens the matrix, Alt with an arrow key or Page Up and Page
 * Down go to another criterion. What is typed into a text is text.
 */
export function useGuidedKeys(keys: Keys): void {
  const { view, ballot, closed } = useDecision();
  const handle = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.isComposing || event.defaultPrevented) return false;
    const { target, key } = event;
    if (!isHere(target, keys.card.current)) return false;
    const inScore = target instanceof HTMLElement && target.closest('[data-score-input]') !== null;
    if (ownsKeys(target) && !(inScore && isTextField(target))) {
      // Alt with Up and Down means nothing in a note, so it works there too.
      return event.altKey && isTextField(target) && turnPage(event, keys, ['ArrowUp', 'ArrowDown']);
    }
    if (event.altKey) return turnPage(event, keys, ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
    if (turnPage(event, keys, ['PageUp', 'PageDown'])) return true;
    if (key.toLowerCase() === 'm') {
      keys.onMatrix();
      return true;
    }
    if (closed) return false;
    const focused = optionAround(target);
    const chosen = focused ?? nextToDo(view, ballot, keys.criterion.key, null);
    const option = view.options.find((candidate) => candidate.key === chosen);
    if (!option) return false;
    if (key.toLowerCase() === 'n') {
      keys.onNote(option.key);
      return true;
    }
    if (isHowSureKey(key)) {
      keys.onHowSure(option.key);
      return true;
    }
    if (key.toLowerCase() === 'k' && event.shiftKey) {
      keys.onKeep(null);
      return true;
    }
    const isEnter = key === 'Enter' && inScore && target.getAttribute('aria-invalid') !== 'true';
    if ((isEnter || key === 'k') && isScoreCarried(view, ballot, option.key, keys.criterion.key)) {
      keys.onKeep(option);
      return true;
    }
    // In the number field of a measured criterion digits and Delete are text.
    if (isTextField(target)) return false;
    const isClearing = key === 'Delete' || key === 'Backspace';
    const value = scoreOfKey(key, keys.criterion);
    if (value === null && !(isClearing && focused !== null)) return false;
    keys.onScore(option, value);
    return true;
  };

  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    // Before the components see it: an arrow key with Alt would otherwise move on in the buttons of a scale.
    const listener = (event: KeyboardEvent): void => {
      if (!latest.current(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', listener, { capture: true });
    return () => removeEventListener('keydown', listener, { capture: true });
  }, []);
}

/** Keys count in the step, with the focus nowhere, and on the link by which one came; not elsewhere in the window. */
function isHere(target: EventTarget | null, card: HTMLElement | null): boolean {
  if (target === document.body) return true;
  if (!(target instanceof Element)) return false;
  return card?.parentElement?.contains(target) === true || target.closest('[aria-current="step"]') !== null;
}

function turnPage(event: KeyboardEvent, keys: Keys, wanted: readonly string[]): boolean {
  if (!wanted.includes(event.key)) return false;
  if (/Up|Left/.test(event.key)) keys.onBack();
  else keys.onNext();
  return true;
}
