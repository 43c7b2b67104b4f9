import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sheet =
  'body{font:16px/1.5 sans-serif;max-width:60rem;margin:auto;padding:1rem}svg{max-width:100%;height:auto}td,th{padding:.2rem .6rem}';

const drawing = /<svg[\s\S]*?<\/svg>/g;

/** Characters; a shorter drawing is a mark or a sparkline. */
const smallestChart = 2000;

/**
 * The baseline for a measure's page: everything in its main part as bare HTML, with its first chart as the only
 * drawing, one style sheet and nothing else.
 *
 * @throws Error where the page has no chart
 */
export function writeFloor(dist: string, page: string, out: string): void {
  const html = readFileSync(path.join(dist, page, 'index.html'), 'utf8');
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const chart = main.match(drawing)?.find((svg) => svg.length > smallestChart);
  if (chart === undefined) throw new Error(`${page} has no chart to measure.`);
  const bare = main
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(drawing, (svg) => (svg === chart ? svg : ''))
    .replace(/ (class|id|aria-[a-z]+)="[^"]*"/g, '');
  mkdirSync(path.join(out, page), { recursive: true });
  writeFileSync(path.join(out, 'floor.css'), sheet);
  writeFileSync(
    path.join(out, page, 'index.html'),
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title><link rel="stylesheet" href="/floor.css"></head><body><main>${bare}</main></body></html>`,
  );
}
