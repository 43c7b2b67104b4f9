import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAreas, parseBenchmarkFigures } from '#benchmarks';
import type { Month } from '#calendar';
import { parseSettings } from '#catalogue';
import { councilsIn, firstSettings } from '#first-settings';
import { readMeasures } from '#folders';
import { populationGaps } from '#src/refresh/population-gaps.ts';

const areas = parseAreas(readFileSync('data/benchmarks/areas.csv', 'utf8'));
const figures = parseBenchmarkFigures(readFileSync('data/benchmarks/figures.csv', 'utf8'));
const councils = councilsIn({ areas, figures });
const { measures } = await readMeasures('data/measures');

const settingsOf = (code: string, firstMonth: Month) => {
  const council = councils.find((one) => one.code === code);
  if (council === undefined) throw new RangeError(code);
  return parseSettings(firstSettings({ council, firstMonth }, { areas, figures }), 'settings.yaml');
};

describe('the settings with which a council begins', () => {
  it.each(['2015-01', '2017-04', '2021-04', '2026-11'] as Month[])(
    'can be read, whichever it is, from %s on',
    (month) => {
      expect(councils.length).toBeGreaterThan(145);
      for (const { code } of councils) {
        const settings = settingsOf(code, month);
        expect(settings.authorities.map((one) => one.code)).toEqual([code]);
        expect(populationGaps(settings, measures, [code], '2026-12')).toEqual([]);
        expect(settings.publication.firstMonth).toBe(month);
      }
    },
  );

  it('hold what was published of it and of its region, each from when a board may know it', () => {
    const { region, populations, regionalRates, targets, consortium } = settingsOf('E06000002', '2020-06');
    expect(region).toEqual({ code: 'E12000001', name: 'North East' });
    expect(
      populations.map(({ estimate, appliesFrom, children }) => [estimate, appliesFrom, children]).slice(0, 3),
    ).toEqual([
      ['mid-2019', '2020-03-31', 32877],
      ['mid-2020', '2021-03-31', 33231],
      ['mid-2021', '2022-03-31', 33480],
    ]);
    expect(regionalRates.map(({ appliesFrom, per10000 }) => [appliesFrom, per10000]).slice(0, 2)).toEqual([
      ['2019-11-30', 102],
      ['2020-11-30', 109],
    ]);
    expect([targets, consortium]).toEqual([[], undefined]);
  });

  it('take the first estimate for all time before it', () => {
    const [first] = settingsOf('E10000008', '2016-04').populations;
    expect(first).toMatchObject({ estimate: 'mid-2017', appliesFrom: '2016-04-01' });
  });
});
