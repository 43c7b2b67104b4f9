import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assuranceMark,
  type Guide,
  narrowChart,
  palette,
  type Scene,
  sceneOf,
  variationMark,
  wideChart,
} from '#charts';
import { overlaps } from '#src/charts/labels.ts';
import { chartOf } from './chart-fixture.ts';
import { axisLabels, boxOf, marksIn, runsIn } from './scene-fixture.ts';

const guide = (value: number, kind: Guide['kind'] = 'target', from = '2021-01-01', to = '2030-01-01'): Guide => ({
  kind,
  from,
  to,
  value,
  label: `${kind} ${value}`,
});
const laidOut = (values: (number | null)[], guides: Guide[], unit?: string) =>
  sceneOf({ ...chartOf(values, unit), guides }, wideChart) as Scene;

describe('the guides of a chart', () => {
  it('stand at their value, inside a scale that makes room for them', () => {
    const scene = laidOut([0, 400], [guide(800)]);
    const [plot] = scene.plots;
    expect(axisLabels(scene, 'end').at(-1)?.text).toBe('800');
    const [target] = marksIn(scene, 'rule', 'target').flatMap(({ segments }) => segments);
    expect(target?.from).toEqual([plot?.left, plot?.top]);
    expect(target?.to).toEqual([plot?.right, plot?.top]);
  });

  it('are cut to the days for which they hold, and left out where those are others', () => {
    const scene = laidOut(
      [1, 2, 3],
      [guide(2, 'average', '2022-06-30', '2022-06-30'), guide(2, 'limit', '2020-01-01', '2020-12-31')],
    );
    const [average, ...others] = marksIn(scene, 'rule', 'average').flatMap(({ segments }) => segments);
    expect([others, marksIn(scene, 'rule', 'limit')]).toEqual([[], []]);
    expect(scene.notes.join(' ')).not.toContain('limit 2');
    expect(average?.from[0]).toBe(runsIn(scene)[0]?.[1]?.[0]);
    expect(average?.from[0]).toBeGreaterThan(scene.plots[0]?.left ?? Number.NaN);
  });

  it('have labels that touch no other label, wide and narrow', () => {
    const value = fc.double({ min: 0, max: 900, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), fc.array(value, { maxLength: 4 }), (values, at) => {
        for (const size of [wideChart, narrowChart]) {
          const scene = sceneOf({ ...chartOf(values), guides: at.map((one) => guide(one)) }, size);
          const boxes = marksIn(scene, 'text', 'label').map((label) => boxOf(label, size.fontSize));
          expect(boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlaps(box, other)))).toBe(false);
        }
      }),
    );
  });
});

describe('the labels of guides that lie close together', () => {
  it('are left out rather than set across another guide, and never stand nearer to another than to their own', () => {
    const names = ['limit 600', 'average 569', 'limit 539'];
    const scene = laidOut([642, 699, 569, 500, 476], [guide(600, 'limit'), guide(569, 'average'), guide(539, 'limit')]);
    const guides = marksIn(scene, 'rule')
      .filter(({ role }) => role === 'limit' || role === 'average')
      .flatMap(({ segments }) => segments);
    const labels = marksIn(scene, 'text', 'label').filter(({ text }) => names.includes(text));
    for (const label of labels) {
      const box = boxOf(label, scene.size.fontSize);
      const middle = (box.top + box.bottom) / 2;
      const nearest = guides.toSorted(
        (one, other) => Math.abs(one.from[1] - middle) - Math.abs(other.from[1] - middle),
      )[0];
      const own = guides[names.indexOf(label.text)];
      expect(nearest, label.text).toEqual(own);
      for (const { from } of guides) expect(from[1] > box.top && from[1] < box.bottom).toBe(false);
      expect(box.right).toBeLessThanOrEqual(scene.size.width);
    }
    expect(guides).toHaveLength(3);
    expect(labels.length).toBeGreaterThan(0);
  });
});

describe('the marks of figures that stand out', () => {
  const chart = { ...chartOf([1, 2, 3]), signals: [{ on: '2022-06-30', kind: 'concern' as const }] };

  it('stand on their figure', () => {
    const scene = sceneOf(chart, wideChart) as Scene;
    expect(marksIn(scene, 'point', 'signal').map(({ at }) => at)).toEqual([runsIn(scene)[0]?.[1]]);
    expect(marksIn(scene, 'point', 'signal').map(({ shape }) => shape)).toEqual(['diamond']);
  });

  it('are not drawn for a day that has no figure', () => {
    const scene = sceneOf({ ...chart, signals: [{ on: '2019-06-30', kind: 'concern' }] }, wideChart) as Scene;
    expect(marksIn(scene, 'point', 'signal')).toEqual([]);
  });
});

describe('the marks of variation and assurance', () => {
  const variations = [
    'common',
    'improvementHigh',
    'improvementLow',
    'concernHigh',
    'concernLow',
    'neutralHigh',
    'neutralLow',
  ] as const;
  const assurances = ['pass', 'fail', 'hitOrMiss'] as const;

  it('differ in shape or letter, not in colour alone', () => {
    const drawn = [...variations.map(variationMark), ...assurances.map(assuranceMark)];
    const withoutColour = drawn.map((svg) => svg.replace(/#[0-9A-F]{6}/gi, ''));
    expect(new Set(withoutColour).size).toBe(drawn.length);
  });

  it('say nothing to whoever cannot see them, since words stand beside them', () => {
    for (const mark of variations) expect(variationMark(mark)).toContain('aria-hidden="true"');
    for (const mark of assurances) expect(assuranceMark(mark)).toContain('aria-hidden="true"');
  });

  // WCAG 2.2, 1.4.11.
  it('stand out from paper at least three to one', () => {
    const light = (hex: string) => {
      const part = (at: number) => {
        const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
    };
    for (const colour of [palette.guide, palette.improvement, palette.concern, palette.unusual]) {
      expect(1.05 / (light(colour) + 0.05)).toBeGreaterThanOrEqual(3);
    }
  });
});
