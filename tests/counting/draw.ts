import { ageOn, type Day, firstOf, firstOfMonth, lastOfMonth, never, plusDays, plusMonths } from './day.ts';
import { type Dice, drawn } from './dice.ts';
import { withAdoptersAndHomes } from './draw-adopters.ts';
import { grownUp, withWhereabouts } from './draw-cohorts.ts';
import { withMore } from './draw-more.ts';
import { complaintsAndStaff, staffTables } from './draw-staff.ts';
import type { Drawn } from './drawn.ts';
import { educationAndVoiceTables, withEducationAndVoice } from './education-and-voice-draw.ts';
import type { Council, Extract, Row } from './extract.ts';
import { type Life, lifeOf } from './life.ts';
import { ownCareTables, withOwnCare } from './own-care-draw.ts';

/** A council before its extracts are taken. */
export interface Plan {
  authority: string;
  end: Day;
  children: Drawn[];
  /** How its extracts are taken. */
  taken: { month: string; takenOn: Day; coversFrom: Day; without: readonly string[] }[];
}

/** The month ends whose figures draws are about: of leap years, of quarters, of years of the return. */
const ends: readonly Day[] = ['2022-03-31', '2024-02-29', '2021-06-30', '2023-02-28', '2022-12-31', '2020-04-30'];

export const endOf = (seed: number): Day => ends[seed % ends.length] as Day;

/** A council of some seed: its children and how it sends them. */
export function planOf(seed: number, authority: string, end: Day, size: number): Plan {
  const plan = planWithout(seed, authority, end, size);
  // With dice of their own: what is drawn before stays as it was.
  const told = withMore(seed, end, plan.children);
  const inOwnLists = withEducationAndVoice(withOwnCare(told, seed, authority, end), seed, end);
  const children = drawn(seed + 7_000_003, end, (dice) => [
    ...inOwnLists.map((child) => withWhereabouts(dice, child, end)),
    ...Array.from({ length: 6 }, (_, at) => grownUp(dice, `${authority.slice(-1)}G${at + 1}`, end)),
  ]);
  const more = withAdoptersAndHomes(children, seed, authority, end);
  return { ...plan, children: [...more, ...complaintsAndStaff(seed, authority, end)] };
}

function planWithout(seed: number, authority: string, end: Day, size: number): Plan {
  return drawn(seed, end, (dice) => {
    const cases = (['need', 'plan'] as const).map((kind) =>
      caseOf(dice, `${authority.slice(-1)}${kind.toUpperCase()}`, kind, plusDays(end, -80)),
    );
    const leaver = leaverOf(dice, `${authority.slice(-1)}LEAVER`, end);
    const children = Array.from({ length: size }, (_, at) => childOf(dice, `${authority.slice(-1)}C${at + 1}`, end));
    const adopters = Array.from({ length: 4 }, (_, at): Drawn => adoptersOf(`F${at + 1}`));
    const lag = dice.oneOf(0, 1, 4, 5, 9);
    const early = dice.chance(8);
    const long = lastOfMonth(plusMonths(end, -12 * dice.oneOf(4, 4, 5, 2, 1)));
    const covers = plusDays(long, 1);
    const without = [
      ...(dice.chance(15) ? ['reviews'] : []),
      ...(dice.chance(15) ? ['visits'] : []),
      ...(dice.chance(8) ? ['children_in_care'] : []),
      ...(dice.chance(5) ? ['adoption_children'] : []),
    ];
    const april = aprilOf(end);
    const isYearly = dice.chance(30);
    const taken = [2, 1, 0].map((before) => {
      const last = lastOfMonth(plusMonths(firstOfMonth(end), -before));
      const isNewest = before === 0;
      return {
        month: last.slice(0, 7),
        takenOn: plusDays(last, isNewest && early ? -3 : lag),
        coversFrom: isYearly && isNewest && april < last ? april : covers,
        without: before === 1 && dice.chance(20) ? [...without, 'children_in_care', 'care_leavers'] : without,
      };
    });
    return { authority, end, children: [...children, leaver, ...cases, ...adopters], taken };
  });
}

const aprilOf = (end: Day): Day => {
  const april = `${end.slice(0, 4)}-04-01`;
  return april <= end ? april : `${Number(end.slice(0, 4)) - 1}-04-01`;
};

