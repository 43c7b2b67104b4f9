import { ageOn, type Day, never, plusDays, plusMonths } from './day.ts';
import type { Dice } from './dice.ts';
import type { Row } from './extract.ts';

/** What happened to a child in care, whoever knows of it. Rows are those of the return, days after `to` in them too. */
export interface Life {
  child: string;
  born: Day;
  sex: string;
  ethnicity: string;
  periods: { start: Day; end: Day; endReason: string; episodes: Row[] }[];
  /** The family and the days of list 10, where adoption was ever the plan. */
  adoption: Row | null;
}

const ethnicities = ['WBRI', 'WBRI', 'WBRI', 'WIRI', 'MWBA', 'AIND', 'CHNE', 'BAFR', 'OOTH', 'NOBT', 'REFU'];
const settled = [
  ...['U1', 'U3', 'U4', 'U4', 'U4', 'U5', 'U6', 'U6', 'U6', 'U2'],
  ...['K2', 'K2', 'K1', 'P1', 'P1', 'H5', 'R1', 'R3', 'S1', 'Z1', 'R5'],
];

/** A child who came into care before some day, once or more often. */
export function lifeOf(dice: Dice, child: string, end: Day): Life {
  const isForAdoption = dice.chance(25);
  const years = isForAdoption ? dice.int(0, 5) : dice.int(0, 18);
  const born = dice.chance(20)
    ? dice.oneOf('2004-02-29', '2008-02-29', '2012-02-29', '2016-02-29', '2020-02-29')
    : plusMonths(dice.day(plusMonths(end, -12), plusDays(end, -1)), -12 * years);
  const life: Life = {
    child,
    born: born >= end ? plusMonths(end, -24) : born,
    sex: dice.oneOf('F', 'M', 'F', 'M', 'U'),
    ethnicity: dice.oneOf(...ethnicities),
    periods: [],
    adoption: null,
  };
  const earliest = [life.born, plusMonths(end, -84)].sort()[1] as Day;
  let from = dice.day(earliest, plusDays(end, 3));
  for (let times = dice.oneOf(1, 1, 1, 2, 2, 3); times > 0 && from <= plusDays(end, 3); times -= 1) {
    const last = isForAdoption && times === 1;
    const period = last ? adoptionOf(dice, life, from, end) : periodOf(dice, life, from, end);
    life.periods.push(period);
    if (period.end === never) break;
    from = plusDays(period.end, dice.oneOf(period.end > from ? 0 : 1, 1, 2, 5, 30, 200));
  }
  return life;
}

const reasons = ['CARPL', 'CARPL', 'CREQB', 'CREQO', 'ALLEG', 'STAND', 'CHILD', 'CLOSE', 'LAREQ', 'OTHER', ''];

interface Home {
  place: string;
  provider: string;
  urn: string;
}

function homeIn(dice: Dice, place = dice.oneOf(...settled)): Home {
  const provider = place === 'P1' ? 'PR0' : dice.oneOf('PR1', 'PR1', 'PR4', 'PR5', 'PR2', '');
  return { place, provider, urn: dice.oneOf('', '', 'SC010001', 'SC020002') };
}

function row(life: Life, start: Day, rne: string, status: string, need: string, home: Home): Record<string, string> {
  return {
    child: life.child,
    decom: start,
    rne,
    ls: status,
    cin: need,
    place: home.place,
    place_provider: home.provider,
    urn: home.urn,
    dec: '',
    rec: '',
    reason_place_change: '',
  };
}

