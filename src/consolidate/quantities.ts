import type { Figure } from '../core/schema.ts';

/** What is known of the things that amounts are amounts of. */
export interface Quantity {
  kind: Figure['kind'] | 'duration';
  /** How values at different times go together; see the docs of `conflict`. */
  over: 'settled' | 'announced' | 'growing';
}

/**
 * By key of the languages' concepts. `settled`: a true value stays true (a height). `announced`: it may be announced anew
 * (a cost). `growing`: another day may have another value (the dead of a disaster).
 */
export const QUANTITIES: Readonly<Record<string, Quantity>> = {
  deaths: { kind: 'count', over: 'growing' },
  injured: { kind: 'count', over: 'growing' },
  missing: { kind: 'count', over: 'growing' },
  arrests: { kind: 'count', over: 'growing' },
  evacuated: { kind: 'count', over: 'growing' },
  'jobs-cut': { kind: 'count', over: 'announced' },
  headcount: { kind: 'count', over: 'announced' },
  hires: { kind: 'count', over: 'announced' },
  attendance: { kind: 'count', over: 'growing' },
  visitors: { kind: 'count', over: 'growing' },
  population: { kind: 'count', over: 'announced' },
  passengers: { kind: 'count', over: 'announced' },
  tickets: { kind: 'count', over: 'growing' },
  capacity: { kind: 'count', over: 'settled' },
  stations: { kind: 'count', over: 'announced' },
  votes: { kind: 'count', over: 'growing' },
  homes: { kind: 'count', over: 'growing' },
  theaters: { kind: 'count', over: 'growing' },
  cost: { kind: 'money', over: 'announced' },
  fee: { kind: 'money', over: 'announced' },
  fine: { kind: 'money', over: 'announced' },
  price: { kind: 'money', over: 'announced' },
  revenue: { kind: 'money', over: 'growing' },
  profit: { kind: 'money', over: 'announced' },
  loss: { kind: 'money', over: 'announced' },
  budget: { kind: 'money', over: 'announced' },
  investment: { kind: 'money', over: 'announced' },
  donation: { kind: 'money', over: 'growing' },
  ransom: { kind: 'money', over: 'announced' },
  height: { kind: 'measure', over: 'settled' },
  length: { kind: 'measure', over: 'settled' },
  depth: { kind: 'measure', over: 'settled' },
  area: { kind: 'measure', over: 'settled' },
  weight: { kind: 'measure', over: 'settled' },
  turnout: { kind: 'percentage', over: 'growing' },
  'running-time': { kind: 'duration', over: 'settled' },
  prison: { kind: 'duration', over: 'settled' },
};
