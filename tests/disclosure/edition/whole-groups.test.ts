import { describe, expect, it } from 'vitest';
import { editionOf, figureOf, ledgerOf, measureOf, shownBy } from './small-edition.ts';

const shareOf = (unfavourable: string) =>
  measureOf(
    'touch',
    `unit: percent\nperiodType: snapshot\nunfavourable: ${unfavourable}\nbreakdowns: [{ name: age, categories: [young, older], addsUp: true }]`,
  );
const touch = (category: string, numerator: number, denominator: number, authority = 'E06000001') =>
  figureOf('touch', numerator, { denominator, authority, category, breakdown: category === '' ? '' : 'age' });
const byCategory = (rows: Parameters<typeof shownBy>[0]) => shownBy(rows, ({ category }) => category);

describe('a group that stands wholly where it is unfavourable', () => {
  it('is hidden however large, with what would give it back', () => {
    const figures = [touch('', 40, 80), touch('young', 0, 40), touch('older', 40, 40)];
    expect(byCategory(editionOf(figures, [shareOf('not counted')]).rows)).toMatchObject({ young: 'c', older: 'c' });
  });

  it('is hidden where to be counted is unfavourable', () => {
    const figures = [touch('', 60, 80), touch('young', 40, 40), touch('older', 20, 40)];
    expect(byCategory(editionOf(figures, [shareOf('counted')]).rows)).toEqual({ '': 60, young: 'c', older: 'c' });
  });

  it('is shown where it is favourable to stand there', () => {
    const figures = [touch('', 60, 80), touch('young', 40, 40), touch('older', 20, 40)];
    expect(byCategory(editionOf(figures, [shareOf('not counted')]).rows)).toEqual({ '': 60, young: 40, older: 20 });
  });

  it('is not given back by the total of a consortium', () => {
    const adoptions = measureOf('adoptions', 'unit: percent\nperiodType: snapshot\nunfavourable: counted');
    const of = (numerator: number, denominator: number, authority: string) =>
      figureOf('adoptions', numerator, { denominator, authority });
    const { rows } = editionOf([of(40, 40, 'E06000001'), of(30, 60, 'E06000002'), of(70, 100, 'BOTH')], [adoptions]);
    expect(shownBy(rows, ({ authority }) => authority)).toEqual({ E06000001: 'c', E06000002: 30, BOTH: 'c' });
  });

  it('is hidden where a breakdown has it in unfavourable categories', () => {
    const answers = measureOf(
      'answers',
      'unit: percent\nperiodType: snapshot\nunfavourable: [worse]\nbreakdowns: [{ name: answer, categories: [worse, same, better], addsUpTo: denominator }]',
    );
    const answer = (category: string, numerator: number) =>
      figureOf('answers', numerator, { denominator: 30, breakdown: 'answer', category });
    const allWorse = [answer('worse', 30), answer('same', 0), answer('better', 0)];
    expect(byCategory(editionOf(allWorse, [answers]).rows)).toEqual({ worse: 'c', same: 'c', better: 'c' });
    const mixed = [answer('worse', 20), answer('same', 10), answer('better', 0)];
    expect(byCategory(editionOf(mixed, [answers]).rows)).toEqual({ worse: 20, same: 10, better: 0 });
  });

  it('takes nothing else back that was published before', () => {
    const figures = [touch('', 40, 80), touch('young', 0, 40), touch('older', 40, 40)];
    const measure = shareOf('not counted');
    const ledger = ledgerOf(editionOf(figures, [{ ...measure, unfavourable: undefined }]).rows);
    expect(byCategory(editionOf(figures, [measure], { ledger }).rows)).toMatchObject({ '': 40, older: 40 });
  });
});
