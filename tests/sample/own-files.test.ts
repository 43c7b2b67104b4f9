import { describe, expect, test } from 'vitest';
import { addMonths, financialYearStart, monthEnd, monthStart, shiftMonth } from '#calendar';
import { extractMonths } from '#sample';
import { filesOfSample } from '#tests/fixtures/sample.ts';
import { hoursOf, inCare } from './count-scorecard.ts';
import { extractedOn, folders, isoOf, parse, type Row, stack } from './history.ts';

const files = await filesOfSample();
const rows = (month: string, folder: string, name: string): Row[] =>
  parse(files.get(`${month}/${folder}/${name}.csv`)?.text ?? '');
const all = Object.entries(folders);
const listing = 'stockton-on-tees';
const percent = (list: Row[], holds: (row: Row) => boolean) => (100 * list.filter(holds).length) / list.length;
const cell = (row: Row, heading: RegExp) => Object.entries(row).find(([name]) => heading.test(name))?.[1] ?? '';

/** First day of the period of each measure that is not of one day. */
const starts: Readonly<Record<string, (end: string) => string>> = {
  care_cost_percent: (end) => monthStart(end.slice(0, 7)),
  adoption_support_referrals: financialYearStart,
  early_notifications: financialYearStart,
  adoption_support_assessments: financialYearStart,
  asf_applications: financialYearStart,
  asf_value: financialYearStart,
  interagency_fee_spend: financialYearStart,
  rps_referrals: financialYearStart,
  audit_life_improved_percent: (end) => monthStart(end.slice(0, 7)),
  foster_places_lost: (end) => monthStart(shiftMonth(end.slice(0, 7), -2)),
  fostering_enquiries: (end) => monthStart(shiftMonth(end.slice(0, 7), -2)),
  fostering_initial_visits: (end) => monthStart(shiftMonth(end.slice(0, 7), -2)),
  foster_deregistrations: (end) => monthStart(shiftMonth(end.slice(0, 7), -2)),
  private_fostering_notifications: financialYearStart,
  private_fostering_started: financialYearStart,
  private_fostering_ended: financialYearStart,
};

