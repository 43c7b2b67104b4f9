import { type Line, type Row, rulesOf } from './row.ts';
import { holding, type Rule } from './rule.ts';

const temporary = ['T0', 'T1', 'T2', 'T3', 'T4'];
const forAdoption = ['A3', 'A4', 'A5', 'A6'];
const family = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', ...forAdoption];
const moves = ['P', 'T', 'B', 'U'];

const shortBreaks = ['V3', 'V4'];
const fostering = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'];

/** Whether a child who was in a temporary placement has not come back to the one before it. */
const isElsewhere = (row: Row, earlier: Row): boolean =>
  row.before?.is('place', ...temporary) === true &&
  (!row.is('rne', 'P') || row.text('place') !== earlier.text('place'));

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
  [
    '353',
    'episodes',
    'decom',
    'the episode starts before 14 October 1991, when the Children Act came into force',
    ({ isRead, text }) => isRead('decom') && text('decom') < '1991-10-14',
  ],
  ['366', 'episodes', 'rne', 'a short break has another reason than S', ({ is }) => is('ls', 'V3') && !is('rne', 'S')],
  [
    '378',
    'episodes',
    'ls',
    'the child lives with parents and is accommodated under section 20',
    ({ is }) => is('place', 'P1') && is('ls', 'V2'),
  ],
  [
    'parents-order',
    'episodes',
    'ls',
    'the child lives with parents under no care order (C1 or C2), so it is not counted as placed at home on one',
    ({ is, isRead }) => is('place', 'P1') && isRead('ls') && !is('ls', 'C1', 'C2', 'V2', ...shortBreaks),
  ],
  [
    '382',
    'episodes',
    'place',
    'a short break is in a temporary placement',
    ({ is }) => is('ls', ...shortBreaks) && is('place', ...temporary),
  ],
  [
    '384',
    'episodes',
    'place',
    'a short break is in a long-term foster placement',
    ({ is }) => is('ls', ...shortBreaks) && is('place', 'U1', 'U4'),
  ],
  [
    '390',
    'episodes',
    'rec',
    'the child was adopted and not placed for adoption before',
    ({ is }) => is('rec', 'E11', 'E12') && !is('place', ...forAdoption),
  ],
  [
    '408',
    'episodes',
    'ls',
    'the child is placed for adoption by a placement order and has none',
    ({ is }) => is('place', 'A5', 'A6') && !is('ls', 'E1'),
  ],
  [
    '437',
    'episodes',
    'rec',
    'the child died or was found to be 18, and has a later episode',
    ({ is, after }) => is('rec', 'E2', 'E15') && after !== null,
  ],
  [
    '446',
    'episodes',
    'ls',
    'a placement order is older than such orders',
    ({ is, isRead, text }) => is('ls', 'E1') && isRead('decom') && text('decom') < '2005-12-01',
  ],
  [
    '504',
    'episodes',
    'cin',
    'the category of need is another than in the episode before, and care went on',
    ({ before, text }) =>
      before !== null &&
      before.is('rec', 'X1') === true &&
      before.text('dec') === text('decom') &&
      before.text('cin') !== text('cin'),
  ],
  [
    '516',
    'episodes',
    'rec',
    'a former foster carer became guardian and the child was not fostered',
    ({ is }) => is('rec', 'E45', 'E46') && !is('place', ...fostering),
  ],
];

/** Rules of some return years. */
const byYear: readonly Rule[] = [
  ...holding(
    { until: '2023-04-01' },
    ...rulesOf([
      [
        '445',
        'episodes',
        'ls',
        'a freeing order is younger than such orders',
        ({ is, text }) => is('ls', 'D1') && text('decom') > '2005-12-01',
      ],
      ['451', 'episodes', 'ls', 'a freeing order still stands', ({ is, has }) => is('ls', 'D1') && !has('dec')],
    ]),
  ),
  ...holding(
    { until: '2024-04-01' },
    ...rulesOf([
      [
        '383',
        'episodes',
        'place',
        'after a temporary placement the child does not come back to the placement before',
        (row) => (row.beforeThat ? isElsewhere(row, row.beforeThat) : false),
      ],
    ]),
  ),
  ...holding(
    { from: '2025-04-01' },
    ...rulesOf([
      [
        '233',
        'episodes',
        'reason_place_change',
        'the episode has not ended, and a reason for the change of placement is given',
        ({ has }) => !has('dec') && has('reason_place_change'),
      ],
      [
        '383',
        'episodes',
        'place',
        'after a temporary placement the child does not come back to the placement before',
        (row) =>
          row.beforeThat
            ? isElsewhere(row, row.beforeThat) ||
              (row.before?.is('place', ...temporary) === true && row.text('pl_post') !== row.beforeThat.text('pl_post'))
            : false,
      ],
      [
        '454',
        'episodes',
        'pl_distance',
        'the placement is more than 350 miles from home',
        ({ has, text, is }) => has('pl_distance') && Number(text('pl_distance')) > 350 && !is('pl_distance', '999.9'),
      ],
    ]),
  ),
];

/** DfE's rules on what an episode, or it and its neighbour, can say together. */
export const episodeConsistencyRules: Rule[] = [...rulesOf(lines), ...byYear];
