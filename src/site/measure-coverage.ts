import { type Measure, parseReference } from '#catalogue';
import { rowsOf } from '#scorecard';
import { measureWords } from '#words';
import type { Site } from './site.ts';

type Published = Pick<Site, 'measures' | 'council' | 'index'>;
type Covered = Pick<Measure, 'id' | 'coverage' | 'periodTypes'>;

/**
 * Of how many of those of whom a measure's figures should be they are known: from which share on they are shown, and about
 * how many of them the council's newest one is of. In words and not in numbers, and from what is published alone, so that
 * it says less than two figures do that anybody can read. Null of a measure without `coverage`.
 */
export function coverageInWords(site: Published, measure: Covered): string | null {
  if (measure.coverage === undefined) return null;
  const { measure: other } = parseReference(measure.coverage.of);
  const whole = site.measures.find((one) => one.id === other);
  const share = knownShare(site, measure);
  const { rule, newest } = measureWords.quality.coverage;
  const words = share === null ? '' : (newest.find(({ from }) => share >= from)?.says ?? '');
  return `${rule(measure.coverage.atLeast, whole?.title ?? other)}${words}`;
}

/**
 * Of how many, in per cent, of those of whom the council's newest figure should be it is known; null of a measure without
 * `coverage`, and where one of the two numbers is not shown.
 */
export function knownShare({ council, index }: Published, { id, coverage, periodTypes }: Covered): number | null {
  if (coverage === undefined) return null;
  const { measure: other, part } = parseReference(coverage.of);
  const ofPlace = { authority: council.code, periodType: periodTypes[0] as Measure['periodTypes'][number] };
  const latest = rowsOf(index, { ...ofPlace, measure: id }).at(-1);
  const all = rowsOf(index, { ...ofPlace, measure: other }).find(({ periodEnd }) => periodEnd === latest?.periodEnd);
  return shareOf(latest?.denominator ?? null, all?.[part] ?? null);
}

/** In per cent; null where one of the two is not shown. */
function shareOf(known: number | null, all: number | null): number | null {
  return known === null || all === null || all === 0 ? null : (100 * known) / all;
}