describe.each(all.map(([, folder]) => folder))('Counts that arrive added up: %s', (folder) => {
  const arrived = extractMonths.flatMap((month) => rows(month, folder, 'figures').map((row) => ({ month, row })));

  test('come once, with the extract of the month in which their period ends; the first brings those before', () => {
    const late = arrived.filter(({ month, row }) => {
      const ended = isoOf(row.period_end).slice(0, 7);
      return month === extractMonths[0] ? ended > month : ended !== month;
    });
    expect(late).toEqual([]);
    const keys = arrived.map(({ row }) => [row.measure, row.period_start, row.period_end, row.category].join());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('begin where the period of their measure begins', () => {
    for (const { row } of arrived) {
      const end = isoOf(row.period_end);
      expect(isoOf(row.period_start), row.measure).toBe((starts[row.measure ?? ''] ?? ((day: string) => day))(end));
    }
  });

  test('have parts that add up, and shares below one', () => {
    const totals = arrived.filter(({ row }) => row.breakdown === '');
    const partsOf = (row: Row, breakdown: string) =>
      arrived.filter(
        (one) =>
          one.row.measure === row.measure && one.row.period_end === row.period_end && one.row.breakdown === breakdown,
      );
    const sum = (parts: { row: Row }[]) => parts.reduce((all, one) => all + Number(one.row.numerator), 0);
    for (const { row } of totals.filter(({ row }) => /deregistrations|places_lost|fff/.test(row.measure ?? ''))) {
      const ofEverybody = row.measure === 'fff_young_people' ? ['kind', 'legal status', 'where they live'] : ['kind'];
      for (const breakdown of ofEverybody) expect(sum(partsOf(row, breakdown))).toBe(Number(row.numerator));
      for (const { row: part } of partsOf(row, 'specialist support')) {
        expect(Number(part.numerator)).toBeLessThanOrEqual(Number(row.numerator));
      }
    }
    for (const { row } of totals.filter(({ row }) => row.measure === 'audit_life_improved_percent')) {
      expect(sum(partsOf(row, 'answer'))).toBe(Number(row.denominator));
      expect(Number(row.numerator)).toBeLessThanOrEqual(Number(row.denominator));
    }
    const costs = totals.filter(({ row }) => row.measure === 'care_cost_percent');
    for (const { row } of costs) {
      expect(Number(row.numerator) / Number(row.denominator)).toBeGreaterThan(0.4);
      expect(Number(row.numerator) / Number(row.denominator)).toBeLessThan(0.7);
    }
  });

  test('of money say of how many payments they are, and these cost what such payments do', () => {
    const ofMoney = (measure: string) =>
      arrived.filter(({ row }) => row.measure === measure && row.breakdown === '').map(({ row }) => row);
    for (const row of ofMoney('asf_value')) {
      const each = Number(row.numerator) / Number(row.denominator);
      expect(each).toBeGreaterThan(3000);
      expect(each).toBeLessThan(5000);
    }
    for (const row of ofMoney('interagency_fee_spend')) expect(Number(row.denominator)).toBeGreaterThanOrEqual(10);
  });
});

describe('Lists 6 and 7', () => {
  test('come from one authority in place of its counts, and from no other', () => {
    for (const [, folder] of all) {
      const sends = files.has(`2022-02/${folder}/annex_a_list_6.csv`);
      expect(sends).toBe(folder === listing);
      expect(rows('2022-02', folder, 'figures').some(({ measure }) => measure === 'cin_count')).toBe(!sends);
    }
  });

  test.each([
    ['annex_a_list_6', 'CIN Closure Date', 1320],
    ['annex_a_list_7', 'Child Protection Plan End Date', 260],
  ])('%s: about as many children are open each month, under ids of their own', (name, ended, usual) => {
    for (const month of extractMonths) {
      const listed = rows(month, listing, name);
      const open = listed.filter((row) => row[ended] === '');
      expect(Math.abs(open.length - usual) / usual).toBeLessThan(0.07);
      expect(new Set(listed.map((row) => row['Child Unique ID'])).size).toBe(listed.length);
      const since = addMonths(monthEnd(month), -6);
      expect(listed.filter((row) => row[ended] !== '' && isoOf(row[ended]) < since)).toEqual([]);
    }
    const others = new Set(rows('2022-02', listing, 'header').map(({ CHILD }) => CHILD));
    expect(rows('2022-02', listing, name).filter((row) => others.has(row['Child Unique ID']))).toEqual([]);
  });
});

describe.each(all)('%s: what hangs on the children', (code, folder) => {
  const history = stack(files, code, '2022-07');
  const day = '2022-03-31';

  test('nearly every pupil in care has hours on record, and few have fewer than 25', () => {
    const hours = hoursOf(history, day);
    const listed = rows('2022-03', folder, 'annex_a_list_8').filter((row) =>
      inCare(history, cell(row, /^Child Unique ID/), day),
    );
    const pupils = listed.filter((row) => Number(cell(row, /^Age/)) >= 6 && Number(cell(row, /^Age/)) <= 14);
    expect(percent(pupils, (row) => hours.has(cell(row, /^Child Unique ID/)))).toBe(100);
    const short = percent(listed, (row) => (hours.get(cell(row, /^Child Unique ID/)) ?? 25) < 25);
    expect(short).toBeGreaterThan(0.5);
    expect(short).toBeLessThan(4);
  });

  test('suspensions fall on school days, and few children are excluded for good', () => {
    const suspended = history.events.education.filter(({ record }) => record === 'suspension');
    expect(suspended.length).toBeGreaterThan(50);
    for (const { recorded_on } of suspended) {
      expect([0, 6]).not.toContain(new Date(isoOf(recorded_on)).getUTCDay());
      expect(isoOf(recorded_on)).not.toMatch(/-08-/);
    }
    const excluded = history.events.education.filter(({ record }) => record === 'permanent exclusion');
    expect(excluded.length).toBeLessThan(20);
  });

  test('a complaint has an answer, and an outcome, once it is answered and not before', () => {
    for (const month of extractMonths) {
      for (const row of rows(month, folder, 'complaints')) {
        expect(row.answered_on === '').toBe(row.outcome === 'being investigated');
        expect(isoOf(row.answered_on) <= extractedOn(files, `${month}/${folder}`)).toBe(true);
        expect(isoOf(row.due_on) > isoOf(row.received_on)).toBe(true);
        expect(['1', '2', '3']).toContain(row.stage);
      }
    }
  });

  test('answers lie on the scale, and nobody is asked twice in a month', () => {
    const asked = history.events.voice.map(({ child_id, asked_on }) => `${child_id} ${isoOf(asked_on).slice(0, 7)}`);
    expect(new Set(asked).size).toBe(asked.length);
    for (const { scale_before, scale_now } of history.events.voice) {
      for (const one of [Number(scale_before), Number(scale_now)]) expect(one >= 0 && one <= 10).toBe(true);
    }
  });

  test('some plans are overdue or being written, and those written are agreed later', () => {
    const now = rows('2021-11', folder, 'pep').filter(({ status }) => status === 'in progress');
    expect(now.length).toBeGreaterThan(0);
    const agreed = new Set(
      rows('2022-02', folder, 'pep').map(({ child_id, term, status }) => `${child_id} ${term} ${status}`),
    );
    const later = now.filter(({ child_id, term }) => agreed.has(`${child_id} ${term} completed`));
    expect(later).toHaveLength(now.length);
    expect(rows('2022-02', folder, 'pep').some(({ status }) => status === 'overdue')).toBe(true);
  });

  test('list 8 gives the last visit that visits.csv has, and places about two children in five outside', () => {
    const visits = new Map<string, string>();
    for (const row of rows('2022-02', folder, 'visits')) {
      const [child, on] = [row.child_id ?? '', isoOf(row.visit_date)];
      if (on > (visits.get(child) ?? '')) visits.set(child, on);
    }
    const listed = rows('2022-02', folder, 'annex_a_list_8').filter((row) => cell(row, /^Date Ceased/) === '');
    const differing = listed.filter((row) => {
      const [child, on] = [cell(row, /^Child Unique ID/), isoOf(cell(row, /^Date of Last Social Work Visit/))];
      return on >= '2021-04-01' && on !== visits.get(child);
    });
    expect(differing).toEqual([]);
    const outside = percent(listed, (row) => cell(row, /^Placement Location/) === 'Out');
    expect(outside).toBeGreaterThan(30);
    expect(outside).toBeLessThan(47);
  });

  test('social workers follow one another without a gap, and list 8 names the one who has the child', () => {
    const spells = Map.groupBy(rows('2022-02', folder, 'sw_episodes'), ({ CHILD = '' }) => CHILD);
    const began = new Set(
      rows('2022-02', folder, 'episodes')
        .filter(({ RNE }) => RNE === 'S')
        .map(({ DECOM }) => DECOM),
    );
    for (const list of spells.values()) {
      for (const [index, { SW_DECOM, SW_ID }] of list.slice(1).entries()) {
        if (began.has(SW_DECOM)) continue;
        expect(SW_DECOM).toBe(list[index]?.SW_DEC);
        expect(SW_ID).not.toBe(list[index]?.SW_ID);
      }
    }
    const inCareNow = rows('2022-02', folder, 'annex_a_list_8').filter((row) => cell(row, /^Date Ceased/) === '');
    for (const row of inCareNow) {
      const last = spells.get(cell(row, /^Child Unique ID/))?.find(({ SW_DEC }) => SW_DEC === '');
      if (last !== undefined) expect(cell(row, /^Allocated Worker/)).toBe(last.SW_ID);
    }
  });
});
