import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, describe as group, it } from 'vitest';
import type { Settings } from '#catalogue';
import type { Figure } from '#figure';
import { readCatalogue } from '#folders';
import { formatLedger, parseLedger, withBounds } from '#published';
import { errorsOfSample, figuresOnPrintedDays, publicationOfSample } from '#tests/fixtures/worked-out.ts';
import scorecard from '#tests/measures/scorecard.json' with { type: 'json' };
import { askedBy } from '#tests/nightly.ts';
import {
  coveredLines,
  describe,
  isAsPrinted,
  isWholeMonth,
  printedLines,
  reasonLeftOut,
  workedOut,
} from './printed-line.ts';
import reading from './reading.json' with { type: 'json' };

let figures: Figure[] = [];
let settings: Settings;

beforeAll(async () => {
  ({ settings } = await readCatalogue('data/settings.yaml', 'data/measures'));
  figures = await figuresOnPrintedDays();
}, 900_000);

group("the figures which the board's papers printed", () => {
  it.each(coveredLines.map((line) => ({ name: describe(line), line })))('$name', ({ line }) => {
    const value = workedOut(line, figures, settings);
    expect(isAsPrinted(line, value), `worked out as ${value}`).toBe(true);
  });

  it('hold 0.6 for each of the seven months to January 2022', () => {
    const ratios = figures.filter(
      (figure) =>
        figure.measure === 'started_to_ceased_ratio' &&
        figure.authority === settings.council &&
        isWholeMonth(figure) &&
        figure.periodEnd > '2021-07-01' &&
        figure.periodEnd <= '2022-01-31',
    );
    expect(ratios).toHaveLength(7);
    for (const { value } of ratios) expect(Math.floor((value ?? 0) * 10 + 0.5) / 10).toBe(0.6);
  });

  it('are each worked out, or left out for a reason that is written down', () => {
    for (const line of printedLines) {
      const known = line.measure in reading.readAs;
      expect(known || reasonLeftOut(line) !== null, describe(line)).toBe(true);
    }
    expect(coveredLines.length).toBeGreaterThan(170);
  });

  const months = readdirSync('data/published/public/publications')
    .map((file) => file.replace('.json', ''))
    .sort();
  // What came before was tried when it was the newest.
  const tried = askedBy('EVERY_PUBLICATION') === '1' ? months : months.slice(-1);

  it.each(tried)(
    'are those that the gate lets out of %s, byte for byte, beside what was published before',
    async (month) => {
      const textOf = (name: string) => readFileSync(`data/published/public/${name}`, 'utf8').replaceAll('\r\n', '\n');
      const rows = withBounds(parseLedger(textOf('figures.csv')), textOf('bounds.csv'));
      const before = rows.filter(({ published }) => published < month);
      // a measure that was added since is in no publication yet; one of the scorecard must be
      const ids = [...new Set([...scorecard.map(({ id }) => id), ...rows.map(({ measure }) => measure)])];
      const added = await publicationOfSample(month, ids, before);
      expect(added.split('\n').length).toBeGreaterThan(500);
      expect(added === formatLedger(rows.filter(({ published }) => published === month))).toBe(true);
    },
    900_000,
  );

  it('come from extracts in which no error is found', async () => {
    expect(await errorsOfSample()).toEqual({ extracts: 26 * 5, errors: [] });
  }, 900_000);
});
