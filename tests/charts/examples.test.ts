import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartSvg, examples, exportChartSvg, narrowChart, sceneOf, sparklineSvg, wideChart } from '#charts';

const folder = join(import.meta.dirname, 'output');

/** An element a line, numbers to whole units, so that a difference can be read. */
function readable(svg: string): string {
  return `${svg.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)))).replaceAll('><', '>\n<')}\n`;
}

/**
 * The drawings of the examples by file name. What is drawn on a page in two sizes; the first of each kind also as a picture of
 * its own.
 */
function drawn(): Map<string, string> {
  const files = new Map<string, string>();
  const kinds = new Set<string>();
  for (const { id, chart } of examples) {
    const [wide, narrow] = [wideChart, narrowChart].map((size) => sceneOf(chart, size));
    if (wide && narrow) {
      files.set(`${id}.wide.svg`, chartSvg(wide, chart, id));
      files.set(`${id}.narrow.svg`, chartSvg(narrow, chart, id));
    }
    const kind = wide?.kind ?? 'nothing';
    if (!kinds.has(kind) || id === 'long-title') {
      const words = { title: chart.title, subtitle: 'Northmoor, to March 2024', source: 'Invented figures' };
      const more = { period: 'April 2022 to March 2024', link: 'https://example.org/', alternative: chart.description };
      files.set(`${id}.export.svg`, exportChartSvg(chart, { ...words, ...more }));
    }
    kinds.add(kind);
    if (chart.kind === 'line' && id === 'line-with-gaps') files.set('sparkline.svg', sparklineSvg(chart.points));
  }
  return files;
}

/** The drawings are compared with those kept beside this test. Where one differs, the new one is written as `.changed.svg`. */
describe('the drawing of the example', () => {
  const files = drawn();
  mkdirSync(folder, { recursive: true });

  it.each([...files])('%s is as it was looked at', (name, svg) => {
    const kept = join(folder, name);
    const now = readable(svg);
    if (!existsSync(kept) && process.env.CI === undefined) writeFileSync(kept, now);
    const was = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
    if (was !== now) writeFileSync(kept.replace(/\.svg$/, '.changed.svg'), now);
    expect(now).toBe(was);
  });

  it('is kept for nothing else', () => {
    const kept = readdirSync(folder).filter((name) => !name.endsWith('.changed.svg'));
    expect(kept.toSorted()).toEqual([...files.keys()].toSorted());
  });
});
