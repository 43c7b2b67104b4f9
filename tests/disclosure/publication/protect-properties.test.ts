import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editions } from './random-editions.ts';
import { knowledgeOf, smallNumbers } from './reader.ts';
import { ledgerOf, publicationOf, settingsOf } from './small-edition.ts';
import { valuesIn } from './worlds.ts';

const settings = settingsOf('', 'events');

/** How many values of a small number must stay possible, whatever anybody adds up. */
const fewest = 3;

type Known = Parameters<typeof knowledgeOf>;

function narrowed(...[figures, rows]: Known): string[] {
  const { ranges, rules } = knowledgeOf(figures, rows);
  return smallNumbers(figures).filter((name) => valuesIn(ranges, rules, name, fewest).length < fewest);
}

describe('a published small edition', () => {
  it('leaves every small number three possible values, for whoever tries every world that fits it', async () => {
    const property = fc.asyncProperty(editions, async ({ figures, measures }) => {
      const { rows, report } = await publicationOf(figures, measures, { settings });
      expect(narrowed(figures, rows)).toEqual([]);
      expect(report.open).toEqual([]);
    });
    await fc.assert(property, { seed: 20, numRuns: 12 });
  }, 60_000);

  it('does so for whoever reads two publications', async () => {
    const property = fc.asyncProperty(editions, async ({ figures, measures }) => {
      const early = figures.filter(({ periodEnd }) => periodEnd < '2021-06');
      const first = await publicationOf(early, measures, { settings, month: '2021-05' });
      const ledger = ledgerOf(first.rows, '2021-05');
      const second = await publicationOf(figures, measures, { settings, month: '2021-06', ledger });
      expect(narrowed(figures, [...second.rows, ...first.rows])).toEqual([]);
      expect(second.report.open).toEqual([]);
    });
    await fc.assert(property, { seed: 21, numRuns: 5 });
  }, 60_000);
});
