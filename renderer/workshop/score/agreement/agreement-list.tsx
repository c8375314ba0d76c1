import { ChevronRight } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import type { CriterionAgreement } from '../../../../shared/decision/agreement.ts';
import { nameOfCriterion } from '../../../../shared/decision/agreement/names.ts';
import { agreementText as text } from '../../../text/agreement.ts';
import { Select } from '../../../ui/select.tsx';
import { useNarrowWindow } from '../narrow-window.ts';
import styles from './agreement-list.module.css';
import { weightsPlace, type AgreementPlace } from './use-agreement-place.ts';

/** A deviation of half the scale fills the mark: more than that only two people can have. */
const fullMark = 0.5;

/** What can be talked about, most disagreed first, each with how far people are apart; in a narrow window a list to open. */
export function AgreementList({ place }: { readonly place: AgreementPlace }) {
  const { places, open, rest, current, goTo } = place;
  const [isOpened, setIsOpened] = useState(false);
  const isNarrow = useNarrowWindow();
  const hasWeights = places.includes(weightsPlace);
  if (isNarrow)
    return (
      <Select
        label={text.criteria}
        value={current}
        options={[
          ...(hasWeights ? [{ key: weightsPlace, text: text.weights }] : []),
          ...[...open, ...rest].map((entry) => ({
            key: entry.criterion.key,
            text: text.inSelect(nameOfCriterion(entry.criterion), text.standings[entry.standing]),
          })),
        ]}
        onChange={goTo}
      />
    );
  const isExpanded = isOpened || rest.some(({ criterion }) => criterion.key === current);
  const itemOf = (entry: CriterionAgreement) => (
    <CriterionItem
      key={entry.criterion.key}
      entry={entry}
      isCurrent={entry.criterion.key === current}
      onChoose={() => goTo(entry.criterion.key)}
    />
  );
  return (
    <nav className={styles.list} aria-label={text.criteria}>
      {hasWeights ? (
        <button
          type="button"
          className={styles.item}
          aria-current={current === weightsPlace ? 'true' : undefined}
          onClick={() => goTo(weightsPlace)}
        >
          <span className={styles.name}>{text.weights}</span>
        </button>
      ) : null}
      {open.length > 0 ? <ul className={styles.items}>{open.map(itemOf)}</ul> : null}
      {rest.length > 0 ? (
        <>
          <button
            type="button"
            className={styles.rest}
            aria-expanded={isExpanded}
            onClick={() => setIsOpened(!isExpanded)}
          >
            <ChevronRight size={14} aria-hidden className={styles.chevron} />
            {text.rest(rest.length)}
          </button>
          {isExpanded ? <ul className={styles.items}>{rest.map(itemOf)}</ul> : null}
        </>
      ) : null}
    </nav>
  );
}

interface ItemProps {
  readonly entry: CriterionAgreement;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function CriterionItem({ entry: { criterion, deviation, standing }, isCurrent, onChoose }: ItemProps) {
  const share = Math.min(1, deviation / fullMark);
  return (
    <li>
      <button type="button" className={styles.item} aria-current={isCurrent ? 'true' : undefined} onClick={onChoose}>
        <span className={styles.name}>{nameOfCriterion(criterion)}</span>
        <span className="visually-hidden">, {text.standings[standing]}</span>
        {standing === 'voting' ? (
          <span aria-hidden className={styles.voting}>
            {text.standings.voting}
          </span>
        ) : (
          <span
            aria-hidden
            title={text.standings[standing]}
            className={styles.mark}
            data-apart={standing === 'apart'}
            style={{ '--share': `${(share * 100).toFixed(0)}%` } as CSSProperties}
          />
        )}
      </button>
    </li>
  );
}