/** The council's extracts, as far as each of them knows. */
export function councilOf(plan: Plan): Council {
  const { authority, children, taken } = plan;
  const council = councils.get(plan) ?? { authority, extracts: taken.map((one) => extractOf(children, one)) };
  councils.set(plan, council);
  return council;
}

const councils = new WeakMap<Plan, Council>();

const tables = [
  ...['header', 'episodes', 'reviews', 'missing', 'oc2', 'ad1', 'placed_for_adoption', 'social_worker_episodes'],
  ...['children_in_need', 'protection_plans', 'children_in_care', 'care_leavers', 'adoption_children', 'adopters'],
  ...['visits', 'pep', 'uasc', 'deprivation_of_liberty'],
  ...educationAndVoiceTables,
  ...ownCareTables,
  ...staffTables,
];

/** Files in which a child who is not in the header is refused where they are most of it. */
const ofTheHeader = [
  ...['reviews', 'missing', 'oc2', 'ad1', 'placed_for_adoption', 'social_worker_episodes'],
  ...['uasc', 'deprivation_of_liberty'],
];

function extractOf(
  children: readonly Drawn[],
  { month, takenOn, coversFrom, without }: Plan['taken'][number],
): Extract {
  const known = children.flatMap((child) => {
    const own = child.rows.filter(
      ({ from, to, gone = never }) => from <= takenOn && to >= coversFrom && gone > takenOn,
    );
    const isInHeader = own.some(({ table }) => table === 'header');
    return [
      ...own
        .filter(({ table }) => isInHeader || !ofTheHeader.includes(table))
        .map(({ table, row }) => ({ table, row: asOf(row, takenOn) })),
      ...listedOf(child, takenOn),
    ];
  });
  const byTable = Map.groupBy(known, ({ table }) => table);
  return {
    month,
    takenOn,
    coversFrom,
    tables: Object.fromEntries(
      tables
        .filter((table) => !without.includes(table))
        .map((table) => [table, (byTable.get(table) ?? []).map(({ row }) => row)]),
    ),
  };
}

/** A row as it stood on a day: what happened later is not in it. */
function asOf(row: Row, day: Day): Row {
  const shown = Object.entries(row).map(([name, value]) => [
    name,
    // Only the day by which something is due may lie ahead.
    name !== 'due_on' && /^\d{4}-\d\d-\d\d$/.test(value) && value > day ? '' : value,
  ]);
  const seen: Record<string, string> = Object.fromEntries(shown);
  if (row.dec && seen.dec === '') Object.assign(seen, { rec: '', reason_place_change: '' });
  return seen;
}

/** What the lists of a day say of a child in care: list 8, and list 10 where adoption was ever the plan. */
function listedOf({ life, rows, id }: Drawn, day: Day): { table: string; row: Row }[] {
  if (life === null) return [];
  const since = plusMonths(day, -6);
  const own = life.periods.filter(({ start, end }) => start <= day && end >= since);
  const told = rows.find(({ table }) => table === 'told')?.row ?? {};
  const isTwice = told.twice === 'Y';
  const listed = told.list8 === 'N' ? [] : isTwice ? own : own.slice(-1);
  const latest = (table: string, column: string): Day => {
    const days = rows.filter((one) => one.table === table).map(({ row }) => row[column] ?? '');
    return (
      days
        .filter((one) => one <= day)
        .sort()
        .at(-1) ?? ''
    );
  };
  const list8 = listed.map(({ start, end, episodes }) => {
    const state = episodes.filter((row) => (row.decom ?? '') <= day).at(-1);
    return {
      table: 'children_in_care',
      row: {
        child_id: id,
        sex: life.sex,
        birth_date: told.born ?? life.born,
        started_on: told.start === 'N' ? '' : start,
        legal_status: state?.ls ?? '',
        ceased_on: end <= day ? end : '',
        placement_location: told.location ?? '',
        permanence_plan: told.plan ?? '',
        missing_episodes_12m: told.missing ?? '',
        return_interview_offered: told.offered ?? '',
        return_interview_accepted: told.accepted ?? '',
        last_review_on: told.review === 'N' ? '' : latest('reviews', 'review'),
        last_visit_on: told.visit === 'N' ? '' : latest('known_visits', 'visit_date'),
        last_health_assessment_on: latest('checks', 'health'),
        last_dental_check_on: latest('checks', 'dental'),
      },
    };
  });
  if (life.adoption === null || told.list10 === 'N' || (told.goneFrom && told.goneFrom <= day)) return list8;
  const row = asOf(
    {
      ...life.adoption,
      ethnicity: life.ethnicity,
      birth_date: life.born,
      disability: told.disability ?? '',
      sibling_group: told.siblings ?? '',
    },
    day,
  );
  const isKnown = [row.decision_on, row.placement_order_on, row.placed_on, row.adopted_on].some(Boolean);
  return isKnown ? [...list8, { table: 'adoption_children', row }] : list8;
}

