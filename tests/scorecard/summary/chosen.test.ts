import { describe, expect, it } from 'vitest';
import type { SectionId } from '#catalogue';
import { frontPageMeasures, type Judged, mostOnFront } from '#scorecard';
import { judgedWith } from './judged-list.ts';

const listed = (id: string, section: SectionId, code?: string): Judged =>
  judgedWith([70], { id, section, ...(code === undefined ? {} : { code }) });
const judged = [
  listed('count', 'our-children', 'CP1'),
  listed('left', 'our-children', 'CP3'),
  listed('need', 'our-children'),
  listed('homes', 'your-home'),
  listed('moves', 'your-home'),
  listed('plans', 'your-education'),
];
const ids = (list: readonly Judged[]) => list.map(({ card }) => card.measure.id);

describe('the measures of the front page', () => {
  it('are what the board chose, in its order, those with a number first', () => {
    expect(ids(frontPageMeasures(judged, ['plans', 'moves', 'left', 'count']))).toEqual([
      'count',
      'left',
      'plans',
      'moves',
    ]);
  });

  it('are the numbered ones and the first of each section, where nothing is chosen', () => {
    expect(ids(frontPageMeasures(judged))).toEqual(['count', 'left', 'homes', 'plans']);
  });

  it('leave out what is not there, and fall back where nothing chosen is', () => {
    expect(ids(frontPageMeasures(judged, ['gone', 'plans']))).toEqual(['plans']);
    expect(ids(frontPageMeasures(judged, ['gone']))).toEqual(['count', 'left', 'homes', 'plans']);
    expect(frontPageMeasures([])).toEqual([]);
  });

  it('are twelve at most', () => {
    const many = Array.from({ length: 20 }, (_, at) => listed(`m${at}`, 'your-home', `CP${at}`));
    expect(frontPageMeasures(many)).toHaveLength(mostOnFront);
  });
});
