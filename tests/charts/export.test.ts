import { describe, expect, it } from 'vitest';
import { exportChartSvg } from '#charts';
import { textWidth, wrapText } from '#src/charts/text.ts';
import { chartOf } from './chart-fixture.ts';

const long =
  'Fewer than three in four young people who left our care between eighteen and twenty-one were in education, employment or training';
const words = {
  title: long,
  subtitle: 'Young people & care leavers, Middlesbrough',
  source: 'Middlesbrough Council',
  period: 'January 2021 to July 2022',
  link: 'https://example.org/measures/neet/',
  alternative: 'A line of five figures',
};

describe('an exported chart', () => {
  const svg = exportChartSvg(chartOf([642, 702, null, 500, 560]), words);

  it('says all that the page says round it: title in lines, subtitle, source, period, link and alternative', () => {
    const text = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const one of [
      long,
      'Young people &amp; care leavers',
      'Source: Middlesbrough Council',
      words.period,
      words.link,
    ]) {
      expect(text).toContain(one);
    }
    expect(svg).toContain('<desc id="description">A line of five figures</desc>');
    expect(text).toContain('The line stops where a figure is hidden');
  });

  it('stands alone: its size, literal colours, nothing from outside, no class and no spot for a pointer', () => {
    expect(svg).toMatch(/^<svg [^>]*width="\d+" height="\d+"/);
    expect(svg).not.toMatch(/class=|style=|var\(|url\(|href=|<script|transparent/);
  });

  it('is the same with another colour of ours, but for that colour', () => {
    const other = exportChartSvg(chartOf([642, 702, null, 500, 560]), { ...words, accent: '#00594f' });
    expect(svg).toContain('stroke="#12436D"');
    expect(other).not.toContain('#12436D');
    expect(other.replaceAll('#00594f', '#12436D')).toBe(svg);
  });

  it('has no line for an address where it has none', () => {
    const [height, without] = [svg, exportChartSvg(chartOf([642, 702, null, 500, 560]), { ...words, link: '' })].map(
      (one) => Number(/ height="(\d+)"/.exec(one)?.[1]),
    );
    expect((height as number) - (without as number)).toBe(19);
  });

  it('says that there is no number where there is none', () => {
    expect(exportChartSvg(chartOf([null]), words)).toContain('There is no number to draw.');
  });
});

describe('a wrapped text', () => {
  it('keeps its words in order and its lines within the width', () => {
    const lines = wrapText(long, 300, 20);
    expect(lines.join(' ')).toBe(long);
    for (const line of lines) expect(textWidth(line, 20)).toBeLessThanOrEqual(300);
  });
});
