import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBenchmarks, publishedFigure } from '#benchmarks';
import { parseMeasure } from '#catalogue';
import type { LedgerRow } from '#published';
import { cardOf, comparePublished, elsewhere, indexFigures, publishedLines, textOf } from '#scorecard';
import { readPublishedFiles } from '#scripts/benchmarks/published-files.ts';
import golden from './care-leavers.json' with { type: 'json' };

const council = 'E06000002';
const benchmarks = openBenchmarks(readPublishedFiles('data/benchmarks'));
const file = 'data/measures/your-adult-life/care_leavers_suitable_percent.md';
const measure = parseMeasure(readFileSync(file, 'utf8'), file);

function row(category: string, [numerator, denominator]: readonly number[]): LedgerRow {
  return {
    published: '2022-03',
    measure: measure.id,
    authority: council,
    authorityName: 'Middlesbrough',
    periodType: 'snapshot',
    periodStart: golden.day,
    periodEnd: golden.day,
    breakdown: category === '' ? '' : 'age',
    category,
    numerator: numerator as number,
    denominator: denominator as number,
    value: (100 * (numerator as number)) / (denominator as number),
    unit: 'percent',
    symbol: '',
    status: 'final',
  };
}

const { '17 to 18': younger, '19 to 21': older } = golden.ours;
const whole = younger.map((part, at) => part + (older[at] as number));
const rows = [row('', whole), row('17 to 18', younger), row('19 to 21', older)];
/** As parts are published: rounded to the nearest 5, and shares of them to whole percent. */
const rounded = { ...row('19 to 21', older), numerator: 185, denominator: 210, value: 88 };
const card = cardOf(indexFigures([row('', whole), rounded]), measure, council, 'snapshot');
const exact = cardOf(indexFigures(rows, 'suppressed'), measure, council, 'snapshot');
const owner = { council, asAt: golden.day, synthetic: true };

describe('care leavers aged 19 to 21 on 31 March 2022', () => {
  it.each(golden.published)('are in $area as the department prints of $measure', (line) => {
    const { measure: id, code, numerator, denominator, value } = line;
    expect(publishedFigure(benchmarks, id, code, 2022)).toMatchObject({ numerator, denominator, value });
  });

  it('of the council are below both the region and England, where the group of all ages is above both', () => {
    const of = (area: string) => golden.published.find((one) => one.area === area)?.value as number;
    expect(of('Middlesbrough')).toBeLessThan(Math.min(of('North East'), of('England')));
    expect((100 * (whole[0] as number)) / (whole[1] as number)).toBeGreaterThan(
      Math.max(of('North East'), of('England')),
    );
  });

  it('are set beside our own figure of that age as it is rounded, which may be any of several', () => {
    const found = comparePublished(benchmarks, card, owner);
    expect(textOf(found?.sentence ?? [])).toBe(
      'Published figures are of care leavers aged 19 to 21, for 31 March 2022, as is ours of the group 19 to 21: about 88%, about the same as the North East (90%) and England (88%).',
    );
    expect(textOf(found?.explanation ?? [])).toMatch(
      /^For 31 March 2022 our own figure of the group 19 to 21 is about 88% and the Department for Education published 87%: too close to tell apart, as ours is worked out from rounded numbers\./,
    );
    expect(textOf(found?.ownGroup?.figure ?? [])).toBe('about 88% on 31 March 2022');
    expect(JSON.stringify(found)).not.toContain('90.9');
  });

  it('are set beside our own exact figure of that age, and never beside that of all ages', () => {
    const found = comparePublished(benchmarks, exact, owner);
    expect(textOf(found?.sentence ?? [])).toBe(
      'Published figures are of care leavers aged 19 to 21, for 31 March 2022, as is ours of the group 19 to 21: 87.7%, lower than the North East (90%) and about the same as England (88%).',
    );
    expect(textOf(found?.explanation ?? [])).toMatch(
      /^For 31 March 2022 our own figure of the group 19 to 21 is 87\.7% and the Department for Education published 87%/,
    );
    expect(found?.ownGroup?.category).toBe('19 to 21');
    expect(textOf(found?.ownGroup?.figure ?? [])).toBe('87.7% on 31 March 2022');
    expect(JSON.stringify(found)).not.toContain('90.9');
    expect(found?.rows[0]?.cells[0]?.text).toBe('87%');
  });

  it('are not drawn beside the line of all ages, nor printed beside its figure', () => {
    expect(publishedLines(benchmarks, card, council)).toEqual([]);
    expect(elsewhere(benchmarks, card, owner)).toBeNull();
  });

  it('are compared with nothing while our own figure of that age is hidden', () => {
    const hidden = { ...row('19 to 21', older), numerator: null, denominator: null, value: null, symbol: 'c' as const };
    const found = comparePublished(
      benchmarks,
      cardOf(indexFigures([row('', whole), hidden]), measure, council, 'snapshot'),
      owner,
    );
    expect(textOf(found?.sentence ?? [])).toBe(
      'Published figures are of care leavers aged 19 to 21, for 31 March 2022: 90% in the North East and 88% in England. Ours of the group 19 to 21, for 31 March 2022, is not a number that can be compared.',
    );
    expect(found?.ownGroup).toBeNull();
  });
});