function periodOf(dice: Dice, life: Life, start: Day, end: Day): Life['periods'][number] {
  const need = dice.oneOf('N1', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8');
  const isBreaks = dice.chance(8);
  let status = isBreaks ? dice.oneOf('V3', 'V4') : dice.oneOf('C1', 'C1', 'C2', 'V2', 'V2', 'L1', 'J1', 'E1');
  let home = homeIn(dice);
  let now = row(life, start, 'S', status, need, dice.chance(4) ? { place: 'T1', provider: '', urn: '' } : home);
  const episodes = [now];
  const stop = dice.chance(45) ? never : dice.day(start, plusDays(end, 4));
  let at = start;
  let wasShort: boolean = false;
  for (let turns = isBreaks ? 0 : dice.oneOf(0, 1, 2, 3, 4, 6, 8); turns > 0; turns -= 1) {
    const room = stop === never ? plusDays(end, 4) : stop;
    const isShort: boolean = !wasShort && dice.chance(12);
    const next = isShort ? at : dice.day(plusDays(at, 1), dice.chance(60) ? plusDays(at, dice.oneOf(3, 20, 90)) : room);
    if (next >= room) break;
    wasShort = isShort;
    const isAway = now.place?.startsWith('T') ?? false;
    const kind = isAway
      ? dice.oneOf('back', 'back', 'back', 'P', 'away', 'L')
      : dice.oneOf('L', 'P', 'P', 'P', 'B', 'T', 'away', 'away', 'U');
    now.dec = next;
    now.rec = 'X1';
    if (kind !== 'L') now.reason_place_change = dice.oneOf(...reasons);
    const left = home;
    if (kind === 'P' || kind === 'B' || (kind === 'T' && dice.chance(50))) home = homeIn(dice);
    // Another home of the same kind and provider: measures, which read no URN, would take it for coming back.
    if (isAway && home !== left && home.place === left.place) home.provider = left.provider === 'PR3' ? 'PR2' : 'PR3';
    if (kind === 'L' || kind === 'B' || kind === 'U') status = dice.oneOf('C1', 'C2', 'V2', 'E1');
    const rne = kind === 'back' || kind === 'away' ? 'P' : kind;
    const place =
      kind === 'away' || (kind === 'L' && isAway)
        ? { place: dice.oneOf('T0', 'T1', 'T3'), provider: '', urn: '' }
        : home;
    now = row(life, next, rne, status, need, place);
    episodes.push(now);
    at = next;
  }
  if (!isBreaks && episodes.length > 1 && dice.chance(3)) (episodes[0] as Record<string, string>).ls = 'V4';
  const isOver = stop !== never && stop >= at;
  const age = isOver ? ageOn(life.born, stop) : 0;
  const endReason = !isOver
    ? ''
    : age >= 18
      ? dice.oneOf('E5', 'E17', 'E8', 'E7', 'E4A', 'E15')
      : dice.oneOf(
          'E4A',
          'E4A',
          'E4B',
          'E13',
          'E41',
          'E43',
          'E45',
          'E46',
          'E47',
          'E48',
          'E5',
          'E8',
          'E9',
          'E2',
          'E3',
          'E16',
        );
  if (isOver) Object.assign(now, { dec: stop, rec: endReason });
  return { start, end: isOver ? stop : never, endReason, episodes };
}

/** Care in which adoption becomes the plan: an order, a family or two, an order that is revoked, an end or none. */
function adoptionOf(dice: Dice, life: Life, start: Day, end: Day): Life['periods'][number] {
  const latest = plusDays(end, 4);
  const need = 'N1';
  let home = homeIn(dice, dice.oneOf('U6', 'U5', 'U6', 'U3'));
  let status = dice.oneOf('C1', 'V2', 'C2');
  let now = row(life, start, 'S', status, need, home);
  const episodes = [now];
  const family = (): string => `F${dice.int(1, 6)}`;
  const list: Record<string, string> = {
    child_id: life.child,
    family_id: '',
    entered_care_on: dice.chance(70) ? start : dice.chance(30) ? plusDays(start, -3) : '',
    decision_on: '',
    placement_order_on: '',
    matched_on: '',
    placed_on: '',
    adopted_on: '',
    reversed_on: '',
    fostering_for_adoption_on: '',
  };
  let at = start;
  let stop = never;
  let endReason = '';
  const turnTo = (next: Day, rne: string, change: Partial<Home> & { status?: string }, why = ''): boolean => {
    if (next > latest || next <= at) return false;
    Object.assign(now, { dec: next, rec: 'X1', reason_place_change: why });
    status = change.status ?? status;
    home = { ...home, ...change };
    now = row(life, next, rne, status, need, home);
    episodes.push(now);
    at = next;
    return true;
  };
  const later = (days: number): Day => dice.day(plusDays(at, 1), plusDays(at, days));
  const noise = (day: Day): Day => (dice.chance(85) ? day : plusDays(day, dice.oneOf(-20, -2, -1, 1, 2, 20)));
  if (dice.chance(80)) list.decision_on = later(100);
  if (turnTo(later(250), 'L', { status: 'E1' })) {
    if (dice.chance(85)) list.placement_order_on = noise(at);
    if (dice.chance(15) && turnTo(later(200), 'L', { status: 'C2' })) {
      if (dice.chance(60)) list.reversed_on = at;
      if (dice.chance(60) && turnTo(later(200), 'L', { status: 'E1' })) {
        if (dice.chance(70))
          Object.assign(list, { placement_order_on: noise(at), reversed_on: '', decision_on: plusDays(at, -10) });
      }
    }
  } else if (dice.chance(40)) list.placement_order_on = dice.day(start, latest);
  for (let homes = status === 'E1' ? dice.oneOf(0, 1, 1, 2) : 0; homes > 0; homes -= 1) {
    const matched = dice.day(plusDays(at, -20), plusDays(at, 100));
    const isFoster = home.place === 'U5' && dice.chance(70);
    const to = plusDays(matched, dice.int(1, 60));
    const moved =
      to > at &&
      turnTo(
        to,
        isFoster ? dice.oneOf('U', 'T') : 'P',
        isFoster
          ? { place: dice.oneOf('A5', 'A5', 'A6') }
          : { place: dice.oneOf('A6', 'A6', 'A4'), provider: dice.oneOf('PR1', 'PR4') },
        'PLACE',
      );
    if (matched <= latest)
      Object.assign(list, { matched_on: dice.chance(85) ? matched : '', family_id: dice.chance(70) ? family() : '' });
    if (!moved) {
      if (dice.chance(20) && to <= latest) list.placed_on = to;
      break;
    }
    list.placed_on = dice.chance(80) ? noise(at) : '';
    if (isFoster && dice.chance(50)) list.fostering_for_adoption_on = start;
    if (dice.chance(15)) {
      const { place, provider, urn } = home;
      if (
        turnTo(later(60), 'P', { place: 'T1', provider: '', urn: '' }) &&
        !turnTo(later(20), 'P', { place, provider, urn })
      )
        break;
    }
    if (homes > 1 || dice.chance(12)) {
      if (!turnTo(later(200), 'P', homeIn(dice, dice.oneOf('U6', 'U4')), dice.oneOf('CREQB', 'CREQO'))) break;
      if (dice.chance(60)) list.placed_on = '';
      if (dice.chance(40)) Object.assign(list, { matched_on: '', family_id: '' });
      if (dice.chance(20)) {
        list.reversed_on = dice.day(at, plusDays(at, 60));
        break;
      }
    }
  }
  const isPlaced = /^A/.test(home.place);
  if (dice.chance(isPlaced ? 70 : 10)) {
    const day = later(300);
    if (day <= latest) {
      stop = day;
      endReason = isPlaced ? dice.oneOf('E12', 'E12', 'E11', 'E12', 'E4A') : dice.oneOf('E47', 'E4A', 'E12');
      const isTold = dice.chance(85);
      Object.assign(now, isTold ? { dec: stop, rec: endReason } : {});
      if (/^E1/.test(endReason) && dice.chance(90)) list.adopted_on = noise(stop);
      if (!isTold) [stop, endReason] = [never, ''];
    }
  }
  life.adoption = list;
  return { start, end: stop, endReason, episodes };
}
