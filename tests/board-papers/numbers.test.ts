import { describe, expect, it } from 'vitest';
import { isPublished, numbersIn, publishedNumbers } from '#board-papers';
import { measure, row } from './figures.ts';
import texts from './numbers-in-text.json' with { type: 'json' };
import published from './published-numbers.json' with { type: 'json' };

describe('the numbers of a text', () => {
  it.each(texts)('of "$text" are found, and no date, year, age or list number', ({ text, found }) => {
    expect(numbersIn(text, 1).map((number) => [number.text, number.value, number.kind])).toEqual(found);
  });

  it('are reported with their line', () => {
    expect(numbersIn('5 children\n\nin 2021:\n7 more, 8%', 10).map(({ text, line }) => [text, line])).toEqual([
      ['5', 10],
      ['7', 13],
      ['8%', 13],
    ]);
  });

  it('are none of a date that is broken over two lines, and those after it keep their line', () => {
    expect(numbersIn('done 11\n  April\n2022, by 7', 1).map(({ text, line }) => [text, line])).toEqual([['7', 3]]);
  });
});

describe('what published figures let one say', () => {
  it.each(published)('of $name', ({ measure: [id, unit], figures, said, refused }) => {
    const about = measure(id as string, unit as string);
    const rows = figures.map(([month, numerator, denominator]) =>
      row(about, month as string, numerator as number | null, (denominator ?? null) as number | null),
    );
    const numbers = [publishedNumbers(rows, about)];
    const isSaid = (text: string) => numbersIn(text, 1).every((number) => isPublished(number, numbers));
    expect([...said, ...refused].filter((text) => numbersIn(text, 1).length === 0)).toEqual([]);
    expect(said.filter((text) => !isSaid(text))).toEqual([]);
    expect(refused.filter(isSaid)).toEqual([]);
  });

  it('takes figures of groups as they are, and no change between groups', () => {
    const about = measure('cla_ceased', 'children');
    const group = (category: string) => ({ breakdown: 'reason', category });
    const rows = [row(about, '2022-01', 40, null, group('adopted')), row(about, '2022-01', 13, null, group('other'))];
    expect(publishedNumbers(rows, about, [], 'suppressed').plain).toEqual(new Set([40, 13]));
  });

  it('takes figures of groups that are rounded for about so much, but for zero', () => {
    const about = measure('cla_ceased', 'children');
    const group = (category: string) => ({ breakdown: 'reason', category });
    const rows = [row(about, '2022-01', 40, null, group('adopted')), row(about, '2022-01', 0, null, group('other'))];
    const numbers = publishedNumbers(rows, about);
    expect([numbers.plain, numbers.about.plain]).toEqual([new Set([0]), new Set([40])]);
    const isSaid = (text: string) => numbersIn(text, 1).every((number) => isPublished(number, [numbers]));
    expect(['40', 'about 40', 'about 45', 'About\n40', '0'].map(isSaid)).toEqual([false, true, false, true, true]);
  });

  it('sets no figure of one period type against one of another', () => {
    const about = measure('adoption_a10_days', 'days');
    const rows = [row(about, '2021-01', 3000, 10), row(about, '2022-01', 4000, 10, { periodType: 'yearToDate' })];
    expect(publishedNumbers(rows, about).plain.has(100)).toBe(false);
  });

  it('knows targets, and the numbers of the title', () => {
    const about = measure('caseload_over_20_count', 'social workers', 'Social workers with more than 20 children');
    expect(publishedNumbers([], about, [3]).plain).toEqual(new Set([20, 3]));
    expect(publishedNumbers([], measure('pep', 'percent'), [95]).percent).toEqual(new Set([95]));
  });
});
