import { describe, expect, it } from 'vitest';
import type { FigureRow } from '#audit';
import { type ChartSpec, chartSvg, sceneOf, wideChart } from '#charts';
import { readMarkup } from '#scripts/audit/markup.ts';
import { stackProblems, stripProblems } from '#scripts/audit/other-drawings.ts';

const measure = {
  id: 'looked_after',
  title: 'Children in our care',
  unit: 'percent',
  decimals: 1,
  code: '',
  periodTypes: ['snapshot'],
  breakdowns: [],
};
const unit = { name: 'percent', shape: 'share', decimals: 1 } as never;

function row(periodEnd: string, value: string): FigureRow {
  const figure = { published: '2022-03', measure: 'looked_after', authority: 'A', place: 'A', periodType: 'snapshot' };
  const of = { breakdown: '', category: '', numerator: null, denominator: null, revised: false };
  return { ...figure, ...of, periodStart: periodEnd, periodEnd, value, symbol: value === '' ? 'c' : '' };
}

function svgOf(chart: ChartSpec): string {
  const scene = sceneOf(chart, wideChart);
  if (scene === null) throw new Error('nothing is drawn');
  return chartSvg(scene, chart, 'a');
}

const drawn = (svg: string) =>
  readMarkup(svg, 'chart').children[0] as Exclude<ReturnType<typeof readMarkup>['children'][0], string>;

describe('dots of places', () => {
  const figures: Record<string, string> = { Aston: '70.25', Borton: '64.1', Caton: '' };
  const dots = [
    { name: 'Aston', value: 70.25, kind: 'ours' as const },
    { name: 'Borton', value: 64.1, kind: 'member' as const },
  ];
  const chart = (more: typeof dots) => ({
    kind: 'dot-strip' as const,
    title: 'Children in our care',
    description: `Dots on one scale: ${more.map(({ name, value }) => `${name} ${value.toFixed(1)}%`).join(', ')}.`,
    unit,
    decimals: 1,
    rows: [{ label: 'On 31 March 2022', dots: more }],
  });
  const problems = (svg: string) =>
    stripProblems(drawn(svg), measure, (name) => [row('2022-03-31', figures[name] ?? '')]);
  const honest = svgOf(chart([...dots.map((dot) => ({ ...dot, value: Number(dot.value.toFixed(2)) }))]));

  it('say and lie where the figures are', () => {
    expect(problems(honest)).toEqual([]);
  });

  it('are found where they are said to be of a year and are of the month that ends with it', () => {
    const month = (name: string): FigureRow[] => {
      const figure = { ...row('2022-03-31', figures[name] ?? ''), periodType: 'month', periodStart: '2022-03-01' };
      return [figure];
    };
    const said = (label: string) => stripProblems(drawn(honest.replaceAll('On 31 March 2022', label)), measure, month);
    expect(said('In March 2022')).toEqual([]);
    expect(said('In the year to March 2022').join()).toContain('no figure');
  });

  it('are found where one is of a hidden figure, says another value or lies elsewhere', () => {
    expect(problems(svgOf(chart([...dots, { name: 'Caton', value: 66, kind: 'member' }]))).join()).toContain(
      'no figure',
    );
    expect(problems(honest.replace('Borton 64.1%</title>', 'Borton 64.2%</title>')).join()).toContain('no figure');
    expect(problems(honest.replace(/(<circle cx=")[\d.]+/, '$1300')).join()).toContain(
      'draws a mark that says nothing',
    );
    expect(problems(honest.replace('</svg>', '<circle cx="300" cy="40" r="5"/></svg>')).join()).toContain(
      'says nothing',
    );
  });
});

describe('stacked bars', () => {
  const numbers = [
    { label: '28 February 2022', parts: [60, 40] },
    { label: '31 March 2022', parts: [75, 25] },
  ];
  const days: Record<string, string> = { '28 February 2022': '2022-02-28', '31 March 2022': '2022-03-31' };
  const chart = {
    kind: 'stacked-bar' as const,
    title: 'Children in our care by sex',
    description: 'Stacked bars, 2 periods.',
    unit: { name: 'percent', shape: 'share', decimals: 1 } as never,
    periods: numbers.map(({ label, parts }) => ({
      label,
      parts: parts.map((value, at) => ({ category: ['girls', 'boys'][at] as string, value })),
    })),
  };
  const seriesOf = (hidden: string) => (category: string) =>
    numbers.map(({ label, parts }) => {
      const value = String(parts[category === 'girls' ? 0 : 1]);
      return row(days[label] as string, label === hidden ? '' : value);
    });
  const svg = svgOf(chart);

  it('say and are as wide as the figures are', () => {
    expect(stackProblems(drawn(svg), measure, seriesOf(''))).toEqual([]);
  });

  it('are found where a part is hidden, or is wider than its figure', () => {
    expect(stackProblems(drawn(svg), measure, seriesOf('31 March 2022')).join()).toContain('no figure shows');
    const wider = svg.replace(/(<rect x="[\d.]+" y="[\d.]+" width=")([\d.]+)("[^>]*stroke=)/, '$1300$3');
    expect(stackProblems(drawn(wider), measure, seriesOf('')).join()).toContain('to scale');
  });
});
