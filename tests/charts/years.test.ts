import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowChart, type Scene, sceneOf, sparklineSvg, wideChart } from '#charts';
import { overlaps } from '#src/charts/labels.ts';
import { byYear, dayOfYear, startOfYear, yearInWords } from '#src/charts/year.ts';
import { chartOf } from './chart-fixture.ts';
import { axisLabels, boxOf, marksIn, runsIn, textsIn } from './scene-fixture.ts';

/** Sixteen months to July 2022: a year from April 2021 and four months of the next. */
const values = [5, 9, 16, 22, 28, 33, 41, 45, 52, 58, 63, 70, 4, 11, 15, 23];
const chart = { ...chartOf(values), yearStartsIn: 'april' as const };

describe('figures of the year to date', () => {
  const scene = sceneOf(chart, wideChart) as Scene;

  it('are a line for each year, one over the other, so that the same month stands at the same place', () => {
    const [before, now] = runsIn(scene);
    expect([before?.length, now?.length]).toEqual([12, 4]);
    expect(now?.map(([x]) => x)).toEqual(before?.slice(0, 4).map(([x]) => x));
    expect(
      axisLabels(scene, undefined)
        .map(({ text }) => text)
        .slice(0, 3),
    ).toEqual(['Apr', 'May', 'Jun']);
    expect(scene.notes[0]).toBe('Each line is a year so far, counted from April; the dark one is 2022–23.');
  });

  it('are labelled with the newest and with the last of each year before', () => {
    expect(textsIn(scene, 'label')).toEqual(['70 in Mar 2022', '23']);
    expect(
      marksIn(scene, 'text', 'label')
        .filter(({ bold }) => bold)
        .map(({ text }) => text),
    ).toEqual(['23']);
  });

  it('have the target in force at the newest of them', () => {
    const target = (from: string, to: string, value: number) =>
      ({ kind: 'target', from, to, value, label: `Target ${value}` }) as const;
    const guides = [target('2021-04-01', '2022-03-31', 30), target('2022-04-01', '9999-12-31', 60)];
    const aimed = sceneOf({ ...chart, guides }, narrowChart) as Scene;
    expect(textsIn(aimed, 'label')).toContain('Target 60');
    expect(marksIn(aimed, 'rule', 'target')).toHaveLength(1);
  });

  it('have labels that touch no other', () => {
    const value = fc.option(fc.nat(300), { freq: 6 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), (list) => {
        for (const size of [wideChart, narrowChart]) {
          const drawn = sceneOf({ ...chartOf(list), yearStartsIn: 'september' }, size);
          const boxes = marksIn(drawn, 'text', 'label').map((label) => boxOf(label, size.fontSize));
          expect(boxes.some((box, at) => boxes.slice(at + 1).some((other) => overlaps(box, other)))).toBe(false);
        }
      }),
    );
  });

  it('are no saw-tooth beside a figure either', () => {
    const paths = (svg: string) => svg.match(/<path/g)?.length;
    expect(paths(sparklineSvg(chart.points, { yearStartsIn: 'april' }))).toBe(2);
    expect(paths(sparklineSvg(chart.points))).toBe(1);
  });
});

describe('a year', () => {
  it('starts in April, or for schools in September', () => {
    expect(startOfYear('2022-03-31', 'april')).toBe('2021-04-01');
    expect(startOfYear('2022-09-30', 'september')).toBe('2022-09-01');
    expect(dayOfYear('2022-04-30', 'april')).toBe(29);
    expect(yearInWords('1999-04-01')).toBe('1999–00');
    expect(byYear([{ on: '2022-04-30' }, { on: '2022-03-31' }], 'april').map(([start]) => start)).toEqual([
      '2021-04-01',
      '2022-04-01',
    ]);
  });
});
