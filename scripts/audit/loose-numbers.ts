import type { FigureRow } from '../../src/audit/index.ts';
import type { KnownFigures } from './known-figures.ts';
import { type Element, find, hasClass } from './markup.ts';

/** Days, months and years as pages write them. */
export const dates =
  /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?\b|\b(?:19|20)\d\d(?:[–/-]\d\d)?\b/g;
/** Said beside figures: averages, limits and targets, which follow from figures and settings, and the population that rates are of. */
export const asides = /(?:mean|average|limits?|target)(?: of| is)? [\d.,%]+(?: to [\d.,%]+)?|per 10,000|every 10,000/gi;
const numbers = /\d[\d,]*(?:\.\d+)?/g;

/**
 * Numbers in the words of a measure's page that are no value, part, difference or share of change of its figures, for any
 * place. Left out: dates, definitions, worked examples, SQL, drawings' axes, figures that others published, limits.
 */
export function looseNumbers(page: Element, file: string, rows: readonly FigureRow[], known: KnownFigures): string[] {
  const measure = known.measures.get(/(?:^|\/)measures\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? '');
  const main = measure === undefined ? undefined : find(page, 'main')[0];
  if (measure === undefined || main === undefined) return [];
  const own = rows.filter((row) => row.measure === measure.id);
  const allowed = numbersOf(own, measure.decimals);
  return [...wordsOf(main)]
    .flatMap((words) => words.replace(dates, ' ').replace(asides, ' ').match(numbers) ?? [])
    .filter((number) => !allowed.has(Number(number.replaceAll(',', ''))));
}

/** What speaks of figures: each piece of text that stands unbroken. */
function* wordsOf(element: Element): Generator<string> {
  const aside = ['prose', 'plain', 'published', 'workings'].some((name) => hasClass(element, name));
  if (aside || ['pre', 'code', 'script', 'style', 'details', 'text'].includes(element.name)) return;
  for (const child of element.children) {
    if (typeof child === 'string') yield child.replace(/\s+/g, ' ');
    else yield* wordsOf(child);
  }
}

/**
 * The numbers that may be said of series: values, parts, differences (of what is shown, rounded or not), shares of change and
 * how many of the newest denominator a difference in points is. Rounded as pages round.
 */
export function numbersOf(rows: readonly FigureRow[], decimals: number): Set<number> {
  const allowed = new Set<number>();
  const add = (number: number) => {
    for (const places of [decimals, 0, 1]) allowed.add(rounded(Math.abs(number), places));
  };
  const series = Map.groupBy(rows, ({ authority, periodType, breakdown, category }) =>
    [authority, periodType, breakdown, category].join('|'),
  );
  for (const list of series.values()) {
    add(list.length);
    const values = list.map(({ value }) => (value === '' ? null : Number(value)));
    for (const part of [values, list.map((row) => row.numerator), list.map((row) => row.denominator)]) {
      const shown = part.filter((number) => number !== null);
      for (const number of shown) {
        add(number);
        for (const other of shown) {
          add(number - other);
          add(rounded(number, decimals) - rounded(other, decimals));
          if (other !== 0) add((100 * (number - other)) / other);
        }
      }
    }
    const whole = list.at(-1)?.denominator ?? null;
    const shown = values.filter((value) => value !== null);
    if (whole !== null) for (const one of shown) for (const other of shown) add(((one - other) * whole) / 100);
  }
  return allowed;
}

function rounded(number: number, places: number): number {
  const unit = 10 ** places;
  return Math.floor(number * unit + 0.5 + 1e-9) / unit;
}
