import { describe, expect, it } from 'vitest';
import type { FigureId } from '#figure';
import { changeMarks, commonOf, figureMarks, keyAsAt, marksOf, partMarks } from '#site';

const whole: FigureId = {
  measure: 'cla_count',
  authority: 'E06000002',
  periodType: 'snapshot',
  periodEnd: '2022-07-31',
  breakdown: '',
  category: '',
};
const yearAgo = { ...whole, periodEnd: '2021-07-31' };
const girls = { ...whole, breakdown: 'sex', category: 'girls' };
const boys = { ...girls, category: 'boys' };
const key = 'cla_count|E06000002|snapshot|2022-07-31||';

describe('the marks of a figure', () => {
  it('are its key, and the part that is shown', () => {
    expect(figureMarks(whole)).toEqual({ 'data-figure': key });
    expect(figureMarks(girls, 'parts')).toEqual({
      'data-figure': 'cla_count|E06000002|snapshot|2022-07-31|sex|girls',
      'data-part': 'parts',
    });
  });

  it('are none where there is no figure, nor for a gap in a series', () => {
    expect(figureMarks(null)).toEqual({});
    expect(figureMarks({ ...whole, isHole: true }, 'value')).toEqual({});
  });

  it('say within an element of another figure only what differs', () => {
    expect(figureMarks(whole, 'value', whole)).toEqual({ 'data-part': 'value' });
    expect(figureMarks(yearAgo, 'value', whole)).toEqual({ 'data-figure': '|||2021-07-31||', 'data-part': 'value' });
    expect(figureMarks(boys, undefined, girls)).toEqual({ 'data-figure': '|||||boys' });
    expect(figureMarks(girls, undefined, whole)).toEqual({ 'data-figure': '||||sex|girls' });
  });

  it('are the whole key where the element around has a breakdown and the figure has none, or where it is of another measure', () => {
    expect(figureMarks(whole, undefined, girls)).toEqual({ 'data-figure': key });
    const rate = { ...whole, measure: 'cla_rate' };
    expect(figureMarks(whole, undefined, rate)).toEqual({ 'data-figure': key });
  });

  it('leave out of a table’s own key where its figures differ', () => {
    expect(figureMarks(commonOf([null, whole, yearAgo], 'periodEnd'))).toEqual({
      'data-figure': 'cla_count|E06000002|snapshot|||',
    });
    expect(figureMarks(boys, undefined, commonOf([girls], 'category'))).toEqual({ 'data-figure': '|||||boys' });
    expect(commonOf([], 'category')).toBeNull();
  });
});

describe('the marks of a change', () => {
  const [latest, earlier] = [key, 'cla_count|E06000002|snapshot|2021-07-31||'];

  it('are the latest figure and the day of the one that it is set against', () => {
    const marks = { 'data-part': 'change', 'data-against': '|||2021-07-31||' };
    expect(changeMarks([latest, earlier])).toEqual({ 'data-figure': latest, ...marks });
    expect(changeMarks([latest, earlier], whole)).toEqual(marks);
  });

  it('are the latest alone where there is nothing to set it against, and none where there is no figure', () => {
    expect(changeMarks([latest], whole)).toEqual({ 'data-part': 'change' });
    expect(changeMarks([], whole)).toEqual({});
  });
});

describe('the marks of a text', () => {
  it('are the figures from which its numbers follow, each as one publication left it where that is said', () => {
    const figures = [keyAsAt(key, '2022-07'), keyAsAt(key, '2022-03')];
    expect(marksOf({ figures, target: [95, 92] })).toEqual({
      'data-figures': JSON.stringify(figures),
      'data-target': '95 92',
    });
    expect(marksOf({ figures }, whole)).toEqual({ 'data-figures': '["|||||@2022-07","|||||@2022-03"]' });
  });

  it('are none where nothing is said of it', () => {
    expect(marksOf()).toEqual({});
    expect(marksOf({ figures: [] })).toEqual({});
    expect(marksOf({ said: 'count' })).toEqual({ 'data-said': 'count' });
    expect(marksOf({ other: 'England|2022-03-31|cla_rate' })).toEqual({ 'data-other': 'England|2022-03-31|cla_rate' });
    expect(partMarks('bar')).toEqual({ 'data-part': 'bar' });
  });
});
