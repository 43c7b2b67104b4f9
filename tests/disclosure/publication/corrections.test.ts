import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PublicationReport, policiesOf, protectPublication, shownFigure } from '#disclosure';
import { type Figure, figureKey } from '#figure';
import { asKnownNow, type LedgerRow, rowsToAppend } from '#published';
import { correctionsAreDueIn, correctionsDueAfter } from '#src/disclosure/publication/corrections-due.ts';
import { solver } from '#tests/audit/auditing.ts';
import { nightly } from '#tests/nightly.ts';
import { editions } from './random-editions.ts';
import { figureOf, ledgerOf, measureOf, publicationOf, settingsOf, shownBy } from './small-edition.ts';

type Edition = typeof editions extends fc.Arbitrary<infer One> ? One : never;

const settings = settingsOf('', 'events');
const policyOf = policiesOf(settings);

/** The rows that stand and say something else of a figure than what is known of it now. */
function wrong({ measures }: Edition, figures: readonly Figure[], ledger: readonly LedgerRow[]): string[] {
  const truth = new Map(figures.map((figure) => [figureKey(figure), figure]));
  return asKnownNow(ledger).flatMap((row) => {
    const figure = truth.get(figureKey(row));
    const measure = measures.find(({ id }) => id === row.measure);
    if (figure === undefined || measure === undefined || row.symbol === 'x') return [];
    const now = shownFigure(measure, figure, policyOf(measure.id));
    const isRight = row.symbol === 'c' ? fits(row, figure) : row.numerator === now.numerator && row.value === now.value;
    return isRight ? [] : [figureKey(row)];
  });
}

/** Whether what is said in the place of a hidden number is true of it. */
function fits({ bound }: LedgerRow, { value }: Figure): boolean {
  return (bound?.atLeast ?? -1) <= (value ?? 0) && (value ?? 0) <= (bound?.atMost ?? Infinity);
}

/** The ledger with one more publication, and what the gate says of it. */
async function followed(ledger: readonly LedgerRow[], month: string, edition: Edition, figures: readonly Figure[]) {
  const { rows, report } = await publicationOf(figures, edition.measures, { settings, month, ledger });
  return { ledger: [...ledger, ...rowsToAppend(ledger, rows, month).rows], report };
}

const keysOf = (held: PublicationReport['held']) => held.map(({ key }) => key).sort();

describe('corrections', () => {
  it('of whatever amount leave nothing wrong at the end of a quarter, and nothing that is not named before', async () => {
    const two = fc.tuple(editions, editions).filter(([one, other]) => one.size === other.size);
    const property = fc.asyncProperty(two, async ([edition, { figures: corrected }]) => {
      const first = await followed([], '2021-06', edition, edition.figures);
      expect(wrong(edition, edition.figures, first.ledger)).toEqual([]);
      const between = await followed(first.ledger, '2021-07', edition, corrected);
      expect(
        wrong(edition, corrected, between.ledger).filter((key) => !keysOf(between.report.held).includes(key)),
      ).toEqual([]);
      expect(between.report.held.every(({ until, secrets }) => until === '2021-09' && secrets.length > 0)).toBe(true);
      const again = await followed(between.ledger, '2021-07', edition, corrected);
      expect(again.ledger).toEqual(between.ledger);
      const quarter = await followed(between.ledger, '2021-09', edition, corrected);
      expect(wrong(edition, corrected, quarter.ledger)).toEqual([]);
      expect(quarter.report.held).toEqual([]);
    });
    await fc.assert(property, { seed: 22, numRuns: 1 + nightly(1, 2, 3).length });
  }, 600_000);

  it('are due with the end of a quarter, or with the first publication after one', () => {
    const ledger = [{ published: '2022-01' }, { published: '2022-02' }];
    expect(correctionsAreDueIn('2022-03', ledger)).toBe(true);
    expect(correctionsAreDueIn('2022-05', ledger)).toBe(true);
    expect(correctionsAreDueIn('2022-02', ledger)).toBe(false);
    expect(correctionsAreDueIn('2022-03', [...ledger, { published: '2022-03' }])).toBe(true);
    expect(correctionsAreDueIn('2022-04', [...ledger, { published: '2022-03' }])).toBe(false);
    expect(correctionsAreDueIn('2022-04', [])).toBe(false);
    expect(['2022-03', '2022-04', '2022-05'].map(correctionsDueAfter)).toEqual(['2022-06', '2022-06', '2022-06']);
  });
});

const homes = measureOf('homes', 'unit: children\nperiodType: snapshot');
const moves = measureOf('moves', 'unit: children\nperiodType: snapshot');
const key = figureKey(figureOf('homes', 21));

