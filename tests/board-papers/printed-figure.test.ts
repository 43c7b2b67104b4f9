import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printedPeriod, readPrinted } from '#board-papers';
import type { Measure } from '#catalogue';
import { unitOf } from '#figure';
import { readCatalogue } from '#folders';
import { parseLedger } from '#published';
import { ledgerRow } from '../scorecard/series-fixture.ts';

const measureOf = (id: string, unit: string, about: Measure['about'] = 'circumstances') =>
  ({
    id,
    unit: unitOf(unit),
    about,
    yearStartsIn: 'april',
    breakdowns: [{ name: 'sex', categories: ['girls'] }],
  }) as unknown as Measure;
const context = {
  measures: [
    measureOf('cla_count', 'children'),
    measureOf('stable_percent', 'percent'),
    measureOf('seen_percent', 'percent', 'practice'),
    measureOf('adoption_days', 'days'),
    measureOf('rate', 'per 10000'),
    measureOf('vacancies', 'placements', 'organisation'),
  ],
  authorities: ['E1', 'BOTH'],
  ledger: [ledgerRow('2022-03', null, { authority: 'E1' })],
  smallestCount: 5,
};
const head =
  'measure,authority_code,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,note,paper,pages,published_on';
const usual = 'cla_count,E1,snapshot,2018-12-21,2018-12-21,,,,,500,,A report,3 to 4,2019-01-16';
const read = (...rows: string[]) => readPrinted(`${head}\n${rows.join('\n')}\n`, 'printed.csv', context);

describe('figures that papers printed before', () => {
  it('are read as they were printed, with the paper and the page', () => {
    const { figures, findings } = read(
      usual,
      'rate,E1,snapshot,2018-12-21,2018-12-21,,,500,32396,154.30,,A report,3,2019-01-16',
    );
    expect(findings).toEqual([]);
    expect(figures[0]).toEqual({
      measure: 'cla_count',
      authority: 'E1',
      periodType: 'snapshot',
      periodStart: '2018-12-21',
      periodEnd: '2018-12-21',
      breakdown: '',
      category: '',
      numerator: null,
      denominator: null,
      value: 500,
      decimals: 0,
      note: '',
      paper: 'A report',
      pages: '3 to 4',
      publishedOn: '2019-01-16',
    });
    expect(figures[1]).toMatchObject({ value: 154.3, decimals: 2, numerator: 500, denominator: 32396 });
  });

  it.each([
    ['of a measure that does not exist', usual.replace('cla_count', 'nothing'), 'no measure nothing'],
    ['of a council that the settings do not name', usual.replace('E1', 'E9'), 'no authority E9'],
    ['of a day that is none', usual.replaceAll('2018-12-21', '2018-12-41'), 'no day'],
    ['of a year that is no whole one', usual.replace('snapshot,2018-12-21', 'annual,2018-04-01'), 'no whole period'],
    ['without a number', usual.replace('500', 'none'), 'value is no number'],
    ['without a paper', usual.replace('A report', ''), 'paper is empty'],
    ['that was public before its day', usual.replace('2019-01-16', '2018-12-20'), 'before its time was over'],
    [
      'of a day of which ours is hidden',
      usual.replaceAll('2018-12-21', '2022-03-31').replace('2019', '2023'),
      'A figure of ours',
    ],
    ['of one child', usual.replace('500', '1'), 'we would hide it'],
    ['of five children', usual.replace('500', '5'), 'we would hide it'],
    ['of a rate of five', usual.replace('cla_count', 'rate').replace(',,,500', ',5,32396,1.5'), 'we would hide it'],
    ['of a percentage alone', usual.replace('cla_count', 'stable_percent'), 'needs the numbers'],
    [
      'of a percentage of ten',
      usual.replace('cla_count', 'seen_percent').replace(',,,500', ',8,10,80'),
      'we would hide it',
    ],
    [
      'of all but five',
      usual.replace('cla_count', 'stable_percent').replace(',,,500', ',95,100,95'),
      'we would hide it',
    ],
    ['of a part that is not rounded', usual.replace(',,,,,500', ',sex,girls,,,501'), 'to the nearest 5'],
    ['of a part that there is none of', usual.replace(',,,,,500', ',sex,boys,,,500'), 'no category boys by sex'],
    ['of some days', usual.replace('snapshot,2018-12-21', ',2018-09-01'), 'no whole period of months'],
    ['of a mean of nine', usual.replace('cla_count', 'adoption_days').replace(',,,500', ',,9,500'), 'we would hide it'],
  ])('are refused, by file and line, where one is %s', (_, row, problem) => {
    const { figures, findings } = read(usual, row);
    expect(figures).toHaveLength(1);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'error', file: 'printed.csv', line: 3 });
    expect(findings[0]?.problem).toContain(problem);
  });

  it('say of which time they are', () => {
    const { figures } = read(usual, usual.replace('snapshot,2018-12-21,2018-12-21', ',2018-06-01,2018-11-30'));
    expect(figures.map(printedPeriod)).toEqual(['21 December 2018', 'June to November 2018']);
  });

  it.each([
    ['zero children', usual.replace('500', '0')],
    ['a part to the nearest 5', usual.replace(',,,,,500', ',sex,girls,,,5')],
    ['some months', usual.replace('snapshot,2018-12-21,2018-12-21', ',2018-06-01,2018-11-30')],
    ['six children', usual.replace('500', '6')],
    ['what was done for all but five', usual.replace('cla_count', 'seen_percent').replace(',,,500', ',95,100,95')],
    ['two posts', usual.replace('cla_count', 'vacancies').replace('500', '2')],
    ['a mean of ten', usual.replace('cla_count', 'adoption_days').replace(',,,500', ',,10,500')],
  ])('are taken where one is of %s', (_, row) => {
    expect(read(row).findings).toEqual([]);
  });

  it('that are shipped can all stand, and none of them can be worked out from others to a small number', async () => {
    const { settings, measures } = await readCatalogue('data/settings.yaml', 'data/measures');
    const ledger = parseLedger(readFileSync('data/published/public/figures.csv', 'utf8').replace(/\r\n/g, '\n'));
    const { figures, findings } = readPrinted(readFileSync('data/printed/figures.csv', 'utf8'), 'figures.csv', {
      measures,
      authorities: settings.authorities.map(({ code }) => code),
      ledger,
      smallestCount: 5,
    });
    expect(findings).toEqual([]);
    expect(figures.length).toBeGreaterThan(15);
    // arrangements at the end of a year are those at its start, and what started less what ended: one of the four stays out
    const given = (measure: string, day: string) =>
      figures.some((one) => one.measure === measure && one.periodEnd === day) ||
      ledger.some((row) => row.measure === measure && row.periodEnd === day && row.value !== null);
    for (const year of [2018, 2019, 2020, 2021]) {
      const known = [
        given('private_fostering_count', `${year - 1}-03-31`),
        given('private_fostering_started', `${year}-03-31`),
        given('private_fostering_ended', `${year}-03-31`),
        given('private_fostering_count', `${year}-03-31`),
      ];
      expect(known.filter((one) => !one).length, `${year}`).not.toBe(1);
    }
  });
});
