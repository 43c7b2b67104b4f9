import type { Measure } from './measure.ts';
import { headingsOf, type SectionId, sections } from './vocabulary.ts';

/** What decides where a measure stands. */
export type Placed = Pick<Measure, 'id' | 'section' | 'heading' | 'place' | 'code' | 'title'>;

/** A heading of a section's page and the measures under it. The heading is null for those that name none. */
export interface Headed<One extends Placed> {
  heading: string | null;
  measures: One[];
}

/** Whether a measure has a number to show. One without stands at the end of its heading. */
type HasNumber<One> = (measure: One) => boolean;

const always = () => true;

/**
 * Measures as a section's page lists them: heading by heading in the section's order, then those that name none of its
 * headings, and last the headings of which no measure has a number. Under a heading the section's own measures come
 * before those of other sections, then by their place, by the board's number and by title.
 */
export function underHeadings<One extends Placed>(
  section: SectionId,
  measures: readonly One[],
  hasNumber: HasNumber<One> = always,
): Headed<One>[] {
  const headings = headingsOf(section);
  const headingOf = ({ heading }: One) => (heading !== undefined && headings.includes(heading) ? heading : null);
  const groups = [...headings, null]
    .map((heading) => ({ heading, measures: measures.filter((one) => headingOf(one) === heading) }))
    .filter((group) => group.measures.length > 0)
    .map(({ heading, measures: own }) => ({ heading, measures: own.toSorted(byPlace(section, hasNumber)) }));
  const isTold = (group: Headed<One>) => group.measures.some(hasNumber);
  return [...groups.filter(isTold), ...groups.filter((group) => !isTold(group))];
}

/** Measures section by section in the board's order, each section as its page lists its own. */
export function inReadingOrder<One extends Placed>(
  measures: readonly One[],
  hasNumber: HasNumber<One> = always,
): One[] {
  return sections.flatMap(({ id }) => {
    const own = measures.filter(({ section }) => section === id);
    return underHeadings(id, own, hasNumber).flatMap((group) => group.measures);
  });
}

/** CP2 stands before CP10. */
const collator = new Intl.Collator('en-GB', { numeric: true });

function byPlace<One extends Placed>(section: SectionId, hasNumber: HasNumber<One>): (one: One, other: One) => number {
  const ranksOf = (measure: One) => [
    hasNumber(measure) ? 0 : 1,
    measure.section === section ? 0 : 1,
    measure.place ?? Number.POSITIVE_INFINITY,
    measure.code === undefined ? 1 : 0,
  ];
  return (one, other) => {
    const [left, right] = [ranksOf(one), ranksOf(other)];
    const at = left.findIndex((rank, index) => rank !== right[index]);
    if (at !== -1) return (left[at] as number) < (right[at] as number) ? -1 : 1;
    return (
      collator.compare(one.code ?? '', other.code ?? '') ||
      compareText(one.title, other.title) ||
      compareText(one.id, other.id)
    );
  };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
