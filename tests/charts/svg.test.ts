import { describe, expect, it } from 'vitest';
import { barSvg, chartSvg, examples, narrowChart, type Scene, sceneOf, sparklineSvg, wideChart } from '#charts';
import { sparklineMarks } from '#src/charts/sparkline.ts';
import { chartOf } from './chart-fixture.ts';

const chart = chartOf([642, 702, null, 500, 560]);
const svg = chartSvg(sceneOf(chart, wideChart) as Scene, chart, 'trend');

describe('a line chart as SVG', () => {
  it('has a title and a description that it is labelled by', () => {
    expect(svg).toContain('role="img" aria-labelledby="trend-title trend-description"');
    expect(svg).toContain('<title id="trend-title">A &lt;title&gt; &amp; more</title>');
    expect(svg).toContain('<desc id="trend-description">Of 5 figures &amp; more</desc>');
  });

  it('has no style attribute, no script and no reference to anything outside', () => {
    expect(svg).not.toMatch(/style=|<script|href=|url\(|var\(/);
  });

  it('closes every element it opens', () => {
    const open: string[] = [];
    for (const [, slash, name, , selfClosing] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
      if (slash) expect(open.pop()).toBe(name);
      else if (!selfClosing) open.push(name as string);
    }
    expect(open).toEqual([]);
  });

  it('draws one path a run and the same bytes each time', () => {
    expect(svg.match(/stroke-width="2.5"/g)).toHaveLength(2);
    expect(chartSvg(sceneOf(chart, wideChart) as Scene, chart, 'trend')).toBe(svg);
  });
});

describe('small charts', () => {
  it('break at a gap and mark the newest figure only where it is a number', () => {
    const runs = sparklineMarks(chart.points).flatMap((mark) => (mark.type === 'line' ? mark.runs : []));
    expect(runs.map((run) => run.length)).toEqual([2, 2]);
    expect(sparklineMarks(chart.points).at(-1)).toMatchObject({ role: 'newest', at: runs[1]?.[1]?.at });
    expect(sparklineMarks(chartOf([3, 4, null]).points).map(({ role }) => role)).toEqual(['figure']);
  });

  it('are hidden from whoever cannot see them, and are nothing where there is nothing to draw', () => {
    expect(sparklineSvg(chart.points)).toContain('aria-hidden="true"');
    expect([sparklineSvg(chartOf([null]).points), barSvg(null, 10), barSvg(5, 0)]).toEqual(['', '', '']);
  });

  it('draw a bar in proportion from zero', () => {
    expect(barSvg(134, 268)).toContain('<rect width="50"');
    expect(barSvg(0, 268)).toContain('<rect width="0"');
  });
});

describe('every drawing', () => {
  it.each(examples)('has coordinates to a tenth and no further: $id', ({ id, chart: example }) => {
    for (const size of [wideChart, narrowChart]) {
      const scene = sceneOf(example, size);
      const svg = scene === null ? '' : chartSvg(scene, example, id);
      const coordinates = [...svg.matchAll(/ (?:d|x|y|cx|cy|r|width|height|viewBox)="([^"]*)"/g)].map(([, one]) => one);
      expect(coordinates.filter((one) => /\.\d\d|\.0(?!\d)/.test(one ?? ''))).toEqual([]);
      expect(coordinates.length > 0).toBe(scene !== null);
    }
  });
});
