import type { Cell } from '../raw-table.ts';
import { type Line, rulesOf } from './row.ts';
import { cellsOf, failingRows, holding, type Rule, type RuleInput, type RuleTable, textAt } from './rule.ts';

const temporary = ['T0', 'T1', 'T2', 'T3', 'T4'];
const otherSince2025 = ['Z11', 'Z12', 'Z13', 'Z14'];
/** Placements that are not registered with Ofsted in any return year. */
const unregistered = ['P1', 'P3', 'R1', 'R2', 'R5', ...temporary];
const fostering = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'];
const adoption = ['A3', 'A4', 'A5', 'A6'];
const abroad = ['CON', 'NIR', 'SCO', 'WAL', 'NUK'];
/** What stands in place of a number of Ofsted that there is not. */
const noNumber = 'XXXXXXX';

const line = (rule: string, column: string, says: string, fails: Line[4]): Line => [
  rule,
  'episodes',
  column,
  says,
  fails,
];

const noProvider = (rule: string, places: readonly string[]): Line =>
  line(
    rule,
    'place_provider',
    'a placement of this kind has no provider, and one is given',
    ({ is, has }) => has('place_provider') && is('place', ...places),
  );

const numberGiven = (places: readonly string[]): Line =>
  line(
    '222',
    'urn',
    'a placement of this kind has no number of Ofsted, and one is given',
    ({ is, has }) => has('urn') && is('place', ...places) && !is('urn', noNumber),
  );

/** Whether an episode lies outside England, whose providers Ofsted does not register. */
const isAbroad = (code: string): boolean => abroad.includes(code.toUpperCase()) || /^[NSW]\d{8}$/i.test(code);

/**
 * A file in which no number of Ofsted stands at all leaves the column out, which is no fault of a row. A short break has
 * none: rule 214 forbids the number there.
 */
const numberMissing = (places: readonly string[]): Line =>
  line(
    '218',
    'urn',
    'a placement of this kind has a number of Ofsted, and none is given',
    ({ is, has, text }, input) =>
      !has('urn') &&
      !is('place', ...places) &&
      !is('ls', 'V3', 'V4') &&
      (!has('dec') || text('dec') >= (input.start ?? '')) &&
      !isAbroad(text('pl_la')) &&
      hasAny(input.tables.episodes, 'urn'),
  );

const known = new WeakMap<RuleTable, Map<string, boolean>>();

/** Whether any row of a table has a value in a column. */
function hasAny(table: RuleTable | undefined, column: string): boolean {
  if (table === undefined) return false;
  const columns = known.get(table) ?? new Map<string, boolean>();
  known.set(table, columns);
  const before = columns.get(column);
  if (before !== undefined) return before;
  const result = table.columns[column]?.some((cell) => cell !== null) ?? false;
  columns.set(column, result);
  return result;
}

/** Whether the code of an authority is known to be another than that whose return it is. */
function isElsewhere(code: string, { authority }: RuleInput): boolean {
  if (code === '' || authority === undefined) return false;
  const isOfOneKind = /^[A-Z]\d{8}$/.test(authority) === /^[A-Z]\d{8}$/.test(code);
  return (isOfOneKind && code !== authority) || isAbroad(code);
}

const ownProvision = (excused: readonly string[]): Line =>
  line(
    '1015',
    'pl_la',
    'the authority itself provides the placement, and it lies in another authority',
    ({ is, has, text }, input) =>
      is('place_provider', 'PR1') &&
      has('place') &&
      has('ls') &&
      !is('place', ...excused) &&
      !is('ls', 'V3', 'V4') &&
      isElsewhere(text('pl_la'), input),
  );

/**
 * Providers and Ofsted’s numbers of them. In 2025-26 Z11 to Z14 took the place of Z1; 241 to 243 were new in that return
 * (DfE, validation rules of 2025-26).
 */
const byYear: readonly Rule[] = [
  ...rulesOf([
    line(
      '214',
      'urn',
      'a short break has no place, and a number of Ofsted is given',
      ({ is, has }) => is('ls', 'V3', 'V4') && (has('urn') || has('pl_post')),
    ),
    line(
      '411',
      'pl_location',
      'the placement is inside the authority, and lies in another',
      ({ is, text }, input) => is('pl_location', 'IN') && isElsewhere(text('pl_la'), input),
    ),
  ]),
  ...holding(
    { until: '2024-04-01' },
    ...rulesOf([
      noProvider('213', temporary),
      noProvider('178', [...temporary, 'Z1']),
      ownProvision([...fostering, ...adoption]),
    ]),
  ),
  ...holding({ until: '2022-04-01' }, ...rulesOf([numberGiven([...unregistered, 'H5', 'P2', 'Z1'])])),
  ...holding({ from: '2023-04-01', until: '2023-04-01' }, ...rulesOf([numberGiven([...unregistered, 'P2', 'Z1'])])),
  ...holding({ until: '2023-04-01' }, ...rulesOf([numberMissing([...unregistered, 'H5', 'P2', 'Z1'])])),
  ...holding(
    { from: '2024-04-01', until: '2024-04-01' },
    ...rulesOf([numberGiven([...unregistered, 'Z1']), numberMissing([...unregistered, 'Z1'])]),
  ),
  ...holding(
    { from: '2025-04-01' },
    ...rulesOf([
      noProvider('213', [...temporary, ...otherSince2025]),
      noProvider('178', ['T0', 'T1', 'T2', 'T3', ...otherSince2025]),
      numberGiven([...unregistered, ...otherSince2025]),
      numberMissing([...unregistered, ...otherSince2025]),
      ownProvision([...fostering, ...adoption, 'K3']),
      line(
        '242',
        'urn',
        `${noNumber} stands for an agency of adoption, and the placement is neither adoption nor fostering`,
        ({ is }) => is('urn', noNumber) && !is('place', ...adoption, ...fostering),
      ),
      line(
        '243',
        'urn',
        'the placement is outside England, and a number of Ofsted is given',
        ({ is, has }) => has('urn') && is('pl_la', ...abroad),
      ),
    ]),
  ),
];