describe('a correction that would give a secret away beside the old number', () => {
  const ledger = ledgerOf(
    [
      { ...figureOf('homes', 20), authorityName: 'North', unit: 'children', symbol: '' },
      { ...figureOf('moves', 40), authorityName: 'North', unit: 'children', symbol: '' },
    ],
    '2022-01',
  );
  const correctedIn = (month: string) =>
    protectPublication({
      month,
      figures: [figureOf('homes', 21), figureOf('moves', 41)],
      measures: [homes, moves],
      settings,
      ledger,
      auditor: {
        solver,
        ties: () => [],
        weaknesses: async (rows) =>
          rows.some(({ numerator }) => numerator === 21) ? [{ id: 'a secret', of: [[`${key}|D`, 1]] }] : [],
      },
    });
  const shownIn = async (month: string) => shownBy((await correctedIn(month)).rows, ({ measure }) => measure);

  it('waits, by itself, and the analyst is told for which secret and until when', async () => {
    expect(await shownIn('2022-02')).toEqual({ homes: 20, moves: 41 });
    const { report } = await correctedIn('2022-02');
    expect(report.held).toEqual([{ key, figure: figureOf('homes', 21), secrets: ['a secret'], until: '2022-03' }]);
    expect(report.leftOut).toEqual([]);
  });

  it('goes out at the end of the quarter: the number that was wrong stands no longer', async () => {
    expect(await shownIn('2022-03')).toEqual({ homes: 'c', moves: 41 });
    const { rows, report } = await correctedIn('2022-03');
    expect(rowsToAppend(ledger, rows, '2022-03').rows.map(({ measure, symbol }) => [measure, symbol])).toEqual([
      ['homes', 'c'],
      ['moves', ''],
    ]);
    expect(report.held).toEqual([]);
    expect(report.hidden).toMatchObject([{ key, because: 'protects others' }]);
  });
});

describe('a correction that says too much even as a hidden number', () => {
  const elsewhen = { periodEnd: '2021-12-31' } as const;
  const was = { authorityName: 'North', unit: 'children', symbol: '' } as const;
  const ledger = ledgerOf(
    [
      { ...figureOf('homes', 20), ...was },
      { ...figureOf('moves', 40), ...was },
      { ...figureOf('moves', 50, elsewhen), ...was },
    ],
    '2022-01',
  );
  const numbersOf = (rows: readonly { numerator: number | null }[]) => rows.map(({ numerator }) => numerator);

  it('stays as it was with all of its place and day, though it is due, and nothing else waits for it', async () => {
    const { rows, report } = await protectPublication({
      month: '2022-03',
      figures: [figureOf('homes', 21), figureOf('moves', 41), figureOf('moves', 51, elsewhen)],
      measures: [homes, moves],
      settings,
      ledger,
      auditor: {
        solver,
        ties: () => [],
        weaknesses: async (all) =>
          all.some(({ published, periodEnd }) => published === '2022-03' && periodEnd !== '2021-12-31')
            ? [{ id: 'a secret', of: [[`${key}|N`, 1]], isExact: false }]
            : [],
      },
    });
    expect(numbersOf(rows)).toEqual([20, 51, 40]);
    expect(rowsToAppend(ledger, rows, '2022-03').rows.map(({ numerator }) => numerator)).toEqual([51]);
    expect(report.held.map(({ figure, until }) => [figure.measure, until])).toEqual([
      ['homes', null],
      ['moves', null],
    ]);
    expect(report.hidden).toEqual([]);
  });
});

describe('a figure that was hidden for others', () => {
  const plain = (id: string, more = '') => measureOf(id, `unit: children\nperiodType: snapshot\n${more}`);
  const measures = [plain('homes', 'relations: [{ equals: [moves] }]'), plain('moves'), plain('visits')];
  const was = { authorityName: 'North', unit: 'children', symbol: '' } as const;
  const ledger = ledgerOf([
    { ...figureOf('homes', null), ...was, symbol: 'c' },
    { ...figureOf('moves', 40), ...was },
    { ...figureOf('visits', 50), ...was },
  ]);
  const homesAfter = async (moves: number, visits: number) => {
    const figures = [figureOf('homes', 41), figureOf('moves', moves), figureOf('visits', visits)];
    const { rows } = await publicationOf(figures, measures, { ledger, month: '2022-02' });
    return shownBy(rows, ({ measure }) => measure).homes;
  };

  it('stays hidden, also where something else of the place and day was corrected', async () => {
    expect(await homesAfter(40, 50)).toBe('c');
    expect(await homesAfter(40, 51)).toBe('c');
  });

  it('is decided of anew where something that it is tied to was corrected', async () => {
    expect(await homesAfter(41, 50)).toBe(41);
  });
});
