import Papa from 'papaparse';
import { z } from 'zod';
import { isIsoDay } from '#calendar';
import { type Edition, isRoundedPart, type Measure, personalDataIn, type Settings } from '#catalogue';
import { type Period, type PeriodType, periodTypes } from '#figure';
import type { LedgerRow } from '#published';
import type { PaperFinding } from './finding.ts';
import { type NotOurs, notOursReasons } from './not-ours.ts';
import { hidingReason, isPartOf, isWhole } from './printed-figure.ts';

const sides = ['', 'numerator', 'share', 'change', 'numerator change'] as const;

/** What of a figure a paper printed: its value, how many there were, a group's share of the whole, or a change. */
export type PaperSide = (typeof sides)[number];

/** A figure of a measure that a paper printed: of what place and time, and which side of it. */
export interface PaperPlace extends Omit<Period, 'periodType'> {
  measure: string;
  authority: string;
  /** Null where it is of some months that are no period of ours. */
  periodType: PeriodType | null;
  /** Empty for the whole. */
  breakdown: string;
  category: string;
  side: PaperSide;
  /** Of a change: the last day of the earlier period; else empty. */
  against: string;
}

/** A figure that a paper of the board printed, or several that belong together. */
export interface PaperFigure {
  paper: string;
  /** The document within an agenda pack; empty where the paper is one. */
  part: string;
  /** The item, section, figure or table. */
  location: string;
  /** In our own words; empty where the measure's title says it. */
  what: string;
  /** How many printed figures the line stands for. */
  figures: number;
  /** As printed; empty where it is not repeated. Of a measure: a number, after `<` or `>` where the paper gives a bound. */
  printed: string;
  /** Which figure of a measure it is; null where it is none. */
  place: PaperPlace | null;
  /** Why it is none; null where it is one. */
  reason: NotOurs | null;
  /** In what the paper contradicts itself; empty where it does not. */
  slip: string;
  note: string;
}

/** What lines are checked against. */
export interface PaperContext {
  measures: readonly Measure[];
  /** Codes of the council, the other authorities and the consortium. */
  authorities: readonly string[];
  /** The figures as known now. */
  ledger: readonly LedgerRow[];
  /** Counts from 1 to this number are never shown. */
  smallestCount: number;
  /** Whether parts are shown to the nearest 5. */
  parts: Settings['publication']['parts'];
  /**
   * The file speaks of the public edition. The board's may hide and show other figures: there a number of what it hides
   * is left out, and nothing is wrong.
   */
  edition: Edition;
}

const text = z.string().regex(/\S/, 'is empty');
const day = z.union([z.literal(''), z.string().refine(isIsoDay, 'is no day written like 2022-03-31')]);
const rowSchema = z.strictObject({
  paper: text,
  part: z.string(),
  location: text,
  what: z.string(),
  figures: z
    .string()
    .regex(/^[1-9]\d*$/, 'is no number of figures')
    .transform(Number),
  printed: z.string(),
  measure: z.string(),
  authority_code: z.string(),
  period_type: z.enum(['', ...periodTypes]),
  period_start: day,
  period_end: day,
  breakdown: z.string(),
  category: z.string(),
  side: z.enum(sides),
  against: day,
  reason: z.enum(['', ...notOursReasons], `is none of: ${notOursReasons.join(', ')}`),
  slip: z.string(),
  note: z.string(),
});
type Row = z.infer<typeof rowSchema>;

const bound = /^([<>]?)(-?\d+(?:\.(\d+))?)$/;

/** A printed number with its bound, if it is one, and how many decimals it has; null where the text is no number. */
export function numberPrinted(printed: string): { bound: string; value: number; decimals: number } | null {
  const [, before = '', value = '', fraction = ''] = bound.exec(printed) ?? [];
  return value === '' ? null : { bound: before, value: Number(value), decimals: fraction.length };
}

