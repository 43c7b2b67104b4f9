import { type Across, acrossRules, firstBy, lastBy, type PlacedRow } from './across.ts';
import type { Row } from './row.ts';
import { holding, type Rule } from './rule.ts';

/** What the header said of the child in the return before. */
const header = (rule: string, column: string, says: string, fails: (now: Row, then: Row) => boolean): Across => ({
  rule,
  table: 'header',
  column,
  says,
  finding: 'differs-from-last-return',
  needs: ['earlier.header'],
  fails: (row, { earlier }) => earlier('header').some((then) => fails(row, then)),
});

const differs = (column: string) => (now: Row, then: Row) =>
  now.text(column).toUpperCase() !== then.text(column).toUpperCase();

const standsForNumber = /^UN[1-5]$/;

/** Whether a pupil number was found since, or it was found out why there is none: no number may become one, or UN2 to UN5. */
function isPupilNumberFound(now: string, then: string): boolean {
  const wasUnknown = then === '' || standsForNumber.test(then);
  if (now !== '' && !standsForNumber.test(now)) return wasUnknown;
  return (then === '' || then === 'UN1') && /^UN[2-5]$/.test(now);
}

/** The child's first episode of this return beside the last of the one before, where that one was open. */
const first = (
  rule: string,
  column: string,
  says: string,
  fails: (now: PlacedRow, then: PlacedRow) => boolean,
): Across => ({
  rule,
  table: 'episodes',
  column,
  says,
  finding: 'differs-from-last-return',
  needs: ['earlier.episodes'],
  fails: (row, { rows, earlier }) => {
    if (firstBy(rows('episodes'), 'decom')?.row !== row.row) return false;
    const then = lastBy(earlier('episodes'), 'decom');
    return then !== undefined && !then.has('dec') && fails(row, then);
  },
});

const sameEpisode: readonly (readonly [string, string, string])[] = [
  ['503A', 'rne', 'the reason for the episode is another than in the return before'],
  ['503B', 'ls', 'the legal status is another than in the return before'],
  ['503C', 'cin', 'the category of need is another than in the return before'],
  ['503E', 'place_provider', 'the provider is another than in the return before'],
  ['503F', 'urn', 'Ofsted’s number is another than in the return before'],
  ['503G', 'pl_distance', 'the distance is another than in the return before'],
  ['503H', 'pl_la', 'the authority of the placement is another than in the return before'],
  ['503J', 'pl_location', 'inside or outside the authority is not what it was in the return before'],
];

const place = (then: readonly string[], now: readonly string[]): Across =>
  first('503D', 'place', 'the placement is another than in the return before', (row, before) => {
    const isNewCode = then.includes(before.text('place')) && now.includes(row.text('place'));
    return row.text('place') !== before.text('place') && !isNewCode;
  });

const decision = (
  rule: string,
  says: string,
  fails: (now: Row, then: readonly Row[], start: string) => boolean,
): Across => ({
  rule,
  table: 'placed_for_adoption',
  column: 'date_placed',
  says,
  finding: 'differs-from-last-return',
  needs: ['earlier.placed_for_adoption'],
  when: ({ has }) => has('date_placed'),
  fails: (row, { earlier, start }) => fails(row, earlier('placed_for_adoption'), start),
});

/**
 * What this return says otherwise than the one before, where both lie in the folder (DfE, validation rules of 2022-23;
 * 706 of 2026-27).
 */
