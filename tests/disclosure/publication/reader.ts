import { type Figure, figureKey } from '#figure';
import type { PublishableFigure } from '#published';
import { addsUp, type Range, type Rule } from './worlds.ts';

/** More than any number of a small edition. */
const most = 200;

const months = ['2021-04-30', '2021-05-31', '2021-06-30'];

/**
 * What a careful reader knows of a small edition: what each number may be by itself, and what holds between them. Of rows
 * about the same figure the reader takes from each what it says.
 */
export function knowledgeOf(
  figures: readonly Figure[],
  rows: readonly PublishableFigure[],
): { ranges: Map<string, Range>; rules: Rule[] } {
  const shown = new Map<string, PublishableFigure>();
  for (const row of rows) {
    const other = shown.get(figureKey(row));
    const saysMore = other === undefined || other.symbol === 'c';
    if (saysMore) shown.set(figureKey(row), { ...other, ...row });
  }
  const ranges = new Map<string, Range>();
  const rules: Rule[] = [];
  for (const figure of figures) {
    const key = figureKey(figure);
    const row = shown.get(key);
    ranges.set(`${key}|N`, rangeOf(figure, row, 'numerator'));
    if (figure.denominator === null) continue;
    ranges.set(`${key}|D`, rangeOf(figure, row, 'denominator'));
    const [n, d] = [`${key}|N`, `${key}|D`];
    rules.push({
      terms: [
        [d, 1],
        [n, -1],
      ],
      min: 0,
      max: most,
    });
    const { atLeast = null, atMost = null } = row?.bound ?? {};
    if (atMost !== null)
      rules.push({
        terms: [
          [d, atMost],
          [n, -100],
        ],
        min: 0,
        max: 100 * most,
      });
    if (atLeast !== null)
      rules.push({
        terms: [
          [n, 100],
          [d, -atLeast],
        ],
        min: 0,
        max: 100 * most,
      });
    const events = figureKey({ ...figure, measure: 'events' });
    rules.push(addsUp(d, [`${events}|N`]));
  }
  return { ranges, rules: [...rules, ...figures.flatMap(rulesOf)] };

  function rulesOf(figure: Figure): Rule[] {
    const own = numberOf(figure);
    const parts = figures.filter(
      (other) => other.breakdown !== '' && figureKey({ ...other, breakdown: '', category: '' }) === figureKey(figure),
    );
    const members = ['E06000001', 'E06000002'].map((authority) => numberOf({ ...figure, authority }));
    const past = months.slice(0, months.indexOf(figure.periodEnd) + 1);
    const inMonths = past.map((periodEnd) => numberOf({ ...figure, periodType: 'month', periodEnd }));
    const inEvents = numberOf({ ...figure, measure: 'events' });
    return [
      ...(parts.length === 0 ? [] : [addsUp(own, parts.map(numberOf))]),
      ...(figure.authority === 'BOTH' ? [addsUp(own, members)] : []),
      ...(figure.periodType === 'yearToDate' ? [addsUp(own, inMonths)] : []),
      ...(figure.measure === 'again'
        ? [
            {
              terms: [
                [inEvents, 1],
                [own, -1],
              ] as const,
              min: 0,
              max: most,
            },
          ]
        : []),
    ];
  }
}

/** The numbers of 1 to 5 that nobody may be able to find: counts, and what a share leaves. */
export function smallNumbers(figures: readonly Figure[]): string[] {
  const isSmall = (count: number | null) => count !== null && count >= 1 && count <= 5;
  return figures.filter(({ numerator }) => isSmall(numerator)).map(numberOf);
}

const numberOf = (figure: Parameters<typeof figureKey>[0]): string => `${figureKey(figure)}|N`;

function rangeOf(figure: Figure, row: PublishableFigure | undefined, part: 'numerator' | 'denominator'): Range {
  if (row === undefined) return { min: 0, max: most };
  const shown = row.symbol === 'z' ? 0 : row[part];
  if (shown === null) {
    const isShare = figure.denominator !== null && part === 'numerator';
    const atMost = figure.denominator === null ? row.bound?.atMost : null;
    return { min: isShare ? 0 : 1, max: atMost ?? most };
  }
  if (figure.breakdown === '' || shown === 0) return { min: shown, max: shown };
  return { min: shown === 5 ? 1 : shown - 2, max: shown + 2 };
}
