import { daysBetween } from '#calendar';
import { episodeOrder } from './episode-order.ts';
import { type Failure, type Rule, textAt } from './rule.ts';

/** What a rule may ask of one episode and its neighbours. */
interface Episode {
  row: number;
  previous: number;
  next: number;
  at: (column: string, row?: number) => string | null;
  has: (column: string) => boolean;
}

type Draft = Omit<Rule, 'failing' | 'table'>;

function episodeRule(draft: Draft, fails: (episode: Episode) => boolean | Failure['fill']): Rule {
  return {
    ...draft,
    table: 'episodes',
    failing: (input) => {
      const table = input.tables.episodes;
      if (!table) return [];
      const { previous, next } = episodeOrder(table);
      const failures: Failure[] = [];
      const episode: Episode = {
        row: 0,
        previous: -1,
        next: -1,
        at: (column, row = episode.row) => textAt(table.columns[column] ?? [], row),
        has: (column) => table.columns[column] !== undefined,
      };
      for (let row = 0; row < table.rowCount; row += 1) {
        episode.row = row;
        episode.previous = previous[row] as number;
        episode.next = next[row] as number;
        const result = fails(episode);
        if (result === false) continue;
        const failure: Failure = { row };
        if (episode.previous >= 0) failure.other = episode.previous;
        if (typeof result === 'object') failure.fill = result;
        failures.push(failure);
      }
      return failures;
    },
  };
}

const isFinal = (rec: string | null): boolean => rec !== null && rec !== 'X1';
const isTemporary = (place: string | null): boolean => place !== null && /^T[0-4]$/.test(place);
const differs = ({ at, row, previous }: Episode, ...columns: string[]): boolean =>
  columns.some((column) => at(column, row) !== at(column, previous));
const placementColumns = ['place', 'place_provider', 'urn', 'pl_post'];
const placementDiffers = (episode: Episode): boolean =>
  differs(episode, ...placementColumns.filter((column) => episode.has(column)));
/** Two homes of one kind differ by postcode alone, so only a file with postcodes can show that nobody moved. */
const placementIsSame = (episode: Episode): boolean => episode.has('pl_post') && !placementDiffers(episode);

const longestStay: Readonly<Record<string, { most: number; rule: string }>> = {
  T1: { most: 42, rule: '375' },
  T3: { most: 21, rule: '376' },
  T4: { most: 7, rule: '379' },
};

const stayRule = (place: string): Rule => {
  const { most, rule } = longestStay[place] as { most: number; rule: string };
  return episodeRule({ rule, column: 'place', finding: 'temporary-too-long' }, ({ at }) => {
    if (at('place') !== place) return false;
    const [from, to] = [at('decom'), at('dec')];
    return from !== null && to !== null && daysBetween(from, to) > most ? { most, rule } : false;
  });
};

/** DfE's rules on how a child's episodes follow one another. */
export const episodeRules: Rule[] = [
  episodeRule(
    { rule: '142', column: 'dec', finding: 'two-open-episodes' },
    ({ at, next }) => next >= 0 && (at('dec') === null || at('rec') === null),
  ),
  episodeRule(
    { rule: '148', column: 'dec', finding: 'end-and-reason-not-both' },
    ({ at }) => (at('dec') === null) !== (at('rec') === null),
  ),
  episodeRule(
    { rule: '355', column: 'dec', finding: 'zero-length-episode' },
    ({ at }) => at('dec') !== null && at('dec') === at('decom'),
  ),
  episodeRule({ rule: '356', column: 'dec', finding: 'left-before-entering' }, ({ at }) => {
    const [from, to] = [at('decom'), at('dec')];
    return from !== null && to !== null && to < from;
  }),
  stayRule('T1'),
  stayRule('T3'),
  stayRule('T4'),
  episodeRule({ rule: '380', column: 'place', finding: 'temporary-at-edge' }, ({ at }) =>
    at('rne') === 'S' && isTemporary(at('place')) ? { does: 'starts' } : false,
  ),
  episodeRule({ rule: '381', column: 'place', finding: 'temporary-at-edge' }, ({ at }) =>
    isFinal(at('rec')) && isTemporary(at('place')) ? { does: 'ends' } : false,
  ),
  episodeRule(
    { rule: '388', column: 'rec', finding: 'x1-without-next-episode' },
    ({ at, next }) => at('rec') === 'X1' && at('dec') !== null && (next < 0 || at('decom', next) !== at('dec')),
  ),
  episodeRule(
    { rule: '431', column: 'rne', finding: 'start-on-day-of-end' },
    ({ at, previous }) =>
      previous >= 0 && at('rne') === 'S' && at('dec', previous) !== null && at('dec', previous) === at('decom'),
  ),
  episodeRule(
    { rule: '432', column: 'rne', finding: 'not-started-again' },
    ({ at, previous }) => previous >= 0 && isFinal(at('rec', previous)) && at('rne') !== null && at('rne') !== 'S',
  ),
  episodeRule(
    { rule: '433', column: 'decom', finding: 'not-following-on' },
    ({ at, previous }) =>
      previous >= 0 && at('rne') !== null && at('rne') !== 'S' && at('dec', previous) !== at('decom'),
  ),
  episodeRule({ rule: '434', column: 'rne', finding: 'reason-not-borne-out' }, (episode) =>
    episode.previous >= 0 && episode.at('rne') === 'L' && (placementDiffers(episode) || !differs(episode, 'ls'))
      ? { reason: 'L', only: 'the legal status alone changed', rule: '434' }
      : false,
  ),
  episodeRule({ rule: '435', column: 'rne', finding: 'reason-not-borne-out' }, (episode) =>
    episode.previous >= 0 &&
    ['P', 'T'].includes(episode.at('rne') ?? '') &&
    (differs(episode, 'ls') || placementIsSame(episode))
      ? { reason: 'P or T', only: 'the placement alone changed', rule: '435' }
      : false,
  ),
  episodeRule({ rule: '436', column: 'rne', finding: 'reason-not-borne-out' }, (episode) =>
    episode.previous >= 0 &&
    ['B', 'U'].includes(episode.at('rne') ?? '') &&
    (!differs(episode, 'ls') || placementIsSame(episode))
      ? { reason: 'B or U', only: 'both legal status and placement changed', rule: '436' }
      : false,
  ),
  episodeRule({ rule: '501', column: 'decom', finding: 'overlapping-episodes' }, ({ at, previous }) => {
    const [start, end] = [at('decom'), previous < 0 ? null : at('dec', previous)];
    return start !== null && end !== null && start < end;
  }),
];
