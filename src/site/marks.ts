import type { Month } from '#calendar';
import { type FigureId, figureKey } from '#figure';
import type { SaidKind, SpeaksOf } from '#scorecard';

/**
 * Attributes of an element that say which figure the numbers in it are of: so a machine can compare each number of a
 * page with the ledger. They change nothing that a reader sees.
 */
export type Marks = Readonly<Record<`data-${string}`, string>>;

/** Which part of a figure an element shows. */
export type Part = 'value' | 'numerator' | 'denominator' | 'parts' | 'period' | 'bar';

/** A figure of a page, of which there may be none; a gap in a series has none. */
type Marked = (FigureId & { isHole?: true }) | null | undefined;

/**
 * Marks of what shows a figure or a part of it, or holds what does; none where there is no figure. `around` is the
 * figure that an element around it names, if one does: then the key says only what differs.
 */
export function figureMarks(figure: Marked, part?: Part, around?: Marked): Marks {
  const key = keyOf(figure);
  if (key === null) return {};
  const within = keyWithin(keyOf(around), key);
  const isSame = within === sameFigure && part !== undefined;
  return { ...(isSame ? {} : { 'data-figure': within }), ...(part === undefined ? {} : partMarks(part)) };
}

/** Marks of what shows a part of the figure that an element around it names. */
export function partMarks(part: Part): Marks {
  return { 'data-part': part };
}

/** What holds figures that differ in their day or their category alone: the key that all have in common, as an id. */
export function commonOf(figures: readonly Marked[], differ: 'periodEnd' | 'category'): FigureId | null {
  const first = figures.find((figure) => figure != null);
  return first == null ? null : { ...first, [differ]: '' };
}

/** Marks of the words of a change: of the first of these figures, against the other if there is one. */
export function changeMarks([latest, earlier]: readonly string[], around?: Marked): Marks {
  if (latest === undefined) return {};
  const within = keyWithin(keyOf(around), latest);
  return {
    ...(within === sameFigure ? {} : { 'data-figure': within }),
    'data-part': 'change',
    ...(earlier === undefined ? {} : { 'data-against': keyWithin(latest, earlier) }),
  };
}

/** Marks of what holds figures as one publication left them. */
export function asAtMarks(month: Month): Marks {
  return { 'data-as-at': month };
}

/** The key of a figure as one publication left it, for a text that speaks of figures of several. */
export function keyAsAt(key: string, month: Month): string {
  return `${key}@${month}`;
}

/** Marks of what holds numbers that are none of a figure. */
export function saidMarks(kind: SaidKind): Marks {
  return { 'data-said': kind };
}

/** Marks of a text whose numbers speak of something; none where nothing is said of it. */
export function marksOf({ figure, figures = [], target, series, other, said }: SpeaksOf = {}, around?: Marked): Marks {
  const within = (key: string) => keyWithin(keyOf(around), key);
  return {
    ...(figure === undefined ? {} : { 'data-figure': within(figure) }),
    ...(figures.length === 0 ? {} : { 'data-figures': JSON.stringify(figures.map(within)) }),
    ...(target === undefined ? {} : { 'data-target': target.join(' ') }),
    ...(series === undefined ? {} : { 'data-series': series }),
    ...(other === undefined ? {} : { 'data-other': other }),
    ...(said === undefined ? {} : saidMarks(said)),
  };
}

/** Marks of a drawing by the id that sets it apart on its page. */
export function chartMarks(id: string): Marks {
  return { 'data-chart': id };
}

const sameFigure = '|||||';

function keyOf(figure: Marked): string | null {
  return figure == null || figure.isHole ? null : figureKey(figure);
}

/**
 * A key as it stands within an element of another key: what both have in common is left empty. Whole where the measure
 * is another, or where the other has what this one has not.
 */
function keyWithin(around: string | null, key: string): string {
  const [outer, own] = [around ?? '', key].map((one) => one.split('|')) as [string[], string[]];
  if (outer[0] !== own[0] || own.some((part, at) => part === '' && outer[at] !== '')) return key;
  return own.map((part, at) => (part === outer[at] ? '' : part)).join('|');
}
