import { useMemo, useRef, useState } from 'react';
import { agreementOf } from '../../../../shared/decision/agreement.ts';
import { nameOfCriterion } from '../../../../shared/decision/agreement/names.ts';
import { weightAgreementOf } from '../../../../shared/decision/agreement/weight-agreement.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { agreementText as text } from '../../../text/agreement.ts';
import { Button } from '../../../ui/button.tsx';
import { KeyHints } from '../key-hints.tsx';
import { AgreementList } from './agreement-list.tsx';
import styles from './agreement.module.css';
import { CriterionCard } from './criterion-card.tsx';
import { useAgreementPlace, weightsPlace } from './use-agreement-place.ts';
import { useTurnKeys } from './use-turn-keys.ts';
import { WeightsCard } from './weights-card.tsx';

/** What everyone said, criterion by criterion, most disagreed first: the votes, the discussion and what was agreed on. */
export function Agreement() {
  const { view } = useDecision();
  const agreement = useMemo(() => agreementOf(view), [view]);
  const weights = useMemo(() => weightAgreementOf(view), [view]);
  const place = useAgreementPlace(
    agreement,
    weights.people.some((person) => person.weights !== null),
  );
  const { places, current, goTo } = place;
  const root = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');

  const entry = agreement.criteria.find(({ criterion }) => criterion.key === current);
  const at = places.indexOf(current);
  const nameOf = (key: string): string => {
    const criterion = view.criteria.find((other) => other.key === key);
    return criterion ? nameOfCriterion(criterion) : text.weights;
  };
  const step = (key: string | undefined): void => {
    if (key === undefined) return;
    goTo(key);
    setSaid(nameOf(key));
    // What begins is seen from its beginning.
    if ((root.current?.getBoundingClientRect().top ?? 0) < 0) root.current?.scrollIntoView({ block: 'start' });
  };
  const [before, after] = [places[at - 1], places[at + 1]];
  useTurnKeys({ root, onBack: () => step(before), onNext: () => step(after) });

  return (
    <section ref={root} className={styles.agreement} aria-label={text.title}>
      <header className={styles.head}>
        <h2>{text.title}</h2>
        <p className="muted sm">{text.lead}</p>
      </header>
      <div className={styles.columns}>
        <AgreementList place={place} />
        <div className={styles.card}>
          {current === weightsPlace ? <WeightsCard agreement={weights} /> : null}
          {entry ? <CriterionCard key={entry.criterion.key} entry={entry} /> : null}
          <div className={styles.foot}>
            <Button isDisabled={before === undefined} onPress={() => step(before)}>
              {text.back}
            </Button>
            {after === undefined ? null : <Button onPress={() => step(after)}>{text.next(nameOf(after))}</Button>}
            <div className={styles.keys}>
              <KeyHints hints={[{ keys: ['Alt', '↑', '↓'], text: text.keys.move }]} />
            </div>
          </div>
        </div>
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </section>
  );
}
