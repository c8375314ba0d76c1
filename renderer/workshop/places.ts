import { steps } from '../../shared/decision/completeness.ts';

/** What an open decision shows beside its six steps. */
export const sidePlaces = ['changes', 'history'] as const;

/** Everything an open decision shows: the six steps and what lies beside them. */
export const places = [...steps, ...sidePlaces] as const;

export type Place = (typeof places)[number];
