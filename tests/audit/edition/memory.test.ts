import { describe, expect, it } from 'vitest';
import { auditPublished, EditionError, type EditionMemory, editionMemory, type PublishedFiles } from '#audit';
import { digest, solver } from '../auditing.ts';
import { figuresOf, measuresOf, type PublishedRow } from './editions.ts';

const many = 'three,\nor more';
const relations = [{ within: ['looked_after'], leaves: 'circumstances' }];
const measuresWith = (addsUp: boolean, third = 'three') =>
  measuresOf({
    looked_after: { breakdowns: [{ name: 'kind', categories: ['one', 'two', third], addsUp }] },
    missing: { relations },
  });

/** Numbers from a seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Some days of a table and a count within it, in two publications, with some numbers hidden and some corrected. */
function hiding(seed: number): string {
  const truth = random(7);
  const hides = random(seed);
  const shown = (count: number) => (hides(4) === 0 ? ('c' as const) : count);
  const rows = Array.from({ length: 6 }, (_, month): PublishedRow[] => {
    const day = { end: `2022-0${month + 1}-28` };
    const counts = ['one', 'two', 'three'].map((category) => [category, 1 + truth(9)] as const);
    const whole = counts.reduce((sum, [, count]) => sum + count, 0);
    const corrected = hides(3) === 0 ? [{ ...day, n: shown(whole), published: '2022-07', revised: true }] : [];
    return [
      { ...day, n: shown(whole) },
      { ...day, measure: 'missing', n: shown(truth(whole)) },
      ...counts.map(([category, count]) => ({ ...day, of: `kind/${category}`, n: shown(count) })),
      ...corrected,
    ];
  });
  return figuresOf(rows.flat());
}

/**
 * Twelve month ends of two places: orders that are waiting and placed, a twin of placed, a stock with what comes and goes, and
 * checks that are mostly of all who are placed. Of some series, other ones for each seed, much is hidden, wrong or not said.
 */
function related(seed: number): string {
  const truth = random(11);
  const hides = random(seed);
  const series = ['orders', 'waiting', 'placed', 'twin', 'checked', 'stock', 'came', 'went'];
  const often = new Map(series.map((name) => [name, [0, 0, 2, 5][hides(4)] as number]));
  const stock = new Map<string, number>();
  const rows = Array.from({ length: 24 }, (_, at): PublishedRow[] => {
    const [authority, month] = [at % 2 === 0 ? 'E06000001' : 'E06000002', 1 + Math.floor(at / 2)];
    const end = new Date(Date.UTC(2021, month, 0)).toISOString().slice(0, 10);
    const [waiting, placed, came, went] = [3 + truth(20), 6 + truth(20), 4 + truth(9), 3 + truth(9)];
    const standing = (stock.get(authority) ?? 90) + came - went;
    stock.set(authority, standing);
    const checked = placed - (truth(3) === 0 ? 3 + truth(2) : 0);
    const numbers = { orders: waiting + placed, waiting, placed, twin: placed, checked, stock: standing };
    const stocks = Object.entries(numbers).map(([measure, n]): PublishedRow => ({ measure, authority, end, n }));
    const start = `${end.slice(0, 8)}01`;
    const flows = Object.entries({ came, went }).map(
      ([measure, n]): PublishedRow => ({ measure, authority, periodType: 'month', start, end, n }),
    );
    return [...stocks, ...flows].flatMap((row): PublishedRow[] => {
      const isHidden = hides(9) < (often.get(row.measure as string) as number);
      if (isHidden && hides(5) === 0) return [];
      const n = (row.n as number) + (hides(40) === 0 ? 1 : 0);
      return [{ ...row, n: isHidden ? 'c' : n }];
    });
  });
  return figuresOf(rows.flat());
}

/** What an audit finds, with or without memory, but for how often it asked the solver. */
function found(files: PublishedFiles, memory?: EditionMemory) {
  const { totals, ...audit } = auditPublished(files, solver, { digest, memory });
  const { linear: _, integer: __, ...rest } = totals;
  return { ...audit, totals: rest };
}

describe('an audit that remembers earlier ones', () => {
  it('finds what one does that remembers nothing, whatever is hidden', () => {
    const memory = editionMemory();
    const measures = measuresWith(true);
    for (let seed = 1; seed <= 60; seed += 1) {
      const files = { figures: hiding(seed), measures };
      expect(found(files, memory), `seed ${seed}`).toEqual(found(files));
    }
  });

  it('sees what holds between numbers now, though some have changed since it looked', () => {
    const memory = editionMemory();
    const measures = measuresOf(
      Object.fromEntries(
        ['orders', 'waiting', 'placed', 'twin', 'checked', 'stock', 'came', 'went'].map((id) => [id, {}]),
      ),
    );
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 40; seed += 1) {
      const files = { figures: related(seed), measures };
      const audit = found(files, memory);
      expect(audit, `seed ${seed}`).toEqual(found(files));
      for (const { words } of audit.relations.undeclared) seen.set(words, (seen.get(words) ?? 0) + 1);
    }
    const seenNowAndThen = [...seen].filter(([, times]) => times < 40).map(([words]) => words);
    expect(seenNowAndThen).toEqual(
      expect.arrayContaining([
        'placed (snapshot) equals twin (snapshot)',
        'orders (snapshot) is waiting (snapshot) + placed (snapshot)',
        'stock (snapshot) is what it was before + came (month) - went (month)',
        'checked (snapshot) within placed (snapshot)',
      ]),
    );
  });

  it('reads cells that go over two lines, and lines under another header, as they are', () => {
    const memory = editionMemory();
    const measures = measuresWith(true, many);
    for (let seed = 1; seed <= 10; seed += 1) {
      const plain = hiding(seed);
      const quoted = plain.replaceAll(',three,', `,"${many}",`);
      const turned = plain.replace('breakdown,category', 'category,breakdown');
      for (const figures of [plain, quoted, turned, quoted]) {
        expect(found({ figures, measures }, memory)).toEqual(found({ figures, measures }));
      }
    }
  });

  it('knows again what was audited a little before, and what was found in its numbers then', () => {
    const memory = editionMemory();
    const measures = measuresWith(true);
    const audits = [1, 2, 3, 4].map((seed) => {
      const files = { figures: hiding(seed), measures };
      return { files, audit: auditPublished(files, solver, { digest, memory }), relations: memory.found };
    });
    for (const { files, audit, relations: then } of audits.toReversed()) {
      expect(auditPublished(files, solver, { digest, memory })).toBe(audit);
      expect(memory.found).toBe(then);
    }
    auditPublished({ figures: hiding(5), measures }, solver, { digest, memory });
    const [{ files, audit }] = audits.toReversed() as [(typeof audits)[number]];
    expect(auditPublished(files, solver, { digest, memory })).not.toBe(audit);
  });

  it('reads another catalogue anew', () => {
    const memory = editionMemory();
    for (const addsUp of [true, false, true]) {
      const files = { figures: hiding(3), measures: measuresWith(addsUp) };
      expect(found(files, memory)).toEqual(found(files));
    }
  });

  it('names the line of a mistake', () => {
    const memory = editionMemory();
    const measures = measuresWith(true);
    const figures = hiding(1);
    auditPublished({ figures, measures }, solver, { digest, memory });
    const lines = figures.split('\n');
    const wrong = [...lines.slice(0, 5), (lines[5] as string).replace(/,final$/, ',?,final'), ...lines.slice(6)];
    const read = () => auditPublished({ figures: wrong.join('\n'), measures }, solver, { digest, memory });
    expect(read).toThrow(EditionError);
    expect(read).toThrow('figures.csv:6:');
  });
});
