import { describe, expect, it } from 'vitest';
import { type Measure, parseMeasure } from '#catalogue';
import { latestOf } from '#scorecard';
import { placeDots } from '#site';
import { measureFile, measurePlans } from '../fixtures/site/measures.ts';
import { monthly } from '../scorecard/series-fixture.ts';

function measureOf(id: string): Measure {
  const plan = measurePlans.find((one) => one.id === id);
  if (plan === undefined) throw new RangeError(id);
  return parseMeasure(measureFile(plan), `${plan.section}/${plan.id}.md`);
}
const place = (name: string, value: number | null) => {
  const latest = latestOf(monthly([50, value]));
  return { name, latest: latest && { ...latest, measure: 'health_assessment_percent', authority: `code of ${name}` } };
};
const percent = measureOf('health_assessment_percent');
const key = (name: string) => `health_assessment_percent|code of ${name}|snapshot|2022-07-31||`;

describe('the dots of several places', () => {
  const strip = placeDots(percent, [place('Ours', 94.6), place('Darlington', null), place('Hartlepool', 90.1)], 'Ours');

  it('stand in the order given, ours marked, and whoever is hidden has none', () => {
    expect(strip?.rows[0]?.dots).toEqual([
      { name: 'Ours', value: 94.6, kind: 'ours', figure: key('Ours') },
      { name: 'Hartlepool', value: 90.1, kind: 'member', figure: key('Hartlepool') },
    ]);
  });

  it('are put in words in the same order, without whoever is hidden', () => {
    expect(strip?.description).toBe('Dots on one scale, on 31 July 2022: Ours 94.6%, Hartlepool 90.1%.');
  });

  it('are not drawn for counts, which show how large a place is, nor for one place alone, nor for different days', () => {
    expect(placeDots(measureOf('cla_count'), [place('Ours', 476), place('Hartlepool', 308)], 'Ours')).toBe(null);
    expect(placeDots(percent, [place('Ours', 94.6), place('Hartlepool', null)], 'Ours')).toBe(null);
    const earlier = { name: 'Hartlepool', latest: monthly([50, 51])[0] ?? null };
    expect(placeDots(percent, [place('Ours', 94.6), earlier], 'Ours')).toBe(null);
  });
});
