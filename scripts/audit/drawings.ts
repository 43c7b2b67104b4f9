import type { FigureRow } from '#audit';
import { dayNumber } from '#calendar';
import { asides, dates } from './loose-numbers.ts';
import { type DrawingParts, partsOf } from './marks.ts';
import { type Element, textOf } from './markup.ts';
import type { OtherFigure } from './other-figure.ts';
import { showsValue, type WrittenMeasure } from './shown-figure.ts';
import { type Placed, straight } from './straight.ts';

/** How far a drawn point may stand from its place, in the drawing's units: coordinates are written to one decimal. */
const nearness = 0.35;

type At = (number: number) => number;

/**
 * What is wrong with a drawing of a series: every mark must stand where a shown figure puts it, by its day and by its value,
 * and every shown figure must have its mark, so that nothing is drawn where a figure is hidden. Empty where all is well.
 */
export function drawingProblems(
  drawing: Element,
  series: readonly FigureRow[],
  measure?: WrittenMeasure,
  others: readonly OtherFigure[] = [],
): string[] {
  const parts = partsOf(drawing);
  const own = parts.marks.filter(({ kind }) => kind !== 'other');
  const figures = series
    .filter(({ value }) => value !== '')
    .map((row) => ({ row, day: dayNumber(row.periodEnd), value: Number(row.value) }));
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined || own.length === 0) {
    return own.length === figures.length ? [] : ['draws points where no figure is shown, or none where one is'];
  }
  const xs = own.map(({ x }) => x);
  const x = straight([
    [first.day, Math.min(...xs)],
    [last.day, Math.max(...xs)],
  ]) as At;
  const met = own.flatMap((mark): Placed[] => {
    const figure = figures.find(({ day }) => Math.abs(x(day) - mark.x) <= nearness);
    return figure === undefined ? [] : [[figure.value, mark.y]];
  });
  const y = straight(met) ?? (() => Number.NaN);
  const stands = (mark: { x: number; y: number }, { day, value }: { day: number; value: number }, slack = nearness) =>
    Math.abs(x(day) - mark.x) <= slack && Math.abs(y(value) - mark.y) <= slack;
  const flat = new Set(figures.map(({ value }) => value)).size === 1;
  const problems = [
    ...(met.length === own.length ? [] : ['draws a point where no figure is shown']),
    ...(own.every((mark) => figures.some((one) => stands(mark, one))) ? [] : ['draws a point that is no figure']),
    ...(figures.every((one) => own.some((mark) => stands(mark, one)))
      ? []
      : ['draws no point where a figure is shown']),
    ...parts.strange.map((name) => `has a ${name} of which nobody knows what it tells`),
  ];
  if (measure === undefined) return problems;
  const places = others.map(({ on, value }) => ({ day: dayNumber(on), value }));
  const strays = flat
    ? []
    : parts.marks.filter(({ kind }) => kind === 'other').filter((mark) => !places.some((one) => stands(mark, one, 1)));
  return [
    ...problems,
    ...(strays.length === 0 ? [] : ['draws as published by others what is not']),
    ...textProblems(parts, series, measure, others),
    ...readingProblems(parts, figures, measure, others, flat ? null : stands),
    ...(flat
      ? []
      : tickProblems(
          drawing,
          y,
          figures.map(({ value }) => value),
        )),
  ];
}

/** Every number along the scale stands where the scale puts it, as near as the figures allow the scale to be known. */
function tickProblems(drawing: Element, y: At, values: readonly number[]): string[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [axis] = drawing.children
    .flatMap((child) => (typeof child === 'string' ? [] : [child, ...child.children]))
    .filter((child): child is Element => typeof child !== 'string' && child.attributes.get('text-anchor') === 'end')
    .filter(({ name }) => name === 'g');
  const ticks = axis?.children.filter((child): child is Element => typeof child !== 'string' && child.name === 'text');
  const wrong = (ticks ?? []).filter((tick) => {
    const number = Number(textOf(tick).replace('−', '-').replace(/[,%]/g, ''));
    const slack = 0.6 + (0.4 * Math.max(Math.abs(number - least), Math.abs(number - most))) / (most - least);
    return !(Math.abs(y(number) + 0.35 * 15 - Number(tick.attributes.get('y'))) <= slack);
  });
  return wrong.length === 0 ? [] : ['has a number along its scale that stands elsewhere'];
}

const inMonth = /^(\S+) in ([A-Z][a-z]{2} \d{4})$/;
const guides = /^(?:Average|Upper limit|Lower limit|Target) [−\d.,]+%?$/;

/** Labels are the axes', the guides' or shown figures' own. */
function textProblems(
  { texts }: DrawingParts,
  series: readonly FigureRow[],
  measure: WrittenMeasure,
  others: readonly OtherFigure[],
): string[] {
  const labels = texts.filter((text) => text.attributes.has('paint-order')).map(textOf);
  const wrong = labels.filter((label) => {
    if (!/\d/.test(label) || guides.test(label)) return false;
    const [, value, month] = inMonth.exec(label) ?? [];
    if (value !== undefined) {
      return !series.some(
        (row) =>
          shortMonth(row.periodEnd) === month && row.value !== '' && showsValue(value, Number(row.value), measure),
      );
    }
    const other = others.find(({ name, value }) => showsAs(label, name, value, measure));
    const newest = series.findLast((row) => row.value !== '');
    return other === undefined && (newest === undefined || !showsValue(label, Number(newest.value), measure));
  });
  return wrong.length === 0 ? [] : ['has a label that is no shown figure'];
}

const showsAs = (label: string, name: string, value: number, measure: WrittenMeasure): boolean =>
  label.startsWith(`${name} `) && showsValue(label.slice(name.length + 1), value, measure);

function readingProblems(
  { readings }: DrawingParts,
  figures: readonly { row: FigureRow; day: number; value: number }[],
  measure: WrittenMeasure,
  others: readonly OtherFigure[],
  stands: ((mark: { x: number; y: number }, one: { day: number; value: number }, slack: number) => boolean) | null,
): string[] {
  const own = readings.filter(({ published }) => !published);
  const wrong = own.filter(({ text, x, y }) => {
    const [, month, value = ''] = /^([A-Z][a-z]{2} \d{4}): (\S+)$/.exec(text) ?? [];
    return !figures.some(
      (figure) =>
        shortMonth(figure.row.periodEnd) === month &&
        showsValue(value, figure.value, measure) &&
        (stands === null || stands({ x, y }, figure, 0.9)),
    );
  });
  const strange = readings.filter(({ published, text }) => {
    const [, name, month, value = ''] = /^(.*), ([A-Z][a-z]{2} \d{4}): (\S+)$/.exec(text) ?? [];
    const known = others.some(
      (one) => one.name === name && shortMonth(one.on) === month && showsValue(value, one.value, measure),
    );
    return published && !known;
  });
  return [
    ...(wrong.length === 0 ? [] : ['says at a point what no figure shows']),
    ...(strange.length === 0 ? [] : ['says that others published what they did not']),
  ];
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A month as axes write it: `Feb 2022`. */
export function shortMonth(day: string): string {
  return `${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** The numbers in words; dates, limits and targets left out. */
export function numbersIn(words: string): string[] {
  return (
    words
      .replace(dates, ' ')
      .replace(asides, ' ')
      .match(/(?<![A-Z\d.,])\d(?:[\d,]*\d)?(?:\.\d+)?%?/g) ?? []
  );
}
