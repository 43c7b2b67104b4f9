import type { PackCell, PackColumn, PackTable } from '#exports';
import { figureKey, formatPart, periodLabel, periodPhrase, periodTypeNames, signOf, type Unit } from '#figure';
import { changeInWords, type Groups, type Judged, type SeriesPoint } from '#scorecard';
import { notesOn, roundedNote, valueCell } from '#site';
import { groupsWords, measureWords } from '#words';

type Card = Judged['card'];

/**
 * The table of a card's figures through time, newest first, as its page has it. `leads` is false of a period beside it.
 */
export function periodsTable({ measure, series, periodType }: Card, council: string, leads: boolean): PackTable {
  const { unit, decimals } = measure;
  const words = measureWords.figures;
  const withParts = unit.shape !== 'count';
  const withNumerator = withParts && (unit.shape !== 'mean' || series.some(({ numerator }) => numerator !== null));
  const rows = series.toReversed().map((point) => {
    const { explanation } = valueCell(point, unit, decimals, measure);
    return { point, notes: notesOn(point, explanation) };
  });
  const withNotes = rows.some(({ notes }) => notes !== '');
  return {
    id: `${measure.id}_${lower(periodType)}`,
    caption: leads
      ? words.caption(measure.title, council)
      : words.captionOf(measure.title, council, periodTypeNames[periodType]),
    shows: leads ? 'periods' : 'other periods',
    columns: [
      { id: 'period', heading: words.period, kind: 'text' },
      valueColumn('value', words.value, unit, decimals),
      ...(withNumerator
        ? [
            {
              id: 'numerator',
              heading: unit.shape === 'mean' ? words.sum : words.numerator,
              ...partColumn(series, 'numerator'),
            },
          ]
        : []),
      ...(withParts ? [{ id: 'denominator', heading: words.denominator, ...partColumn(series, 'denominator') }] : []),
      ...(withNotes ? [{ id: 'notes', heading: words.notes, kind: 'text' as const }] : []),
    ],
    rows: rows.map(({ point, notes }) => [
      { text: periodLabel(point) },
      pointCell(point, unit, decimals, measure),
      ...(withNumerator ? [partCell(point, 'numerator')] : []),
      ...(withParts ? [partCell(point, 'denominator')] : []),
      ...(withNotes ? [{ text: notes }] : []),
    ]),
  };
}

/** The groups of a breakdown at their newest period, with the change on a year, as the page has them. */
export function groupsTable({ measure }: Card, { name, groups, form }: Groups): PackTable {
  const words = groupsWords.breakdown;
  const newest = groups.flatMap(({ latest }) => latest ?? [])[0];
  return {
    id: `${measure.id}_by_${lower(name)}`,
    caption: withRounding(words.caption(measure.title, name, newest === undefined ? '' : periodPhrase(newest)), form),
    shows: 'groups',
    columns: [
      { id: 'group', heading: name, kind: 'text' },
      valueColumn('value', words.value, form.unit, form.decimals),
      { id: 'change', heading: words.change, kind: 'text' },
    ],
    rows: groups.map(({ category, latest, change }) => [
      { text: category },
      pointCell(latest, form.unit, form.decimals),
      { text: changeInWords(change, form) },
    ]),
  };
}

/** Every period of a breakdown, newest first, with a column a group. */
export function groupPeriodsTable({ measure }: Card, { name, groups, form }: Groups): PackTable {
  const words = groupsWords.history;
  const periods = new Map(groups.flatMap(({ series }) => series.map((point) => [point.periodEnd, periodLabel(point)])));
  const byGroup = groups.map(({ series }) => new Map(series.map((point) => [point.periodEnd, point])));
  return {
    id: `${measure.id}_by_${lower(name)}_periods`,
    caption: withRounding(words.label(measure.title, name), form),
    shows: 'groups by period',
    columns: [
      { id: 'period', heading: words.period, kind: 'text' },
      ...groups.map(({ category }, at) => valueColumn(`group_${at + 1}`, category, form.unit, form.decimals)),
    ],
    rows: [...periods]
      .toSorted(([one], [other]) => (one < other ? 1 : -1))
      .map(([end, label]) => [
        { text: label },
        ...byGroup.map((points) => pointCell(points.get(end) ?? null, form.unit, form.decimals)),
      ]),
  };
}

/** A caption, with what is to be said of rounded parts. */
function withRounding(caption: string, form: Groups['form']): string {
  return form.isRounded ? `${caption}. ${roundedNote(form)} ${groupsWords.breakdown.five}` : caption;
}

function valueColumn(id: string, heading: string, unit: Unit, decimals: number): PackColumn {
  const sign = signOf(unit);
  return { id, heading, kind: 'number', decimals, ...(sign === undefined ? {} : { sign }) };
}

/** A figure as a page prints it, and its number as it was published. */
function pointCell(
  point: SeriesPoint | null,
  unit: Unit,
  decimals: number,
  measure: Pick<Card['measure'], 'coverage'> = {},
): PackCell {
  const { text } = valueCell(point, unit, decimals, measure);
  if (point === null || point.isHole) return { text };
  return { text, ...(point.value === null ? {} : { value: point.value }), figure: figureKey(point) };
}

/** Parts are counts, but for posts and other wholes of which there are halves. */
function partColumn(series: Card['series'], part: 'numerator' | 'denominator'): Pick<PackColumn, 'kind' | 'decimals'> {
  return { kind: 'number', decimals: series.every((point) => Number.isInteger(point[part] ?? 0)) ? 0 : 1 };
}

function partCell(point: SeriesPoint, part: 'numerator' | 'denominator'): PackCell {
  const value = point[part];
  if (value === null || point.isHole) return { text: '–' };
  return { text: formatPart(value), value, figure: figureKey(point), part };
}

/** A name as an id has it: `yearToDate` is `year_to_date`. */
function lower(name: string): string {
  return name
    .replace(/[A-Z]/g, ' $&')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