function childOf(dice: Dice, id: string, end: Day): Drawn {
  const kind = dice.oneOf('care', 'care', 'care', 'care', 'care', 'care', 'leaver', 'leaver', 'need', 'plan', 'list');
  if (kind === 'leaver') return leaverOf(dice, id, end);
  if (kind === 'list') return listedAlone(dice, id, end);
  if (kind === 'need' || kind === 'plan') return caseOf(dice, id, kind, end);
  return inCareOf(dice, id, end);
}

function inCareOf(dice: Dice, id: string, end: Day): Drawn {
  const life = lifeOf(dice, id, end);
  const first = life.periods[0]?.start ?? end;
  const latest = plusDays(end, 9);
  const dob = life.born;
  const rows: Drawn['rows'] = [];
  const add = (table: string, row: Row, from: Day, to: Day = from) => rows.push({ table, row, from, to });
  if (dice.chance(97)) add('header', { child: id, sex: life.sex, dob, ethnic: life.ethnicity }, first, never);
  rows.push(...enteredOf(dice, life, end));
  for (
    let day = dice.day(first, plusDays(first, 40));
    day <= latest;
    day = dice.day(plusDays(day, 1), plusDays(day, dice.oneOf(100, 190, 220)))
  ) {
    add('reviews', { child: id, dob, review: day, review_code: ageOn(dob, day) < 4 ? 'PN0' : 'PN1' }, day);
  }
  for (
    let day = dice.day(plusDays(end, -200), end);
    day <= latest;
    day = dice.day(plusDays(day, 1), plusDays(day, dice.oneOf(20, 60, 130)))
  ) {
    const visit = { child_id: id, visit_date: day, seen: 'Y', seen_alone: 'Y' };
    if (dice.chance(90)) add('visits', visit, day);
    if (dice.chance(90)) add('known_visits', visit, day);
  }
  for (
    let day = dice.day(plusDays(end, -400), end);
    day <= latest;
    day = dice.day(plusDays(day, 1), plusDays(day, 300))
  ) {
    add('checks', dice.chance(50) ? { health: day } : { dental: day }, day);
    add(
      'pep',
      {
        child_id: id,
        pep_date: day,
        term: 'spring',
        status: dice.oneOf('completed', 'completed', 'overdue', 'in progress'),
      },
      day,
    );
  }
  // Days on either side of where they begin to count, of children who have no later one.
  const sides = (day: Day): Day => plusDays(day, dice.int(-1, 0));
  if (dice.chance(20)) {
    rows.splice(
      0,
      rows.length,
      ...rows.filter(({ table }) => !['checks', 'pep', 'visits', 'known_visits'].includes(table)),
    );
    const visited = dice.chance(50) ? plusDays(end, -42 - dice.int(0, 1)) : sides(plusMonths(end, -3));
    const planned = sides(firstOf(6, end));
    const checked = sides(firstOf(dice.oneOf(6, 12), end));
    add('visits', { child_id: id, visit_date: visited, seen: 'Y', seen_alone: 'Y' }, visited);
    add('pep', { child_id: id, pep_date: planned, term: 'spring', status: 'completed' }, planned);
    add('checks', { health: checked, dental: checked }, checked);
  }
  let gone = plusDays(end, -900);
  for (let times = dice.oneOf(0, 0, 1, 2); times > 0 && gone < end; times -= 1) {
    const day = dice.day(plusDays(gone, 1), end);
    gone = day;
    const back = dice.oneOf(plusDays(day, dice.int(0, 3)), dice.day(day, latest), '');
    add(
      'missing',
      { child: id, dob, missing: dice.oneOf('M', 'M', 'A'), mis_start: day, mis_end: back },
      day,
      back || never,
    );
  }
  let since = dice.day(plusDays(end, -600), end);
  for (let times = dice.oneOf(0, 1, 2, 3, 4, 5); times > 0 && since <= latest; times -= 1) {
    const until = dice.chance(25) ? '' : dice.day(plusDays(since, 1), plusDays(since, 200));
    add(
      'social_worker_episodes',
      { child: id, dob, sw_id: `SW${dice.int(1, 5)}`, sw_decom: since, sw_dec: until },
      since,
      until || never,
    );
    if (until === '') break;
    since = until;
  }
  if (dice.chance(50)) {
    const score = dice.chance(70) ? String(dice.int(0, 40)) : '';
    add(
      'oc2',
      {
        child: id,
        dob,
        sdq_score: score,
        sdq_reason: score === '' ? 'SDQ4' : '',
        immunisations: dice.oneOf('Y', 'N', ''),
        teeth_check: 'Y',
        health_assessment: 'Y',
      },
      first,
      never,
    );
  }
  const told = {
    list8: dice.chance(94) ? 'Y' : 'N',
    twice: dice.chance(0) ? 'Y' : 'N',
    start: dice.chance(95) ? 'Y' : 'N',
    born: dice.chance(95) ? dob : plusDays(dob, -31),
    review: dice.chance(80) ? 'Y' : 'N',
    visit: dice.chance(80) ? 'Y' : 'N',
    location: dice.oneOf('in', 'out', 'in', ''),
    list10: dice.chance(88) ? 'Y' : 'N',
    goneFrom: dice.chance(10) ? plusDays(end, -10) : '',
    disability: dice.oneOf('Y', 'N', ''),
    siblings: dice.oneOf('', '', 'G1', 'G2'),
  };
  add('told', told, never);
  adoptionFiles(dice, life, add);
  return { id, life, rows };
}

