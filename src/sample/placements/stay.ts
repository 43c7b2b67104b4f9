import type { Day } from '../day.ts';
import type { Random } from '../random.ts';
import { drawPlace, type PlacementGroup } from './placement-group.ts';

/** A time in one placement: from a day until the next stay or the end of the period of care. */
export interface Stay {
  from: Day;
  group: PlacementGroup;
  place: string;
  provider: string;
  /** The child stays with the carers of the stay before: only the kind of placement changes. */
  sameCarer: boolean;
  /** REASON_PLACE_CHANGE: why it ended, where another followed. */
  changeReason: string | null;
  /** First day on which the records show it. */
  known: Day;
  inArea: boolean;
}

/**
 * Share of placements of a kind that lie outside the authority's area; DfE, children placed outside the council
 * boundary, North East, 2021: about two in five.
 */
const outside: Readonly<Partial<Record<PlacementGroup, number>>> = {
  agency: 0.62,
  otherHome: 0.74,
  secure: 1,
  residential: 0.65,
  adoptive: 0.55,
};

const elsewhere = 0.26;

/** A stay in a kind of placement from a day on, its code, provider and area drawn. */
export function newStay(group: PlacementGroup, from: Day, random: Random): Stay {
  const inArea = !random.chance(outside[group] ?? elsewhere);
  return { from, group, ...drawPlace(group, random), sameCarer: false, changeReason: null, known: from, inArea };
}

/** The stay on a day: the last that began on it or before. */
export const stayOn = (stays: readonly Stay[], day: Day): Stay | undefined => stays.findLast(({ from }) => from <= day);

/** Days on which children moved to other carers after the first stay, from one day to another, both in. */
export const movesBetween = (stays: readonly Stay[], from: Day, to: Day): number =>
  stays.slice(1).filter((stay) => !stay.sameCarer && stay.from >= from && stay.from <= to).length;

/** How many placements fall in the window from one day to another: the one at its beginning and each begun in it. */
export function placementsIn(stays: readonly Stay[], from: Day, to: Day): number {
  const begun = stays.filter((stay, index) => (index === 0 || !stay.sameCarer) && stay.from >= from && stay.from <= to);
  const first = stays[0];
  return begun.length + (first !== undefined && first.from < from ? 1 : 0);
}
