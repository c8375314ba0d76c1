import { useEffect, useState, type RefObject } from 'react';
import { useDecision } from '../../session/session-context.tsx';
import { frameText as text } from '../../text/frame.ts';
import { frameParts, groupId, headingId, type FramePart } from './frame-parts.ts';
import styles from './frame-nav.module.css';

/** The parts of the frame with how much is in them; leads to each. */
export function FrameNav({ content }: { readonly content: RefObject<HTMLDivElement | null> }) {
  const { view } = useDecision();
  const current = useCurrentPart(content);
  const answered = view.questions.filter(({ choices }) => choices.some(({ choice }) => choice.chosen)).length;
  const counts: Readonly<Record<FramePart, string>> = {
    about: '',
    options: String(view.options.length),
    criteria: String(view.criteria.length),
    people: String(view.participants.length),
    questions: text.answered(answered, view.questions.length),
  };
  const parts = view.questions.length > 0 ? frameParts : frameParts.filter((part) => part !== 'questions');
  return (
    <nav className={styles.nav} aria-label={text.sections.label}>
      <ul className={styles.list}>
        {parts.map((part) => (
          <li key={part}>
            <button
              type="button"
              className={styles.link}
              aria-current={part === current ? 'location' : undefined}
              onClick={() => goTo(headingId(part))}
            >
              <span className={styles.name}>{text.sections[part]}</span>
              <span className={styles.count}>{counts[part]}</span>
            </button>
            {part === 'criteria' ? (
              <ul className={styles.groups}>
                {view.groups.map(({ group, criteria }) => (
                  <li key={group.key}>
                    <button type="button" className={styles.link} onClick={() => goTo(groupId(group.key))}>
                      <span className={styles.name}>{group.name || text.unnamed}</span>
                      <span className={styles.count}>{criteria.length}</span>
                    </button>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

/** The part that stands at the top of what is seen. */
function useCurrentPart(content: RefObject<HTMLDivElement | null>): FramePart {
  const [current, setCurrent] = useState<FramePart>('about');
  useEffect(() => {
    const area = content.current;
    if (!area) return;
    const look = (): void => {
      const top = area.getBoundingClientRect().top + 80;
      const isAtEnd = area.scrollTop > 0 && area.scrollTop + area.clientHeight >= area.scrollHeight - 2;
      const sections = [...area.querySelectorAll<HTMLElement>(':scope > [data-part]')];
      const section = isAtEnd
        ? sections.at(-1)
        : sections.findLast((element) => element.getBoundingClientRect().top <= top);
      setCurrent((section?.dataset.part as FramePart | undefined) ?? 'about');
    };
    area.addEventListener('scroll', look, { passive: true });
    return () => area.removeEventListener('scroll', look);
  }, [content]);
  return current;
}