/** The episodes of a life as somebody entered them: one may be missing, or an end, a reason, a day or a code be wrong. */
function enteredOf(dice: Dice, { periods }: Life, end: Day): Drawn['rows'] {
  const episodes = periods.flatMap((period) => period.episodes).slice(dice.chance(6) ? 1 : 0);
  return episodes.flatMap((episode): Drawn['rows'] => {
    const { decom = '', dec = '', rec = '', rne = '' } = episode;
    const from = decom as Day;
    const isReal = dec === '' || dec > plusDays(from, 5);
    const entered = { ...episode };
    if (rec === 'X1' && dec > from && dice.chance(2)) Object.assign(entered, { dec: '', rec: '' });
    if (rec !== 'X1' && rec !== '' && dice.chance(3)) entered.rec = '';
    if (rne === 'S' && dice.chance(3)) entered.rne = 'P';
    if (rne !== 'S' && isReal && dice.chance(2)) entered.decom = plusDays(from, 3);
    const known = { table: 'episodes', row: entered, from: entered.decom as Day, to: entered.dec || never };
    if (!dice.chance(4)) return [known];
    // Corrected since: until then another place and order stood in the return.
    const corrected = dice.day(plusDays(end, -40), plusDays(end, 5));
    const before = { ...entered, place: 'K2', place_provider: 'PR4', ls: 'C2', urn: '' };
    return [
      { ...known, row: before, gone: corrected },
      { ...known, from: corrected > known.from ? corrected : known.from },
    ];
  });
}

function adoptionFiles(
  dice: Dice,
  { child, born: dob, adoption, periods }: Life,
  add: (table: string, row: Row, from: Day, to?: Day) => void,
): void {
  const last = periods.at(-1);
  if (adoption === null || last === undefined) return;
  if (adoption.decision_on && dice.chance(60)) {
    const reason = adoption.reversed_on ? 'RD4' : '';
    add(
      'placed_for_adoption',
      {
        child,
        dob,
        date_placed: adoption.decision_on,
        date_placed_ceased: adoption.reversed_on ?? '',
        reason_placed_ceased: reason,
      },
      adoption.decision_on,
      never,
    );
  }
  if (/^E1[12]/.test(last.endReason) && dice.chance(60)) {
    const isFoster = /^A[35]$/.test(last.episodes.at(-1)?.place ?? '');
    add(
      'ad1',
      {
        child,
        dob,
        date_int: adoption.decision_on ?? '',
        date_match: adoption.matched_on || (dice.chance(50) ? plusDays(last.end, -100) : ''),
        foster_care: dice.chance(10) ? '' : isFoster !== dice.chance(10) ? 'Y' : 'N',
        nb_adoptr: '2',
        sex_adoptr: 'MF',
        ls_adoptr: 'L11',
      },
      last.end,
      never,
    );
  }
}

