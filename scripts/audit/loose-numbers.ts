import type { FigureRow } from '#audit';
import { seriesKey } from '#figure';
import type { KnownFigures } from './known-figures.ts';
import { type Element, find, hasClass, textOf } from './markup.ts';
import type { OtherFigure } from './other-figure.ts';
import type { WrittenMeasure } from './shown-figure.ts';

/** Days, months and years as pages write them. */
export const dates =
  /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?\b|\b(?:19|20)\d\d(?:[–/-]\d\d)?\b/g;
/** Said beside figures: averages, limits and targets, which follow from figures and settings, and the population that rates are of. */
export const asides =
  /(?:mean|average|limits?|target|aim)(?: of| is|:)? (?:nought|[\d.,%]+)(?: to [\d.,%]+)?|[\d.,%]+ or (?:more|fewer|less|lower|higher|above|below)|tolerance to [\d.,%]+|at least \d+|\d+ of \d+ (?:figures|periods)|\d+ of them hidden|[\d.,%]+(?: [a-z]+){0,2} (?:below|above) target|(?:per|every|each) 10,000/gi;
const numbers = /(?<![A-Z\d.,])\d(?:[\d,]*\d)?(?:\.\d+)?/g;

/**
 * Numbers in the words of a measure's page that are no value, part, difference or share of change of its figures, for any
 * place. Left out: dates, what officers and the catalogue say, worked examples, SQL, drawings and figures that others
 * published, each of which is looked at elsewhere, and limits.
 */
export function looseNumbers(
  page: Element,
  measure: WrittenMeasure,
  known: KnownFigures,
  places: readonly string[],
  others: readonly OtherFigure[],
): string[] {
  const [main] = find(page, 'main');
  if (main === undefined) return [];
  const groups = measure.breakdowns.flatMap(({ name, categories }) =>
    categories.map((category) => [name, category] as const),
  );
  const rows = places.flatMap((place) =>
    [['', ''] as const, ...groups].flatMap(([name, category]) =>
      [...known.seriesByType(measure.id, place, name, category).values()].flat(),
    ),
  );
  const allowed = changeNumbers(rows, measure, others);
  const names = [measure.title, ...groups.flat()].filter((name) => /\d/.test(name));
  return [...wordsOf(main)]
    .map((words) => names.reduce((rest, name) => rest.replaceAll(name, ' '), words))
    .flatMap((words) => words.replace(dates, ' ').replace(asides, ' ').match(numbers) ?? [])
    .filter((number) => !allowed(number));
}

const aside = ['eyebrow', 'prose', 'plain', 'published', 'workings', 'asks', 'commentary', 'meaning', 'quality'];
const asideIds = ['example', 'query'];
const asideSections = ['published', 'quality', 'workings', 'about', 'commentary', 'questions'];

/** What speaks of figures: each piece of text that stands unbroken. */
function* wordsOf(element: Element): Generator<string> {
  const { name, attributes } = element;
  if (aside.some((one) => hasClass(element, one))) return;
  if (asideIds.includes(attributes.get('id') ?? '')) return;
  if (name === 'section' && asideSections.includes(attributes.get('aria-labelledby') ?? '')) return;
  if (['pre', 'code', 'script', 'style', 'svg', 'h2', 'h3'].includes(name)) return;
  // Who set a target and why are words of the settings.
  if (name === 'span' && hasClass(element, 'why') && textOf(element).startsWith('Set by ')) return;
  if (name === 'a' && textOf(element) === attributes.get('href')) return;
  for (const child of element.children) {
    if (typeof child === 'string') yield child.replace(/\s+/g, ' ');
    else yield* wordsOf(child);
  }
}

/** Whether a number, as it is written, may be said of a series: it follows from what is shown, or counts its figures. */
export function changeNumbers(
  series: readonly FigureRow[],
  { decimals }: Pick<WrittenMeasure, 'decimals'>,
  others: readonly OtherFigure[],
): (number: string) => boolean {
  const allowed = numbersOf(series, decimals);
  const shown = series.filter(({ value }) => value !== '').length;
  const hidden = series.filter(({ symbol }) => symbol === 'c').length;
  for (const list of Map.groupBy(series, seriesKey).values()) {
    const ofList = list.filter(({ value }) => value !== '').length;
    for (const count of [ofList, list.length - ofList, list.filter(({ symbol }) => symbol === 'c').length])
      allowed.add(count);
  }
  for (const count of [series.length, shown, hidden, series.length - shown]) allowed.add(count);
  for (const { bound } of series) {
    for (const end of [bound?.atLeast, bound?.atMost])
      if (end != null) for (const told of [end, end + 1]) allowed.add(told);
  }
  for (const { value } of others) for (const places of [0, 1, decimals]) allowed.add(rounded(value, places));
  return (number) => allowed.has(Number(number.replace(/[,%]/g, '')));
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
  const series = Map.groupBy(rows, seriesKey);
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
