import { numberId, type TableNumber } from './numbers.ts';
import type { Rule, Sum } from './sum.ts';

/**
 * A number over whole months, from one month up to another that is not included; months are counted from the year 0.
 */
interface Span {
  readonly id: string;
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** The spans of one number over time, for looking up. */
interface Timeline {
  readonly spans: readonly Span[];
  at(type: string, from: number, to: number): Span | undefined;
  /** How many months a period of some type has; null where that differs. */
  lengthOf(type: string): number | null;
}

/** A sum that may have to hold, where there is a figure for every part of it. */
interface Candidate {
  readonly form: string;
  readonly whole: Span;
  readonly parts: readonly (Span | undefined)[];
  readonly less?: readonly (Span | undefined)[];
}

/**
 * Ways in which numbers of different periods may add up: a year is its months or quarters, three years are their years,
 * a year to date is that of an earlier month and what came since, a rolling year is this year so far and the rest of
 * the last one, and two rolling years differ by the months that came and the months that went.
 */
export function periodRules(numbers: readonly TableNumber[]): Rule[] {
  const lines = Map.groupBy(
    numbers.filter(({ row }) => row.start.endsWith('-01')),
    ({ row, part }) => numberId({ ...row, part, periodType: '' }, { authority: row.authority, end: '' }),
  );
  const found = [...lines.values()].flatMap((line) => {
    const { row, part } = line[0] as TableNumber;
    const timeline = timelineOf(line.map(spanOf));
    return candidatesOn(timeline).map(({ form, ...candidate }) => {
      return { form, name: `${row.measure} (${part}): ${form}`, sum: sumOf(candidate) };
    });
  });
  return [...Map.groupBy(found, ({ name }) => name)].map(([name, all]) => {
    return { name, form: all[0]?.form as string, sums: all.flatMap(({ sum }) => sum ?? []) };
  });
}

function candidatesOn(timeline: Timeline): Candidate[] {
  const types = [...new Set(timeline.spans.map(({ type }) => type))];
  return timeline.spans.flatMap((whole) =>
    types
      .filter((type) => type !== whole.type)
      .flatMap((type) => [tiled, grown, rolling, moved].flatMap((form) => form(timeline, whole, type))),
  );
}

/** A period is made of shorter ones of one type. */
function tiled(timeline: Timeline, whole: Span, type: string): Candidate[] {
  const parts = tilesOf(timeline, type, whole.from, whole.to);
  return parts === null ? [] : [{ form: `${whole.type} is ${parts.length} times ${type}`, whole, parts }];
}

/** The count up to an earlier end, and what came since. */
function grown({ spans, at }: Timeline, whole: Span, type: string): Candidate[] {
  const earlier = spans.filter((one) => one.type === whole.type && one.from === whole.from && one.to < whole.to);
  return earlier.map((one) => {
    return { form: `${whole.type} grows by ${type}`, whole, parts: [one, at(type, one.to, whole.to)] };
  });
}

/** This year to date and last year, less last year to date. */
function rolling({ spans, at }: Timeline, whole: Span, type: string): Candidate[] {
  const years = spans.filter((one) => one.type === type && one.to === whole.to && one.from > whole.from);
  return years.map(({ from, to }) => ({
    form: `${whole.type} is this and the last ${type}`,
    whole,
    parts: [at(type, from, to), at(type, from - 12, from)],
    less: [at(type, from - 12, whole.from)],
  }));
}

/** An earlier period of the same length, plus the months added and less the months dropped. */
function moved(timeline: Timeline, whole: Span, type: string): Candidate[] {
  if (timeline.lengthOf(whole.type) === null) return [];
  const earlier = timeline.spans.filter((one) => one.type === whole.type && one.to < whole.to && one.to > whole.from);
  return earlier.flatMap((one) => {
    const [came, went] = [tilesOf(timeline, type, one.to, whole.to), tilesOf(timeline, type, one.from, whole.from)];
    if (came === null || went === null) return [];
    return [{ form: `${whole.type} moves by ${type}`, whole, parts: [one, ...came], less: went }];
  });
}

/** Periods of one type that make up a longer one; null where their length does not fit. */
function tilesOf(timeline: Timeline, type: string, from: number, to: number): (Span | undefined)[] | null {
  const length = timeline.lengthOf(type) ?? to - from;
  const times = (to - from) / length;
  if (!Number.isInteger(times)) return null;
  return Array.from({ length: times }, (_, tile) =>
    timeline.at(type, from + tile * length, from + (tile + 1) * length),
  );
}

function sumOf({ whole, parts, less = [] }: Omit<Candidate, 'form'>): Sum | null {
  if (parts.includes(undefined) || less.includes(undefined)) return null;
  const idsOf = (spans: readonly (Span | undefined)[]) => spans.map((span) => (span as Span).id);
  return { whole: whole.id, parts: idsOf(parts), less: idsOf(less) };
}

function timelineOf(spans: readonly Span[]): Timeline {
  const bySpan = new Map(spans.map((span) => [`${span.type}|${span.from}|${span.to}`, span]));
  const lengths = new Map(
    [...Map.groupBy(spans, ({ type }) => type)].map(([type, own]) => {
      const all = new Set(own.map(({ from, to }) => to - from));
      return [type, all.size === 1 ? ([...all][0] as number) : null];
    }),
  );
  return {
    spans,
    at: (type, from, to) => bySpan.get(`${type}|${from}|${to}`),
    lengthOf: (type) => lengths.get(type) ?? null,
  };
}

function spanOf({ id, row: { periodType, start, end } }: TableNumber): Span {
  return { id, type: periodType, from: monthNumber(start), to: monthNumber(end) + 1 };
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
