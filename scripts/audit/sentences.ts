import type { FigureRow } from '#audit';
import type { PageSubject } from './cells.ts';
import { numbersIn } from './drawings.ts';
import { changeNumbers } from './loose-numbers.ts';
import { type Element, find, textOf } from './markup.ts';
import { linkedMeasure, wholeOf } from './reported.ts';
import { periodName, showsNumber, type WrittenMeasure } from './shown-figure.ts';

/** Sentences about figures that stand in no table and under no figure. */
export function checkSentences(subject: PageSubject, page: Element): void {
  for (const row of find(page, 'li', 'row')) {
    for (const target of find(row, 'div', 'row-target')) checkOf(subject, row, textOf(target));
  }
  for (const section of find(page, 'section', 'compared')) {
    const own = find(section, 'p', 'detail')
      .map(textOf)
      .filter((words) => words.startsWith('Our own newest figure'));
    for (const words of own) {
      const [start, category] = /^Our own newest figure of the group (.+?):/.exec(words) ?? [];
      checkOf(subject, section, start === undefined ? words : words.slice(start.length), category);
    }
  }
  for (const part of find(page, 'div', 'for-children')) {
    for (const item of find(part, 'li')) checkForChildren(subject, item);
  }
}

/**
 * Numbers of a sentence about the measure that an element links to, or a category of it: they follow from what is shown
 * of it.
 */
function checkOf(subject: PageSubject, element: Element, words: string, category?: string): void {
  const { known, council, file, findings } = subject;
  const measure = linkedMeasure(subject, element);
  if (measure === undefined) return;
  const series = category === undefined ? wholeOf(known, measure, council) : groupOf(subject, measure, category);
  const allowed = changeNumbers(series, measure, []);
  const told = numbersIn(words.replaceAll(measure.title, ' '));
  findings.compared += 1;
  const hidden = series.at(-1)?.value === '' && series.at(-1)?.bound === undefined;
  if (told.some((one) => hidden || !allowed(one))) {
    findings.problems.push(
      `${file}: ${measure.title} has a sentence with a number that does not follow from its figures`,
    );
  }
}

/** The council's figures of a category, whichever breakdown has it; none where none has. */
function groupOf(
  { known, council }: PageSubject,
  { id, breakdowns, periodTypes }: WrittenMeasure,
  category: string,
): FigureRow[] {
  return breakdowns
    .filter(({ categories }) => categories.includes(category))
    .flatMap(({ name }) => known.seriesByType(id, council, name, category).get(periodTypes[0] ?? '') ?? []);
}

/** A sentence on the page for children ends with what time it is of: its first number is that of a shown figure of that time. */
function checkForChildren({ known, council, file, findings }: PageSubject, item: Element): void {
  const [when] = find(item, 'span', 'detail').map((one) => textOf(one).replace(/^\(|\)$/g, ''));
  const [told] = numbersIn(textOf(item));
  if (when === undefined || told === undefined) return;
  findings.compared += 1;
  const figures = [...known.measures.values()].flatMap((measure) =>
    wholeOf(known, measure, council)
      .slice(-1)
      .filter((row) => row.value !== '' && periodName(row) === when)
      .map((row) => ({ value: Number(row.value), decimals: measure.decimals })),
  );
  const right = figures.some(
    ({ value, decimals }) => showsNumber(told, value, decimals) || showsNumber(told, value, 0),
  );
  if (!right) findings.problems.push(`${file}: a sentence has a number that is no shown figure of its time`);
}