/** The authorities of each of Ofsted’s numbers, from its list of providers. */
function premises({ tables }: RuleInput): Map<Cell, Set<Cell>> | null {
  const { providers } = tables;
  if (providers === undefined) return null;
  const of = new Map<Cell, Set<Cell>>();
  const [urns = [], authorities = []] = [providers.columns.urn, providers.columns.authority];
  urns.forEach((urn, row) => {
    const there = of.get(urn) ?? new Set();
    of.set(urn, there.add(authorities[row] ?? null));
  });
  return of;
}

interface Listed {
  rule: string;
  column: string;
  says: string;
  fails: (episode: { at: (column: string) => string | null }, there: ReadonlySet<Cell>, authority: Cell) => boolean;
}

/** A rule that needs Ofsted’s list of providers. No layout reads that list yet, so only the cases ask these rules. */
const listed = ({ rule, column, says, fails }: Listed): Rule => ({
  rule,
  table: 'episodes',
  column,
  finding: 'values-disagree',
  failing: (input) => {
    const of = premises(input);
    if (of === null) return [];
    const columns = input.tables.episodes?.columns ?? {};
    const urns = cellsOf(input, 'episodes', 'urn');
    return failingRows(input, 'episodes', (row) => {
      const urn = urns[row] ?? null;
      if (urn === null || urn === noNumber) return false;
      const at = (name: string) => textAt(columns[name] ?? [], row);
      return fails({ at }, of.get(urn) ?? new Set(), input.authority ?? null);
    }).map((failure) => ({ ...failure, fill: { says, rule } }));
  },
});

const notOwn: Listed = {
  rule: '229',
  column: 'place_provider',
  says: 'by Ofsted’s number the provider is of another authority than the code of the provider says',
  fails: ({ at }, there, authority) =>
    (at('place_provider') === 'PR1' && !there.has(authority)) ||
    (at('place_provider') === 'PR2' && there.has(authority)),
};

const listedRules: readonly Rule[] = [
  ...holding({ until: '2024-04-01' }, listed(notOwn)),
  ...holding(
    { from: '2025-04-01' },
    listed({
      ...notOwn,
      fails: (episode, ...rest) =>
        ![...unregistered, ...otherSince2025, 'K3'].includes(episode.at('place') ?? '') &&
        notOwn.fails(episode, ...rest),
    }),
    listed({
      rule: '241',
      column: 'urn',
      says: 'the provider of the supported accommodation has no premises in the authority in which it lies',
      fails: ({ at }, there) => at('place') === 'K3' && !there.has(at('pl_la')),
    }),
  ),
  listed({
    rule: '1008',
    column: 'urn',
    says: 'Ofsted’s list of providers does not have the number',
    fails: (_, there) => there.size === 0,
  }),
];

/** A placement of which nobody says who provides it (rule 526). */
const missing = (places: readonly string[]): Rule => {
  const excused = new Set(places);
  return {
    rule: '526',
    table: 'episodes',
    column: 'place_provider',
    finding: 'provider-missing',
    failing: (input) => {
      const placed = cellsOf(input, 'episodes', 'place');
      const provided = cellsOf(input, 'episodes', 'place_provider');
      if (provided.length === 0) return [];
      return failingRows(input, 'episodes', (row) => {
        const place = textAt(placed, row);
        return place !== null && !excused.has(place) && (provided[row] ?? null) === null;
      });
    },
  };
};

/** Placements that a kind of provider cannot offer (rules 527 to 531). */
const cannot: readonly (readonly [rule: string, provider: string, places: readonly string[]])[] = [
  ['527', 'PR1', ['P1', 'R2', 'R5']],
  ['528', 'PR2', ['P1', 'R2', 'R5']],
  ['529', 'PR3', ['P1', 'K1', 'K2', ...adoption, ...fostering]],
  ['530', 'PR4', ['P1']],
  ['531', 'PR5', ['P1']],
];

const cannotOffer = (rule: string, provider: string, fails: (place: string) => boolean): Rule => ({
  rule,
  table: 'episodes',
  column: 'place_provider',
  finding: 'provider-cannot-offer-placement',
  failing: (input) => {
    const provided = cellsOf(input, 'episodes', 'place_provider');
    const placed = cellsOf(input, 'episodes', 'place');
    return failingRows(input, 'episodes', (row) => provided[row] === provider && fails(textAt(placed, row) ?? ''));
  },
});

export const providerRules: Rule[] = [
  ...holding({ until: '2024-04-01' }, missing([...temporary, 'Z1'])),
  ...holding({ from: '2025-04-01' }, missing([...temporary, ...otherSince2025])),
  ...cannot.map(([rule, provider, places]) => cannotOffer(rule, provider, (place) => places.includes(place))),
  cannotOffer('550', 'PR0', (place) => place !== 'P1'),
  ...byYear,
  ...listedRules,
];
