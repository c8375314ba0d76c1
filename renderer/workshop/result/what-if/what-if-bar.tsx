import { triedThings } from '../../../../shared/decision/explain/what-if.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { resultText as text } from '../../../text/result.ts';
import { Button } from '../../../ui/button.tsx';
import { useWhatIf } from './what-if-context.tsx';
import styles from './what-if-bar.module.css';

/** So many things that are tried are named in the bar. */
const named = 3;

/** What is tried out, at the foot of the page as long as anything is; one click takes it all back. */
export function WhatIfBar() {
  const { input } = useDecision();
  const { whatIf, isTrying, reset } = useWhatIf();
  if (!isTrying) return null;
  const tried = triedThings(input, whatIf);
  const rest = tried.length - named;
  return (
    <section className={styles.bar} aria-label={text.tried}>
      <p className="sm">
        <b>{text.whatIfNow}</b>{' '}
        {tried
          .slice(0, named)
          .map(({ name, from, to }) => text.fromTo(name, from, to))
          .join(', ')}
        {rest > 0 ? ` ${text.moreTried(rest)}` : ''}
        {'. '}
        <span className="muted">{text.nothingSaved}</span>
      </p>
      <Button look="primary" onPress={reset}>
        {text.reset}
      </Button>
    </section>
  );
}
