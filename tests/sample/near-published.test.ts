import { describe, expect, test } from 'vitest';
import { addMonths, monthEnd } from '#calendar';
import { filesOfSample } from '#tests/fixtures/sample.ts';
import { isoOf, parse, type Row } from './history.ts';
import published from './published.json' with { type: 'json' };

const files = await filesOfSample();
const rows = (month: string, folder: string, name: string): Row[] =>
  parse(files.get(`${month}/${folder}/${name}.csv`)?.text ?? '');
const percent = (list: Row[], holds: (row: Row) => boolean) => (100 * list.filter(holds).length) / list.length;
const cell = (row: Row, heading: RegExp) => Object.entries(row).find(([name]) => heading.test(name))?.[1] ?? '';

// No council's own figures are in the sample, and none must be taken for them: it need only come near what was
// published, so that pages look as they would. How near is a matter of judgement; steered figures are tested exactly,
// in rows.test.ts.
describe('Published figures that the sample comes near', () => {
  test.each(published.cases)(
    'agency workers and vacant posts: $folder, $month',
    ({ folder, month, agency, vacant }) => {
      const fte = (kind: string) =>
        rows(month, folder, 'workforce').reduce((sum, { post, fte }) => sum + (post === kind ? Number(fte) : 0), 0);
      expect(Math.abs((100 * fte('agency')) / (fte('agency') + fte('in post')) - agency)).toBeLessThan(4);
      expect(Math.abs((100 * fte('vacant')) / (fte('vacant') + fte('in post')) - vacant)).toBeLessThan(4);
    },
  );

  test('some social workers hold more than 20 cases, fewer as caseloads fall', () => {
    const over = (month: string) =>
      rows(month, 'middlesbrough', 'workforce').filter(({ cases }) => Number(cases) > 20).length;
    expect(over('2020-09')).toBeGreaterThan(over('2021-09'));
    expect(over('2022-01')).toBeGreaterThan(5);
    expect(over('2022-01')).toBeLessThan(25);
  });

  test.each(published.outcomes)(
    'immunisations and difficulties: $folder, $month',
    ({ folder, month, immunised, score }) => {
      const children = rows(month, folder, 'oc2');
      expect(Math.abs(percent(children, ({ IMMUNISATIONS }) => IMMUNISATIONS === '1') - immunised)).toBeLessThan(1);
      const scores = children.flatMap(({ SDQ_SCORE = '' }) => (SDQ_SCORE === '' ? [] : [Number(SDQ_SCORE)]));
      expect(Math.abs(scores.reduce((sum, one) => sum + one, 0) / scores.length - score)).toBeLessThan(0.1);
    },
  );

  test.each(published.leavers.cases)('care leavers: $folder', ({ folder, suitable, occupied }) => {
    const listed = rows('2022-03', folder, 'annex_a_list_9');
    expect(new Set(listed.map((row) => cell(row, /^Child Unique ID/))).size).toBe(listed.length);
    for (const index of [0, 1] as const) {
      const band = listed.filter((row) => Number(cell(row, /^Age/)) >= 19 === (index === 1));
      const isSuitable = percent(band, (row) => /(^|\) )Suitable/.test(cell(row, /^Suitability/)));
      const isOccupied = percent(band, (row) => /(^|\) )?[FP]\d/.test(cell(row, /^Activity/)));
      expect(Math.abs(isSuitable - (suitable[index] ?? 0))).toBeLessThan(12);
      expect(Math.abs(isOccupied - (occupied[index] ?? 0))).toBeLessThan(15);
    }
  });

  test('most care leavers of the steered authority have a pathway plan reviewed in six months, and some have not', () => {
    for (const month of ['2021-04', '2022-02', '2022-07']) {
      const listed = rows(month, 'middlesbrough', 'annex_a_list_9');
      const since = addMonths(monthEnd(month), -6);
      const reviewed = percent(listed, (row) => isoOf(row['Latest Pathway Plan Review Date']) >= since);
      expect(reviewed).toBeGreaterThan(75);
      expect(reviewed).toBeLessThan(97);
    }
  });
});
