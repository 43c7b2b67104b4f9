import { type IsoDay, monthOf, monthsFrom } from '#calendar';
import { palette, valueAxis } from '#charts';
import { signOf } from '#figure';
import { areMonths, dayFormat, numberFormat } from './chart-cells.ts';
import { chartTitle, line, noLine, type TextLook, textShape } from './chart-drawing.ts';
import type { ChartTable } from './chart-table.ts';
import { element, valued } from './xml.ts';

/** Ids of the two axes of a chart; they need to be unique in its part alone. */
export const axisIds = { keys: 500_100_001, values: 500_100_002 } as const;

/** So many months have a label at most. */
const mostLabels = 8;
/** Months between two labels: what divides a year, then whole years. */
const steps = [1, 2, 3, 6, 12, 24, 36, 60, 120];

/** The two axes of a chart, each crossing the other. The scale of values begins where the drawings let it begin. */
export function axesXml(table: ChartTable, text: TextLook): string {
  return keyAxis(table, text) + valuesAxis(table, text);
}

/** What is said over a chart of its scale: what it counts, and that it leaves zero out where it does. */
export function scaleNoteOf({ scale, unit }: ChartTable): string {
  return valueAxis(scale.values, unit, { addedUp: scale.addedUp }).note;
}

function keyAxis(table: ChartTable, text: TextLook): string {
  const { form, keys, across } = table;
  if (across !== undefined) {
    return element(
      'c:valAx',
      {},
      valued('c:axId', axisIds.keys),
      scaling({ min: 0 }),
      valued('c:delete', 0),
      valued('c:axPos', 'b'),
      chartTitle([{ text: across.heading, look: text }]),
      numberForm(numberFormat(undefined, across.decimals)),
      ...ticks('out', 'low'),
      baseline,
      textShape(text),
      ...crossing(axisIds.values, 'autoZero'),
      valued('c:crossBetween', 'midCat'),
    );
  }
  const down = form === 'bars' || form === 'stacked-bars';
  const head = [
    valued('c:axId', axisIds.keys),
    scaling({ reversed: down }),
    valued('c:delete', 0),
    valued('c:axPos', down ? 'l' : 'b'),
  ];
  if ('names' in keys) {
    return element(
      'c:catAx',
      {},
      ...head,
      numberForm('General'),
      ...ticks(down ? 'none' : 'out', 'low'),
      baseline,
      textShape(text),
      ...crossing(axisIds.values, 'autoZero'),
      valued('c:auto', 0),
      valued('c:lblAlgn', 'ctr'),
      valued('c:lblOffset', 100),
      valued('c:noMultiLvlLbl', 1),
    );
  }
  return element(
    'c:dateAx',
    {},
    ...head,
    numberForm(dayFormat(keys.days, true)),
    ...ticks('out', 'low'),
    baseline,
    textShape(text),
    ...crossing(axisIds.values, 'autoZero'),
    valued('c:auto', 0),
    valued('c:lblOffset', 100),
    ...timeSteps(keys.days),
  );
}

/**
 * Where labels of time stand: as many as have room, in even steps of months; of days, where months do not tell them.
 */
function timeSteps(days: readonly IsoDay[]): string[] {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const months = monthsFrom(monthOf(first), monthOf(last)).length;
  const step = steps.find((one) => months / one <= mostLabels) ?? 120;
  const isMonths = areMonths(days);
  return [
    valued('c:baseTimeUnit', isMonths ? 'months' : 'days'),
    ...(isMonths || months > 2 ? [valued('c:majorUnit', step), valued('c:majorTimeUnit', 'months')] : []),
  ];
}

function valuesAxis({ form, scale, unit, decimals }: ChartTable, text: TextLook): string {
  const axis = valueAxis(scale.values, unit, { addedUp: scale.addedUp });
  const [min, top] = axis.domain;
  const isFull = unit.name === 'percent' && !scale.addedUp && top >= 100;
  const values = axis.ticks.map(({ value }) => value);
  const step = values.length > 1 ? (values[1] as number) - (values[0] as number) : undefined;
  const down = form === 'bars' || form === 'stacked-bars';
  return element(
    'c:valAx',
    {},
    valued('c:axId', axisIds.values),
    scaling({ min, ...(isFull ? { max: 100 } : {}) }),
    valued('c:delete', 0),
    valued('c:axPos', down ? 'b' : 'l'),
    element('c:majorGridlines', {}, element('c:spPr', {}, line(palette.rule, 0.75))),
    numberForm(numberFormat(signOf(unit), step === undefined ? decimals : decimalsOf(step))),
    ...ticks('none', 'nextTo'),
    element('c:spPr', {}, noLine),
    textShape(text),
    ...crossing(axisIds.keys, down ? 'max' : 'min'),
    valued('c:crossBetween', form === 'scatter' ? 'midCat' : 'between'),
    ...(step === undefined ? [] : [valued('c:majorUnit', Number(step.toPrecision(6)))]),
  );
}

/** The fewest decimals, up to four, that write a step in full. */
function decimalsOf(step: number): number {
  return [0, 1, 2, 3].find((decimals) => Math.abs(Number(step.toFixed(decimals)) - step) < 1e-9) ?? 4;
}

function scaling({ min, max, reversed = false }: { min?: number; max?: number; reversed?: boolean }): string {
  return element(
    'c:scaling',
    {},
    valued('c:orientation', reversed ? 'maxMin' : 'minMax'),
    max === undefined ? '' : valued('c:max', max),
    min === undefined ? '' : valued('c:min', min),
  );
}

function numberForm(formatCode: string): string {
  return element('c:numFmt', { formatCode, sourceLinked: 0 });
}

function ticks(major: 'out' | 'none', labels: 'low' | 'nextTo'): string[] {
  return [valued('c:majorTickMark', major), valued('c:minorTickMark', 'none'), valued('c:tickLblPos', labels)];
}

function crossing(axis: number, where: 'autoZero' | 'min' | 'max'): string[] {
  return [valued('c:crossAx', axis), valued('c:crosses', where)];
}

const baseline = element('c:spPr', {}, line(palette.text, 1));