export const earlierRules: Rule[] = [
  ...acrossRules([
    header('202', 'sex', 'the sex is another than in the return before', differs('sex')),
    header('203', 'dob', 'the date of birth is another than in the return before', differs('dob')),
    header('204', 'ethnic', 'the ethnic background is another than in the return before', differs('ethnic')),
    header(
      '208',
      'upn',
      'the pupil number is another than in the return before',
      (now, then) =>
        differs('upn')(now, then) && !isPupilNumberFound(now.text('upn').toUpperCase(), then.text('upn').toUpperCase()),
    ),
    header(
      '624',
      'mc_dob',
      'the date of birth of her child is another than in the return before',
      (now, then) => then.has('mc_dob') && now.text('mc_dob') !== then.text('mc_dob'),
    ),
    {
      ...header('626', 'mother', 'a mother since before the year was none in the return before', () => false),
      when: ({ yes, has }) => yes('mother') && has('mc_dob'),
      fails: (row, { earlier, start }) =>
        row.text('mc_dob') < start && earlier('header').some((then) => then.no('mother')),
    },
    ...sameEpisode.map(([rule, column, says]) =>
      first(rule, column, says, (now, then) => now.text(column) !== then.text(column)),
    ),
    {
      ...first(
        '502',
        'decom',
        'an open episode of the return before does not stand at the start of this one',
        () => false,
      ),
      fails: (row, { rows, earlier }) =>
        firstBy(rows('episodes'), 'decom')?.row === row.row &&
        earlier('episodes').some((then) => !then.has('dec') && then.text('decom') !== row.text('decom')),
    },
    first(
      '452',
      'pl_la',
      'the authority of the placement is another than in the return before',
      (now, then) => now.text('rne') === then.text('rne') && now.text('pl_la') !== then.text('pl_la'),
    ),
    first(
      '453',
      'pl_distance',
      'the distance is another than in the return before',
      (now, then) => now.text('rne') === then.text('rne') && now.text('pl_distance') !== then.text('pl_distance'),
    ),
    decision(
      '559',
      'the decision is older than the year, and the return before does not have it',
      (now, then, start) =>
        now.text('date_placed') < start && (then.length === 0 || then.some((one) => !one.has('date_placed'))),
    ),
    decision('561', 'the decision was reversed in the return before', (now, then) =>
      then.some(
        (one) =>
          one.text('date_placed') === now.text('date_placed') &&
          (one.has('date_placed_ceased') || one.has('reason_placed_ceased')),
      ),
    ),
    {
      rule: '576',
      table: 'missing',
      column: 'mis_start',
      says: 'an open incident of the return before does not stand at the start of this one',
      finding: 'differs-from-last-return',
      needs: ['earlier.missing'],
      fails: (row, { rows, earlier }) => {
        const own = rows('missing');
        const isFirst = (firstBy(own, 'mis_start') ?? own[0])?.row === row.row;
        return (
          isFirst &&
          earlier('missing').some(
            (then) => !then.has('mis_end') && then.has('mis_start') && then.text('mis_start') !== row.text('mis_start'),
          )
        );
      },
    },
  ]),
  ...holding({ until: '2022-04-01' }, ...acrossRules([place([], [])])),
  ...holding({ from: '2023-04-01', until: '2024-04-01' }, ...acrossRules([place(['H5'], ['K3'])])),
  ...holding({ from: '2025-04-01' }, ...acrossRules([place(['Z1'], ['Z11', 'Z12', 'Z13', 'Z14'])])),
  orderGone(),
];

/** An order that was open in the return before and does not stand in this one (rule 706); only the row before shows it. */
function orderGone(): Rule {
  const says = 'the order was open in the return before, and none of this one starts on that day';
  return {
    rule: '706',
    table: 'deprivation_of_liberty',
    column: 'dolo_start',
    finding: 'differs-from-last-return',
    from: '2026-04-01',
    inEarlier: true,
    failing: ({ tables, earlier }) => {
      const [now, then] = [tables.deprivation_of_liberty, earlier?.deprivation_of_liberty];
      if (now === undefined || then === undefined) return [];
      const key = ({ columns }: typeof now, row: number) => `${columns.child?.[row]} ${columns.dolo_start?.[row]}`;
      const still = new Set(Array.from({ length: now.rowCount }, (_, row) => key(now, row)));
      return Array.from({ length: then.rowCount }, (_, row) => row)
        .filter((row) => (then.columns.dolo_end?.[row] ?? null) === null && !still.has(key(then, row)))
        .map((row) => ({ row, fill: { says, rule: '706' } }));
    },
  };
}
