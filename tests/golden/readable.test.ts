import { readFileSync } from 'node:fs';
import { beforeAll, expect, describe as group, it } from 'vitest';
import { readPrinted } from '#board-papers';
import type { Measure } from '#catalogue';
import { readCatalogue } from '#folders';
import { asKnownNow, parseLedger } from '#published';
import { coveredLines, describe } from './printed-line.ts';
import { type ReadAt, type Readable, readAt, ruleAgainst } from './readable.ts';
import reading from './reading.json' with { type: 'json' };

/** So many of the figures that papers printed must be readable on the site. */
const fewestReadable = 150;

let site: Readable;
let measures: ReadonlyMap<string, Measure>;
let found: { line: (typeof coveredLines)[number]; at: ReadAt }[];

beforeAll(async () => {
  const catalogue = await readCatalogue('data/settings.yaml', 'data/measures');
  const text = (file: string) => readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
  const ledger = asKnownNow(parseLedger(text('data/published/public/figures.csv')));
  const { figures } = readPrinted(text('data/printed/figures.csv'), 'figures.csv', {
    measures: catalogue.measures,
    authorities: catalogue.settings.authorities.map(({ code }) => code),
    ledger,
    smallestCount: 5,
  });
  site = { ledger, printed: figures, settings: catalogue.settings };
  measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  found = coveredLines.map((line) => ({ line, at: readAt(line, site) }));
});

const measureOf = (id: string) => {
  const { measure } = (reading.readAs as Record<string, { measure: string }>)[id] ?? {};
  return measures.get(measure ?? '') as Measure;
};

group("of the figures which the board's papers printed", () => {
  it(`${fewestReadable} and more can be read on the site`, () => {
    expect(found.filter(({ at }) => at !== null).length).toBeGreaterThanOrEqual(fewestReadable);
  });

  it('those that cannot are listed, each with the rule that hides it', async () => {
    const lines = found
      .filter(({ at }) => at === null)
      .map(({ line }) => `- ${describe(line)}: ${ruleAgainst(line, measureOf(line.measure), site) ?? 'no rule'}`);
    expect(lines.filter((line) => line.endsWith('no rule'))).toEqual([]);
    const counts = (['as printed', 'to the nearest 5', 'as a paper printed it before'] as const).map(
      (how) => `${found.filter(({ at }) => at === how).length} ${how}`,
    );
    const text = [
      '# Printed figures that cannot be read on the site',
      '',
      `Of ${coveredLines.length} that are worked out from the sample, ${coveredLines.length - lines.length} can be read: ${counts.join(', ')}.`,
      'Each of the others, with the rule. Written by `readable.test.ts` (`npx vitest run tests/golden/readable.test.ts -u`).',
      '',
      ...lines,
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot('./not-readable.md');
  });

  it('none is found where nothing is published', () => {
    const nothing = { ...site, ledger: [], printed: [] };
    expect(coveredLines.filter((line) => readAt(line, nothing) !== null)).toEqual([]);
  });

  it('none is found where every figure is one more', () => {
    const more = {
      ...site,
      printed: [],
      ledger: site.ledger.map((row) =>
        row.value === null ? row : { ...row, numerator: (row.numerator ?? row.value) + 1, value: row.value + 1 },
      ),
    };
    const still = coveredLines.filter((line) => readAt(line, more) === 'as printed');
    expect(still.length).toBeLessThan(15);
  });
});
