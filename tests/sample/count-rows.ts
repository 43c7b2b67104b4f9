import { addDays, addMonths, ageOn, daysBetween, monthOf } from '#calendar';
import { type History, isoOf, type Row } from './history.ts';

/** One thing that was printed; see printed.json. */
export interface Printed {
  count: string;
  of?: string;
  on?: string;
  from?: string;
  to?: string;
  why?: string;
  in?: string[];
  by?: string;
  which?: string;
  decimals?: number;
  is: number;
}

interface Care {
  child: string;
  start: string;
  end: string;
  reason: string;
  episodes: Row[];
}

const kinds: [string, RegExp][] = [
  ['adopted', /^E1[12]$/],
  ['guardianship', /^E4[1345678]$/],
  ['home', /^(E4A|E4B|E13)$/],
  ['turned18', /^(E5|E6|E7|E15|E17|E8)$/],
];

/** Counts the printed things straight from the rows of the extracts. */
export function countRows(histories: ReadonlyMap<string, History>, printed: Printed): number {
  const codes = printed.of === 'all' ? [...histories.keys()] : [printed.of ?? 'E06000002'];
  const chosen = codes.map((code) => histories.get(code) as History);
  const [from, to] = [printed.from ?? '', printed.to ?? printed.on ?? ''];
  const cares = chosen.flatMap(periods);
  const inCare = (day: string) => cares.filter(({ start, end }) => start <= day && (end === '' || end > day));
  const left = cares.filter(({ end }) => end >= from && end <= to && end !== '');
  const started = cares.filter(({ start }) => start >= from && start <= to);
  const share = (part: number, whole: number) => (100 * part) / whole;
  const withEvent = (rows: Row[], column: string) =>
    new Set(rows.filter((row) => isoOf(row[column]) >= from && isoOf(row[column]) <= to).map((row) => row.child_id));
  const [own] = chosen as [History, ...History[]];
  const sharesOf = (children: ReadonlySet<string | undefined>, cohort = inCare(to)) =>
    share(cohort.filter(({ child }) => children.has(child)).length, cohort.length);
  switch (printed.count) {
    case 'inCare':
      return inCare(to).length;
    case 'highest': {
      let highest = 0;
      for (let day = from; day <= to; day = addDays(day, 1)) highest = Math.max(highest, inCare(day).length);
      return highest;
    }
    case 'ceased':
      return left.filter((care) => printed.why === undefined || whyOf(care, own) === printed.why).length;
    case 'startedToCeased':
      return started.length / left.length;
    case 'meanWeeks':
      return left.reduce((sum, { start, end }) => sum + daysBetween(start, end), 0) / 7 / left.length;
    case 'guardianships':
      return left.filter(({ reason }) => /^E4[345678]$/.test(reason)).length;
    case 'placed': {
      const there = inCare(to).map(
        ({ episodes }) =>
          episodes.find((row) => isoOf(row.DECOM) <= to && (row.DEC === '' || isoOf(row.DEC) > to)) as Row,
      );
      return there.filter(({ PLACE = '', PLACE_PROVIDER }) => {
        const provider = printed.by === undefined || (printed.by === 'own') === (PLACE_PROVIDER === 'PR1');
        return printed.in?.includes(PLACE) === true && provider;
      }).length;
    }
    case 'threePlacements':
      return inCare(to).filter(
        ({ child }) =>
          placementsIn(
            cares.filter((care) => care.child === child),
            from,
            to,
          ) >= 3,
      ).length;
    case 'movesPerChild': {
      const moves = inCare(to).map(
        ({ episodes }) =>
          episodes.filter((row) => isMove(row) && isoOf(row.DECOM) >= from && isoOf(row.DECOM) <= to).length,
      );
      return moves.reduce((sum, count) => sum + count, 0) / moves.length;
    }
    case 'breakdownPercent': {
      const broken = inCare(to).filter(({ episodes }) =>
        episodes.some(
          (row) =>
            isoOf(row.DEC) >= from &&
            isoOf(row.DEC) <= to &&
            /ALLEG|STAND|CREQB|CREQO|CHILD/.test(row.REASON_PLACE_CHANGE ?? ''),
        ),
      );
      return share(broken.length, inCare(to).length);
    }
    case 'daysToHome':
    case 'daysToMatch': {
      const days = chosen.flatMap((history) =>
        adoptions(history, from, to).map((row) => daysOf(row, history, printed.count)),
      );
      return days.reduce((sum, count) => sum + count, 0) / days.length;
    }
    case 'adoptionDays': {
      const column =
        {
          adopted: adoptedOn,
          decision: 'Date of Decision that Child Should be Placed for Adoption',
          order: orderOn,
          placed: placedOn,
        }[printed.which ?? ''] ?? '';
      const days = chosen.flatMap(({ adoption }) => [...adoption.values()].map((row) => isoOf(cell(row, column))));
      return days.filter((day) => day >= from && day <= to).length;
    }
    case 'visited':
      return sharesOf(withEvent(own.events.visits, 'visit_date'));
    case 'seen':
      return sharesOf(
        withEvent(
          own.events.visits.filter(({ seen }) => seen === 'Y'),
          'visit_date',
        ),
      );
    case 'seenAlone':
      return sharesOf(
        withEvent(
          own.events.visits.filter(({ seen_alone }) => seen_alone === 'Y'),
          'visit_date',
        ),
      );
    case 'supervised':
      return sharesOf(withEvent(own.events.supervision, 'supervision_date'));
    case 'withPlan': {
      const age = ({ child }: Care) => ageOn(own.births.get(child) ?? '', to);
      return sharesOf(
        withEvent(
          own.events.pep.filter(({ status }) => status === 'completed'),
          'pep_date',
        ),
        inCare(to).filter((care) => age(care) >= 4 && age(care) <= 17),
      );
    }
    case 'assessed':
      return checkedPercent(own, inCare(to), to, 'Date of Last Health Assessment', true);
    case 'teethChecked':
      return checkedPercent(own, inCare(to), to, 'Date of Last Dental Check', false);
    case 'caseload': {
      const holders = (own.posts.get(monthOf(to)) ?? []).filter(({ cases }) => Number(cases) > 0);
      return sumOf(holders, 'cases') / sumOf(holders, 'fte');
    }
    default:
      throw new RangeError(`No way to count ${printed.count}.`);
  }
}

