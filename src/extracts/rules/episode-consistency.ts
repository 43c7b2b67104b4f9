import { type Line, rulesOf } from './row.ts';
import type { Rule } from './rule.ts';

const temporary = ['T0', 'T1', 'T2', 'T3', 'T4'];
const forAdoption = ['A3', 'A4', 'A5', 'A6'];
const family = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', ...forAdoption];
const moves = ['P', 'T', 'B', 'U'];

const lines: readonly Line[] = [
  [
    '217',
    'episodes',
    'rne',
    'a child placed for adoption with their foster carers started for another reason than S, T or U',
    ({ is, at, has }) =>
      is('place', 'A3', 'A5') && has('rne') && !is('rne', 'S', 'T', 'U') && String(at('decom') ?? '') >= '2015-04-01',
  ],
  [
    '225',
    'episodes',
    'reason_place_change',
    'the child moved and no reason is given',
    ({ is, has, after }) =>
      after !== null &&
      is('rec', 'X1') &&
      after.is('rne', ...moves) &&
      !has('reason_place_change') &&
      !is('place', ...temporary) &&
      !after.is('place', ...temporary),
  ],
  [
    '226',
    'episodes',
    'reason_place_change',
    'a temporary placement, or the move into it, has a reason for the change',
    ({ is, has, before }) =>
      is('place', ...temporary) && (has('reason_place_change') || (before?.has('reason_place_change') ?? false)),
  ],
  [
    '336',
    'episodes',
    'place',
    'a child placed for adoption was not with foster carers before',
    ({ is, before }) => before !== null && is('place', ...forAdoption) && !before.is('place', ...family),
  ],
];

/** DfE's rules on what an episode, or it and its neighbour, can say together. */
export const episodeConsistencyRules: Rule[] = rulesOf(lines);
