import { type IsoDay, type Month, monthOf, monthsFrom } from '#calendar';
import type { Measure } from '#catalogue';
import { figureKey } from '#figure';
import type { LedgerRow } from '#published';
import { rowsOf } from '#scorecard';
import { measureWords } from '#words';
import { type DataGrade, dataGrade } from './data-grade.ts';
import { knownShare } from './measure-coverage.ts';
import type { Site } from './site.ts';

/** How many of a measure's figures an earlier publication had, and how many of those were changed since. */
interface Standing {
  earlier: number;
  revised: number;
}

const none: Standing = { earlier: 0, revised: 0 };
const standingsOfSites = new WeakMap<Site, ReadonlyMap<string, Standing>>();

/**
 * How good the council's figures of a measure are, from what is published alone; null where there is none of the period
 * that the measure opens with.
 */
export function measureGrade(site: Site, measure: Measure): DataGrade | null {
  const { council, index, leads, newest } = site;
  const series = { measure: measure.id, authority: council.code, periodType: leads(measure, council.code) };
  const ends = rowsOf(index, series)
    .filter(({ symbol }) => symbol !== 'x')
    .map(({ periodEnd }) => periodEnd);
  if (ends.length === 0) return null;
  return dataGrade({
    knownPercent: knownShare(site, measure),
    monthsLate: monthsLate(ends, newest.publication),
    ...(standingsOf(site).get(measure.id) ?? none),
  });
}

/** A grade in words, and why: how complete the figures are, how old, how often revised. */
export function gradeInWords({ grade, ...by }: DataGrade): string {
  const { is, known, late, inTime, revised, notYet } = measureWords.quality.grade;
  return [
    is[grade],
    by.known === null ? '' : known[by.known],
    by.monthsLate === 0 ? inTime : late(by.monthsLate),
    by.steady === null ? notYet : revised(by.revised, by.earlier),
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * By how many months the newest of some figures is older than it should be at a publication: figures that usually come every
 * so many months (the median; a single one is taken to come once a year) are late once the next should be there. Ends
 * are in order of time.
 */
export function monthsLate(ends: readonly IsoDay[], publication: Month): number {
  const months = [...new Set(ends.map(monthOf))];
  const steps = months.slice(1).map((month, at) => monthsBetween(months[at] as Month, month));
  const usual = steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 12;
  return Math.max(0, monthsBetween(months.at(-1) as Month, publication) - (usual - 1));
}

const monthsBetween = (from: Month, to: Month): number => Math.max(0, monthsFrom(from, to).length - 1);

function standingsOf(site: Site): ReadonlyMap<string, Standing> {
  const made = standingsOfSites.get(site);
  if (made !== undefined) return made;
  const { ledger, council, newest } = site;
  const own = ledger.filter(({ authority }) => authority === council.code);
  const standings = new Map(
    [...Map.groupBy(own, ({ measure }) => measure)].map(([measure, rows]) => {
      const figures = [...Map.groupBy(rows, figureKey).values()];
      const stood = figures.filter(([first]) => first !== undefined && first.published < newest.publication);
      return [measure, { earlier: stood.length, revised: stood.filter(isChanged).length }] as const;
    }),
  );
  standingsOfSites.set(site, standings);
  return standings;
}

/** Whether another number was put in a figure's place; that it was hidden, or is shown since, is no fault of its data. */
function isChanged(rows: readonly LedgerRow[]): boolean {
  return rows.slice(1).some(({ symbol }, before) => symbol !== 'c' && rows[before]?.symbol !== 'c');
}
