import { isRoundedPart, type Measure, type Settings } from '#catalogue';
import { measureAtPlace, roundHalfUp } from '#figure';
import type { LedgerRow } from '#published';
import type { WrittenNumber } from './number-in-text.ts';
import { isPublished, type PublishedNumbers, publishedNumbers } from './published-numbers.ts';

type Of = Pick<Settings, 'council' | 'authorities' | 'consortium' | 'targets' | 'publication'>;

/** What is published of measures, by place: worked out once for each, when it is first asked for. */
export interface PublishedOf {
  /** The codes of the places whose figures a text gives: those it names, and the council and its consortium. */
  placesOf: (text: string, authority: string | null) => readonly string[];
  rows: (measure: string, place: string) => readonly LedgerRow[];
  numbers: (measure: string, place: string) => PublishedNumbers;
  /** The same without the changes between two figures, which only a sentence that speaks of one may give. */
  standing: (measure: string, place: string) => PublishedNumbers;
  /** The figures themselves, as shown and exact: no change between two. */
  figures: (measure: string, place: string) => ReadonlySet<number>;
  /** The shown totals of which a part is hidden or rounded, each with the end of the newest period that has it. */
  dividedTotals: (measure: string, place: string) => ReadonlyMap<number, string>;
}

/** Looks at the rows of a ledger as known now. */
export function publishedOf(
  rowsOf: (measure: string, place: string) => readonly LedgerRow[],
  measures: ReadonlyMap<string, Measure>,
  settings: Of,
): PublishedOf {
  const { council, consortium, authorities, targets, publication } = settings;
  const ours = [council, ...(consortium === undefined ? [] : [consortium.code])];
  const once = <Value>(work: (measure: Measure, rows: readonly LedgerRow[]) => Value) => {
    const known = new Map<string, Value>();
    return (measure: string, place: string): Value => {
      const key = measureAtPlace({ measure, authority: place });
      const found = known.get(key) ?? work(measures.get(measure) as Measure, rowsOf(measure, place));
      known.set(key, found);
      return found;
    };
  };
  const goalsOf = ({ id }: Measure) => targets.filter(({ measure }) => measure === id).map(({ value }) => value);
  return {
    placesOf: (text, authority) =>
      authority === null
        ? [
            ...ours,
            ...authorities.filter(({ code, name }) => code !== council && text.includes(name)).map(({ code }) => code),
          ]
        : [authority],
    rows: rowsOf,
    numbers: once((measure, rows) => publishedNumbers(rows, measure, goalsOf(measure), publication.parts)),
    standing: once((measure, rows) =>
      publishedNumbers(rows, measure, goalsOf(measure), publication.parts, 'without changes'),
    ),
    figures: once((measure, rows) => {
      const exact = rows.filter((row) => !isRoundedPart(measure, row, publication));
      return new Set(
        exact.flatMap(({ value, numerator, denominator }) =>
          [value === null ? null : roundHalfUp(value, measure.decimals), numerator, denominator].filter(
            (one) => one !== null,
          ),
        ),
      );
    }),
    dividedTotals: once((measure, rows) => {
      const periodOf = ({ periodType, periodStart, periodEnd }: LedgerRow) =>
        [periodType, periodStart, periodEnd].join('|');
      const divided = new Set(
        rows
          .filter(
            (row) =>
              row.breakdown !== '' &&
              (row.symbol === 'c' || (isRoundedPart(measure, row, publication) && row.value !== 0)),
          )
          .map(periodOf),
      );
      const totals = rows.filter((row) => row.breakdown === '' && divided.has(periodOf(row)));
      return new Map(
        totals
          .toSorted((one, other) => (one.periodEnd < other.periodEnd ? -1 : 1))
          .flatMap(({ numerator, denominator, periodEnd }) =>
            [numerator, denominator].flatMap((total) => (total === null ? [] : [[total, periodEnd] as const])),
          ),
      );
    }),
  };
}

/** Words by which a sentence says that its numbers are changes, or hold one figure against another. */
const change =
  /\b(?:more|fewer|less|ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|up|down|increas\w*|decreas\w*|drop\w*|reduc\w*|gr[eo]w\w*|chang\w*|higher|lower|compared|against|than|differen\w*|points?|gain\w*|net|improv\w*|worse\w*)\b/iu;

/** Whether a number of a sentence is a published figure of one of these, or a change that the sentence speaks of. */
export function isVouched(
  number: WrittenNumber,
  sentence: string,
  of: readonly { id: string; place: string }[],
  published: PublishedOf,
): boolean {
  const among = (numbers: PublishedOf['numbers']) =>
    isPublished(
      number,
      of.map(({ id, place }) => numbers(id, place)),
    );
  return among(published.standing) || (change.test(sentence) && among(published.numbers));
}

/** Each of these measures at each of these places. */
export function atPlaces(
  measures: readonly Pick<Measure, 'id'>[],
  places: readonly string[],
): { id: string; place: string }[] {
  return measures.flatMap(({ id }) => places.map((place) => ({ id, place })));
}