function leaverOf(dice: Dice, id: string, end: Day): Drawn {
  const born = plusMonths(dice.day(plusMonths(end, -12), plusDays(end, 5)), -12 * dice.int(15, 22));
  const age = ageOn(born, end);
  const row = {
    child_id: id,
    birth_date: dice.chance(97) ? born : '',
    eligibility:
      age < 18
        ? dice.oneOf('eligible', 'relevant', 'qualifying', '')
        : dice.oneOf('former relevant', 'former relevant', 'qualifying', '', 'eligible'),
    in_touch: dice.oneOf('YES', 'YES', 'YES', 'NO', 'REFU', 'NREQ', 'RHOM', 'DIED', ''),
    accommodation: dice.oneOf('U', 'W', 'B', 'Z', ''),
    suitable: dice.oneOf('suitable', 'suitable', 'unsuitable', 'not known', ''),
    activity: dice.oneOf('F1', 'P5', 'F4', 'G4', 'G5', 'G6', '0', '', 'F2'),
  };
  // The list names the newest review of the pathway plan alone.
  const atEdge = plusDays(plusMonths(end, -6), dice.int(-1, 1));
  const before = dice.chance(30) ? atEdge : dice.chance(60) ? dice.day(plusDays(end, -400), plusDays(end, -40)) : '';
  const reviewed = dice.chance(60) ? dice.day(plusDays(end, -39), plusDays(end, 9)) : never;
  const shown = (day: Day) => ({ table: 'care_leavers', row: { ...row, pathway_plan_review_on: day }, to: never });
  const rows = [{ ...shown(before), from: '2000-01-01', gone: reviewed }];
  return { id, life: null, rows: reviewed === never ? rows : [...rows, { ...shown(reviewed), from: reviewed }] };
}

/** A child whom list 10 alone knows. */
function listedAlone(dice: Dice, id: string, end: Day): Drawn {
  const decided = dice.day(plusDays(end, -900), end);
  const later = (day: Day): Day | '' => (day === '' || dice.chance(15) ? '' : dice.day(day, plusDays(day, 200)));
  const ordered = later(decided);
  const matched = later(ordered);
  const placed = later(matched);
  const row = {
    child_id: id,
    family_id: dice.oneOf('', 'F1', 'F2', 'F5'),
    birth_date: dice.chance(90) ? plusDays(decided, -dice.int(200, 2000)) : '',
    ethnicity: dice.oneOf('WBRI', 'MWBA', ''),
    disability: dice.oneOf('Y', 'N', ''),
    entered_care_on: dice.chance(80) ? plusDays(decided, -dice.int(20, 200)) : '',
    decision_on: decided,
    placement_order_on: ordered,
    matched_on: matched,
    placed_on: placed,
    adopted_on: later(placed),
    reversed_on: dice.chance(10) ? (later(decided) as string) : '',
  };
  return { id, life: null, rows: [{ table: 'adoption_children', row, from: decided, to: never }] };
}

function caseOf(dice: Dice, id: string, kind: 'need' | 'plan', end: Day): Drawn {
  const started = dice.day(plusDays(end, -500), plusDays(end, 6));
  const ended = dice.chance(50) ? '' : dice.day(started, plusDays(end, 9));
  const row = { child_id: id, started_on: dice.chance(94) ? started : '', ended_on: ended };
  const table = kind === 'need' ? 'children_in_need' : 'protection_plans';
  return { id, life: null, rows: [{ table, row, from: started, to: never }] };
}

/** A couple on the council's own list of adopters. */
function adoptersOf(family: string): Drawn {
  const rows = ['A', 'B'].map((one) => ({
    table: 'adopters',
    row: { adopter_id: `${family}${one}`, family_id: family, approved_on: '2019-05-01' },
    from: '2000-01-01',
    to: never,
  }));
  return { id: family, life: null, rows };
}