/** Reads what papers printed, in the file's order, and says of each line that cannot stand on a page what is wrong. */
export function readPapers(
  csv: string,
  file: string,
  context: PaperContext,
): { figures: PaperFigure[]; findings: PaperFinding[] } {
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const checking = {
    ...context,
    shown: ledgerByPlace(context.ledger),
    byDays: new Map(context.ledger.map((row) => [daysKey(row), row])),
    before: new Map<string, number>(),
  };
  const figures: PaperFigure[] = [];
  const findings: PaperFinding[] = [];
  const places = linesOf(csv);
  for (const [index, record] of data.entries()) {
    const line = places[index + 1] ?? null;
    const read = rowSchema.safeParse(record);
    const problem = read.success
      ? problemOf(read.data, line ?? 0, checking)
      : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
    if (problem === null && read.success) figures.push(asEditionMaySay(figureOf(read.data), checking));
    else {
      const remedy = 'Correct the row, or leave it out.';
      findings.push({ severity: 'error', file, line, problem: `${problem}.`, remedy });
    }
  }
  return { figures, findings };
}

/** The line on which each record of a table begins, its head first: a text in quotes may hold line ends. */
function linesOf(csv: string): number[] {
  const lines: number[] = [];
  let isQuoted = false;
  for (const [at, line] of csv.split(/\r\n|\n|\r/).entries()) {
    if (!isQuoted && line.trim() !== '') lines.push(at + 1);
    if ((line.match(/"/g) ?? []).length % 2 === 1) isQuoted = !isQuoted;
  }
  return lines;
}

interface Checking extends PaperContext {
  shown: ReadonlyMap<string, LedgerRow>;
  /** A figure of each time, whatever its period is called: a year to date may be a whole year. */
  byDays: ReadonlyMap<string, LedgerRow>;
  /** The line on which each figure stands, as far as they were read. */
  before: Map<string, number>;
}

function problemOf(row: Row, line: number, checking: Checking): string | null {
  const texts = [row.paper, row.part, row.location, row.what, row.printed, row.slip, row.note];
  const [personal] = texts.flatMap((one) => personalDataIn(one));
  if (personal !== undefined) return `It holds ${personal.what}`;
  const isBound = /^[<>]/.test(row.printed);
  const key = JSON.stringify({ ...row, figures: 0, slip: '', note: '', printed: isBound });
  const earlier = checking.before.get(key);
  checking.before.set(key, earlier ?? line);
  if (earlier !== undefined) return `The same figure stands in line ${earlier}`;
  const isOurs = row.measure !== '';
  if (isOurs === (row.reason !== '')) return 'It needs either a measure or a reason why it is none';
  return isOurs ? problemOfOurs(row, checking) : problemOfOthers(row, checking);
}

function problemOfOthers(row: Row, { smallestCount }: Checking): string | null {
  const { what, printed } = row;
  if (!/\S/.test(what)) return 'It needs a few words on what was printed';
  const isLeft = [row.authority_code, row.period_type, row.period_start, row.period_end, row.category, row.side];
  if (isLeft.some((one) => one !== '')) return 'A place, a time or a group needs a measure';
  const count = /^\d+$/.test(printed) ? Number(printed) : 0;
  const ofChildren = /\b(?:child|children|young p\w+|care leavers?|girls?|boys?|babies)\b/i.test(what);
  return ofChildren && count > 0 && count <= smallestCount
    ? 'It counts so few children that it must not be repeated'
    : null;
}

function problemOfOurs(row: Row, checking: Checking): string | null {
  const measure = checking.measures.find(({ id }) => id === row.measure);
  if (measure === undefined) return `There is no measure ${row.measure}`;
  if (!checking.authorities.includes(row.authority_code)) return `The settings name no authority ${row.authority_code}`;
  if (row.figures !== 1) return 'A line with a measure is of one figure';
  const place = placeOf(row);
  if (place.periodStart === '' || place.periodEnd === '' || !isWhole(place, measure))
    return `${row.period_start} to ${row.period_end} is no whole period${place.periodType === null ? ' of months' : ` of the type ${place.periodType}`}`;
  if (place.category !== '' && !isPartOf(place, measure))
    return `${row.measure} has no category ${row.category} by ${row.breakdown}`;
  if (isChange(place) !== (place.against !== ''))
    return 'A change, and nothing else, needs the day of the earlier figure';
  if (isChange(place) && place.against >= place.periodEnd) return 'A change is from an earlier day';
  const number = numberPrinted(row.printed);
  if (row.printed !== '' && number === null) return 'printed is no number: digits, and a point for decimals';
  return disclosureOf(place, number?.value ?? null, measure, checking);
}

/** What stands against repeating a printed number, or against leaving it out. */
function disclosureOf(
  place: PaperPlace,
  value: number | null,
  measure: Measure,
  { shown, byDays, smallestCount, parts, edition }: Checking,
): string | null {
  const alike = byDays.get(daysKey(place));
  if (alike !== undefined && !shown.has(placeKey(place)))
    return `A figure of ours of the same days is of the period type ${alike.periodType}`;
  const rows = placesOf(place).map((one) => shown.get(placeKey(one)) ?? null);
  const known = rows.filter((row) => row !== null);
  const isPublic = edition === 'public';
  if (known.some(({ value: own }) => own === null))
    return value === null || !isPublic ? null : 'We hide the figure of that time, so the number must not be repeated';
  const isComplete = known.length === rows.length;
  const isRounded = isRoundedPart(measure, place, { parts });
  if (isRounded && value !== null && (measure.unit.shape !== 'count' || value % 5 !== 0))
    return 'A part is given to the nearest 5, as ours are';
  if (isComplete) return value === null && isPublic ? 'We show the figure of that time: give the number' : null;
  if (value === null || isChange(place) || place.side === 'share') return null;
  const ofCount =
    place.side === 'numerator' ? { ...measure, unit: { ...measure.unit, shape: 'count' as const } } : measure;
  const isBound = place.category === '' && measure.unit.name === 'percent' && place.side === '';
  return hidingReason(
    { ...place, numerator: null, denominator: null, value },
    isBound ? measure : ofCount,
    smallestCount,
  );
}

function figureOf(row: Row): PaperFigure {
  const { paper, part, location, what, figures, printed, reason, slip, note } = row;
  return {
    ...{ paper, part, location, what, figures, printed, slip, note },
    place: row.measure === '' ? null : placeOf(row),
    reason: reason === '' ? null : reason,
  };
}

/** The figure, without its number where the edition hides its own. */
function asEditionMaySay(figure: PaperFigure, { shown }: Checking): PaperFigure {
  const hides = figure.place !== null && placesOf(figure.place).some((one) => shown.get(placeKey(one))?.value === null);
  return hides ? { ...figure, printed: '' } : figure;
}

function placeOf(row: Row): PaperPlace {
  return {
    measure: row.measure,
    authority: row.authority_code,
    periodType: row.period_type === '' ? null : row.period_type,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    breakdown: row.breakdown,
    category: row.category,
    side: row.side,
    against: row.against,
  };
}

export function isChange({ side }: Pick<PaperPlace, 'side'>): boolean {
  return side === 'change' || side === 'numerator change';
}

type Placed = Pick<PaperPlace, 'measure' | 'authority' | 'periodType' | 'periodEnd' | 'breakdown' | 'category'>;

/** The figures of ours that a printed one speaks of: itself, and the earlier one of a change or the whole of a share. */
export function placesOf(place: PaperPlace): Placed[] {
  if (isChange(place)) return [place, { ...place, periodEnd: place.against }];
  return place.side === 'share' ? [place, { ...place, breakdown: '', category: '' }] : [place];
}

/** The newest row of each figure, by what and when it is of. */
export function ledgerByPlace(ledger: readonly LedgerRow[]): Map<string, LedgerRow> {
  return new Map(ledger.map((row) => [placeKey(row), row]));
}

function daysKey({
  measure,
  authority,
  periodStart,
  periodEnd,
  breakdown,
  category,
}: Omit<Placed, 'periodType'> & { periodStart: string }): string {
  return JSON.stringify([measure, authority, periodStart, periodEnd, breakdown, category]);
}

/** What and when a figure is of. */
export function placeKey({ measure, authority, periodType, periodEnd, breakdown, category }: Placed): string {
  return JSON.stringify([measure, authority, periodType, periodEnd, breakdown, category]);
}