/** Half up to so many decimals. */
export const rounded = (value: number, decimals = 0): number =>
  Math.floor(value * 10 ** decimals + 0.5 + 1e-9) / 10 ** decimals;

const sumOf = (rows: Row[], column: string) => rows.reduce((sum, row) => sum + Number(row[column]), 0);
const adoptedOn = 'Date of Adoption Order';
const orderOn = 'Date of Placement Order';
const placedOn = 'Date Placed for Adoption';
const cell = (row: Row, heading: string): string => row[heading] ?? row[`${heading} `] ?? '';
const isMove = ({ RNE, PLACE = '' }: Row) => (RNE === 'P' || RNE === 'B') && !PLACE.startsWith('T');

/**
 * Times in care: each from a start, or from a child's first known episode, where the start is lost or came out of short
 * breaks.
 */
function periods(history: History): Care[] {
  const cares: Care[] = [];
  for (const row of history.episodes) {
    if (row.LS === 'V3' || row.LS === 'V4') continue;
    if (row.RNE === 'S' || cares.at(-1)?.child !== row.CHILD)
      cares.push({ child: row.CHILD ?? '', start: isoOf(row.DECOM), end: '', reason: '', episodes: [] });
    const care = cares.at(-1) as Care;
    care.episodes.push(row);
    care.end = row.REC === 'X1' ? care.end : isoOf(row.DEC);
    care.reason = row.REC === 'X1' ? '' : (row.REC ?? '');
  }
  return cares;
}

function whyOf({ child, end, reason }: Care, history: History): string {
  const kind = kinds.find(([, codes]) => codes.test(reason))?.[0] ?? 'other';
  return kind === 'turned18' && ageOn(history.births.get(child) ?? '', end) < 18 ? 'other' : kind;
}

/** Placements of a day or more in the window: the one at its beginning, and each that began in it with other carers. */
function placementsIn(cares: Care[], from: string, to: string): number {
  return cares
    .flatMap(({ episodes }) => {
      const starts = episodes.filter((row) => row.RNE === 'S' || isMove(row)).map((row) => isoOf(row.DECOM));
      const end = isoOf(episodes.at(-1)?.DEC);
      return starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }));
    })
    .filter(({ start, end }) => start <= to && (end === '' || end >= from) && start !== end).length;
}

function adoptions({ adoption }: History, from: string, to: string): Row[] {
  return [...adoption.values()].filter(
    (row) => isoOf(cell(row, adoptedOn)) >= from && isoOf(cell(row, adoptedOn)) <= to,
  );
}

function daysOf(row: Row, history: History, count: string): number {
  const matched = isoOf(row['Date of Matching Child and Prospective Adopters']);
  if (count === 'daysToMatch') return Math.max(0, daysBetween(isoOf(cell(row, orderOn)), matched));
  const child = row['Child Unique ID'] ?? '';
  const byCarer = history.adopted.get(child)?.FOSTER_CARE === '1';
  const entered = isoOf(row['Date the Child Entered Care']);
  return daysBetween(entered, byCarer ? fosteredFrom(child, history) : isoOf(cell(row, placedOn)));
}

/**
 * The day a child moved in with the foster carers who adopted: the last other carers' episode before the adoptive one.
 */
function fosteredFrom(child: string, { episodes }: History): string {
  const own = episodes.filter(({ CHILD }) => CHILD === child);
  const adoptive = own.findIndex(({ PLACE = '' }) => PLACE.startsWith('A'));
  return isoOf(own.slice(0, adoptive).findLast(({ RNE = '' }) => 'SPB'.includes(RNE))?.DECOM);
}

function checkedPercent(history: History, inCare: Care[], day: string, column: string, halfYearly: boolean): number {
  const cohort = inCare.filter(({ start }) => daysBetween(start, day) >= 365);
  const done = new Map<string, string[]>();
  for (const { row } of history.inCare) {
    const on = isoOf(row[column]);
    const child = row['Child Unique ID'] ?? '';
    if (on !== '' && on <= day) done.set(child, [...(done.get(child) ?? []), on]);
  }
  const upToDate = cohort.filter(({ child }) => {
    const months = halfYearly && ageOn(history.births.get(child) ?? '', day) < 5 ? 6 : 12;
    return done.get(child)?.some((on) => on > addMonths(day, -months)) === true;
  });
  return (100 * upToDate.length) / cohort.length;
}
