import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeFloor } from './floor.ts';
import { loadPages, type PageLoad, profiles } from './page-load.ts';

const runs = 9;

/** Pages that represent the others: the longest, a percentage with a target, a year to date. */
const measured = ['/measures/cla_count/', '/measures/health_assessment_percent/', '/measures/suspensions/'];

/**
 * Measure pages of a built site in Chromium against their floor, the same heading, chart and table as bare HTML, served
 * and loaded in the same run.
 */
export async function benchPages(dist: string): Promise<string[]> {
  const floor = mkdtempSync(path.join(os.tmpdir(), 'bench-floor-'));
  const lines: string[] = [];
  try {
    for (const page of measured) {
      writeFloor(dist, page, floor);
      for (const profile of profiles) {
        const [ours = [], bare = []] = await loadPages([dist, floor], page, profile, runs);
        lines.push(`  ${page} ${profile.name}: ${inWords(ours, bare)}`);
      }
    }
  } finally {
    rmSync(floor, { recursive: true, force: true });
  }
  return lines;
}

function inWords(ours: readonly PageLoad[], floor: readonly PageLoad[]): string {
  const of = (loads: readonly PageLoad[], part: keyof PageLoad) => median(loads.map((load) => load[part]));
  const against = (part: 'chart' | 'largestPaint') =>
    `${of(ours, part).toFixed(0)} ms, ${(of(ours, part) / of(floor, part)).toFixed(2)} times the floor`;
  return [
    `${(of(ours, 'bytes') / 1000).toFixed(1)} kB compressed (aim: under 40; floor ${(of(floor, 'bytes') / 1000).toFixed(1)})`,
    `chart ${against('chart')} (aim: within 1.3)`,
    `largest paint ${against('largestPaint')} (aim: within 1.3)`,
    `shift ${Math.max(...ours.map(({ shift }) => shift)).toFixed(3)} (aim: zero)`,
  ].join('; ');
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}
