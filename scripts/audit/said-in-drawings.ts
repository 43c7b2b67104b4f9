import { numbersIn } from './drawings.ts';
import type { DrawingParts, Mark, Reading } from './marks.ts';
import { type Element, find, textOf } from './markup.ts';
import { straight } from './straight.ts';

/** A reading of a drawing: whose it is, when, and the value that it says. */
export interface Said extends Reading {
  name: string;
  when: string;
  value: string;
}

/** Where rounded places may differ from those that are drawn. */
const nearness = 1.2;

/** Whether two places of a drawing are one, as nearly as they are written. */
export const near = (one: { x: number; y: number }, other: { x: number; y: number }): boolean =>
  Math.abs(one.x - other.x) <= nearness && Math.abs(one.y - other.y) <= nearness;

/** A number as it is written in a drawing. */
export const number = (text: string): number => Number(text.replace('−', '-').replace(/[,%]/g, ''));

/** Marks and readings match one another, and no text has a number that no reading has, but along the scales. */
export function common(
  drawing: Element,
  { marks, readings, texts, strange }: DrawingParts,
  said: readonly Said[],
  panels = false,
): string[] {
  const unread = marks.filter((mark: Mark) => !readings.some((reading) => near(mark, reading)));
  const unmarked = marks.length === 0 ? [] : readings.filter((reading) => !marks.some((mark) => near(mark, reading)));
  const values = new Set(said.map(({ value }) => value));
  const names = [...new Set(said.flatMap(({ name, when }) => [name, when]))];
  const plain = (words: string) =>
    names
      .toSorted((one, other) => other.length - one.length)
      .reduce((rest, name) => rest.replaceAll(name, ' '), words.replace(/Scales? starts? at [\d.,%]+, not 0/, ''));
  const loose = texts.filter((text) => {
    const words = textOf(text);
    // A name that is too long for one line stands in pieces.
    if (names.some((name) => name.toLowerCase().includes(words.toLowerCase()) && /\p{L}/u.test(words))) return false;
    const numbers = numbersIn(plain(words));
    return numbers.length > 0 && !/^[−\d.,]+%?$/.test(words) && !numbers.every((one) => values.has(one));
  });
  const told = [...find(drawing, 'desc')].flatMap((words) =>
    numbersIn(plain(textOf(words)).replace(/\d+ periods/, '')),
  );
  return [
    ...strange.map((name) => `has a ${name} of which nobody knows what it tells`),
    ...(unread.length === 0 ? [] : ['draws a mark that says nothing']),
    ...(unmarked.length === 0 ? [] : ['says something where nothing is drawn']),
    ...(loose.length === 0 && told.every((one) => values.has(one))
      ? []
      : ['has words with a number that no mark says']),
    ...(panels ? endProblems(texts, values) : scaleProblems(texts, values)),
  ];
}

/** Numbers that stand alone are values of marks, or lie evenly along a scale. */
function scaleProblems(texts: readonly Element[], values: ReadonlySet<string>): string[] {
  const alone = texts.filter((text) => /^[−\d.,]+%?$/.test(textOf(text)) && !values.has(textOf(text)));
  const placed = alone.map((text) => ({
    value: number(textOf(text)),
    x: Number(text.attributes.get('x')),
    y: Number(text.attributes.get('y')),
  }));
  const even = (axis: 'x' | 'y', across: 'x' | 'y') =>
    [...Map.groupBy(placed, (one) => Math.round(one[across])).values()].every((row) => {
      const scale = straight(row.map((one) => [one.value, one[axis]]));
      return row.every((one) => Math.abs((scale?.(one.value) ?? 0) - one[axis]) <= 1);
    });
  return even('x', 'y') || even('y', 'x') ? [] : ['has a number along its scale that stands elsewhere'];
}

/** Small charts share one scale, of which the two ends are written beside each, equally far apart. */
function endProblems(texts: readonly Element[], values: ReadonlySet<string>): string[] {
  const alone = texts.filter((text) => /^[−\d.,]+%?$/.test(textOf(text)));
  const ends = alone.filter((text) => text.attributes.get('text-anchor') === 'end');
  const heights = ends.flatMap((text, at) =>
    at % 2 === 0 ? [Number(text.attributes.get('y')) - Number(ends[at + 1]?.attributes.get('y'))] : [],
  );
  const even = heights.every((height) => Math.abs(height - (heights[0] ?? 0)) <= 0.3);
  const others = alone.filter((text) => !ends.includes(text) && !values.has(textOf(text)));
  return new Set(ends.map(textOf)).size <= 2 && even && others.length === 0
    ? []
    : ['has a number along its scale that stands elsewhere'];
}

/** Readings taken apart. `periodFirst`: the period stands before the name. */
export function saidBy({ readings }: DrawingParts, pattern: RegExp, periodFirst = false): Said[] {
  return readings.flatMap((reading) => {
    const [, one, two, value] = pattern.exec(reading.text) ?? [];
    if (one === undefined || two === undefined || value === undefined) return [];
    return [{ ...reading, value, ...(periodFirst ? { when: one, name: two } : { name: one, when: two }) }];
  });
}
