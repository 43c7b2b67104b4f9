import type { Area } from './area.ts';

/** An area as one row of a published table names it. */
export type Listing = Omit<Area, 'formerCodes'> & { periodEnd: string };

/** Finds areas by any code they ever had and by DfE's number. */
export interface AreaDirectory {
  areas: readonly Area[];
  byCode(code: string): Area | null;
  byNumber(number: string): Area | null;
}

/** A directory of these areas. */
export function openAreas(areas: readonly Area[]): AreaDirectory {
  const codes = new Map(areas.flatMap((one) => [one.code, ...one.formerCodes].map((code) => [code, one])));
  const numbers = new Map(areas.filter(({ number }) => number !== '').map((one) => [one.number, one]));
  return {
    areas,
    byCode: (code) => codes.get(code) ?? null,
    byNumber: (number) => numbers.get(number) ?? null,
  };
}

/**
 * The known areas with what newer tables say about them. An authority keeps its number when its code changes (Barnsley,
 * Sheffield and North Yorkshire did), so a code not seen before becomes the newest one and those before it are
 * remembered.
 */
export function withListings(known: readonly Area[], listings: readonly Listing[]): Area[] {
  const areas = new Map(known.map((one) => [keyOf(one), one]));
  const inOrder = [...listings].sort((a, b) => (a.periodEnd === b.periodEnd ? 0 : a.periodEnd < b.periodEnd ? -1 : 1));
  for (const { periodEnd: _, ...listing } of inOrder) {
    const before = areas.get(keyOf(listing));
    areas.set(keyOf(listing), before === undefined ? { ...listing, formerCodes: [] } : renewed(before, listing));
  }
  return [...areas.values()];
}

function renewed(before: Area, listing: Omit<Area, 'formerCodes'>): Area {
  const isKnown = listing.code === before.code || before.formerCodes.includes(listing.code);
  if (isKnown) return { ...before, name: listing.name, regionCode: listing.regionCode };
  return { ...listing, formerCodes: [...before.formerCodes, before.code] };
}

function keyOf({ number, code }: { number: string; code: string }): string {
  return number === '' ? code : number;
}
