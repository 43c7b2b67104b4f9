import { attribute, type Element, elementsIn } from './markup.ts';
import { isKind, type Kind } from './said.ts';

/** Which side of a figure an element shows. */
export const parts = ['value', 'numerator', 'denominator', 'period', 'parts', 'change', 'bar'] as const;
export type Part = (typeof parts)[number];

/** A figure that an element names, as the newest publication left it or as that of a month did. */
export interface Named {
  key: string;
  asAt: string | null;
}

/** A figure that others published: whose it is, when it is of, and the measure that it is set beside. */
export interface OtherName {
  name: string;
  on: string;
  measure: string;
}

/** What an element says that its words are about. */
export interface Mark {
  element: Element;
  figure: Named | null;
  /** Null where nothing says which: then the value. */
  part: Part | null;
  /** Whether it names the figure of marks within, and shows nothing itself. */
  holder: boolean;
  against: Named | null;
  figures: readonly Named[] | null;
  series: Named | null;
  other: OtherName | null;
  said: Kind | null;
  /** Goal and limit of a target that the words speak of besides. */
  target: readonly string[];
  /** The chart that an element holds. */
  chart: string | null;
}

/** Names of the attributes of marks. */
export const markAttributes: readonly string[] = [
  'data-figure',
  'data-part',
  'data-against',
  'data-as-at',
  'data-figures',
  'data-series',
  'data-other',
  'data-said',
  'data-target',
  'data-chart',
];

/**
 * The mark of an element, null where it has none, and what is wrong with it. `around` is the figure of the nearest
 * element around it that names one, `asAt` the publication that is spoken of. A key whose first field is empty takes
 * its empty fields from the figure that the element names, or that around it.
 */
export function markOf(
  element: Element,
  around: Named | null,
  asAt: string | null,
): { mark: Mark | null; faults: string[] } {
  const of = (name: string) => attribute(element, `data-${name}`);
  const has = markAttributes.some((name) => name !== 'data-as-at' && attribute(element, name) !== null);
  if (!has) return { mark: null, faults: [] };
  const [key, part, said, against, series] = ['figure', 'part', 'said', 'against', 'series'].map(of);
  const own: Named | null = key == null ? null : { key: filled(key, around?.key), asAt };
  const nearest = own ?? around;
  const figures = listOf(of('figures') ?? null, asAt, nearest?.key);
  const other = otherOf(of('other'));
  const figure = own ?? (part == null ? null : around);
  const mark: Mark = {
    element,
    figure,
    part: parts.find((one) => one === part) ?? null,
    holder: own !== null && part == null && holdsMarks(element),
    against: against == null ? null : { key: filled(against, nearest?.key), asAt },
    figures: figures === 'broken' ? [] : figures,
    series: series == null ? null : { key: series, asAt },
    other: other === 'broken' ? null : other,
    said: said != null && isKind(said) ? said : null,
    target: (of('target') ?? '').split(' ').filter(Boolean),
    chart: of('chart'),
  };
  const about = [mark.figure, mark.figures, mark.series, mark.said].filter((one) => one !== null).length;
  const beside = other !== null && (mark.figure !== null || mark.series !== null || mark.said !== null);
  const lone = about === 0 && other === null && mark.chart === null && of('target') === null;
  const faults = [
    ...(part != null && mark.part === null ? ['a mark names a part that does not exist'] : []),
    ...(part != null && mark.figure === null ? ['a mark names a part of no figure'] : []),
    ...(said != null && mark.said === null ? ['a mark names a kind of words that does not exist'] : []),
    ...(figures === 'broken' ? ['a mark is not a list of figures'] : []),
    ...(other === 'broken' ? ['a mark names nobody who published'] : []),
    ...(mark.against !== null && mark.part !== 'change' ? ['a mark compares where no change is shown'] : []),
    ...(about > 1 || beside || lone ? ['a mark contradicts itself'] : []),
  ];
  return { mark, faults };
}

/** A key with its empty fields filled from another, where its first is empty. */
function filled(key: string, from: string | undefined): string {
  if (from === undefined || !key.startsWith('|')) return key;
  const fields = from.split('|');
  return key
    .split('|')
    .map((field, at) => field || (fields[at] ?? ''))
    .join('|');
}

function holdsMarks(element: Element): boolean {
  return elementsIn(element).some((one) => ['data-part', 'data-figure'].some((name) => attribute(one, name) !== null));
}

function listOf(json: string | null, asAt: string | null, nearest: string | undefined): Named[] | null | 'broken' {
  if (json === null) return null;
  try {
    const list: unknown = JSON.parse(json);
    if (!Array.isArray(list) || list.some((one) => typeof one !== 'string')) return 'broken';
    return list.map((one: string) => {
      const [, key = one, month] = /^(.*)@(\d{4}-\d{2})$/s.exec(one) ?? [];
      return { key: filled(key, nearest), asAt: month ?? asAt };
    });
  } catch {
    return 'broken';
  }
}

function otherOf(text: string | null): OtherName | null | 'broken' {
  if (text === null) return null;
  const [name = '', on = '', measure, ...more] = text.split('|');
  if (measure === undefined || more.length > 0 || name === '' || !/^\d{4}-\d{2}-\d{2}$/.test(on)) return 'broken';
  return { name, on, measure };
}
