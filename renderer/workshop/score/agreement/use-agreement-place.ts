import { useCallback, useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Agreement, CriterionAgreement } from '../../../../shared/decision/agreement.ts';

/** The weights among the things a group talks about; no criterion has this key. */
export const weightsPlace = '_weights';

/** What can be looked at, and what is. */
export interface AgreementPlace {
  /** Keys in their order: the weights where anybody weighed, the criteria that are apart, then the others. */
  readonly places: readonly string[];
  /** Criteria worth a talk, by disagreement. */
  readonly open: readonly CriterionAgreement[];
  /** Criteria on which people are close together or too few voted. */
  readonly rest: readonly CriterionAgreement[];
  readonly current: string;
  readonly goTo: (place: string) => void;
}

/**
 * The place is kept in the query of the address (`?about=hiring`), so that coming back leads to where one was. Without
 * one it is the criterion that was seen most differently when one came, also once a second vote has changed the order.
 */
export function useAgreementPlace({ criteria }: Agreement, hasWeights: boolean): AgreementPlace {
  const [location, navigate] = useLocation();
  const search = useSearch();
  const { places, open, rest } = useMemo(() => {
    const isClose = ({ standing }: CriterionAgreement): boolean => standing === 'agree' || standing === 'too-few';
    const apart = criteria.filter((entry) => !isClose(entry));
    const close = criteria.filter(isClose);
    const keys = [...apart, ...close].map(({ criterion }) => criterion.key);
    return { places: hasWeights ? [weightsPlace, ...keys] : keys, open: apart, rest: close };
  }, [criteria, hasWeights]);
  const asked = new URLSearchParams(search).get('about');
  const first = places.find((place) => place !== weightsPlace) ?? weightsPlace;
  const [beginning] = useState(first);
  const goTo = useCallback(
    (place: string) => {
      const query = new URLSearchParams(search);
      query.set('about', place);
      navigate(`${location}?${query.toString()}`, { replace: true });
    },
    [location, navigate, search],
  );
  const find = (key: string | null): string | undefined => places.find((place) => place === key);
  return { places, open, rest, current: find(asked) ?? find(beginning) ?? first, goTo };
}
