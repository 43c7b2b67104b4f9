import type { Authority } from '../authority.ts';
import type { Random } from '../random.ts';
import { drawCases, type OpenCase } from './open-case.ts';

/** The children of an authority that sends lists of them: in need, and with a child protection plan. */
export interface Demand {
  inNeed: OpenCase[];
  protected: OpenCase[];
}

/** The authority that sends lists 6 and 7 of Annex A; the others send how many there are. */
const listing = 'E06000004';

/** Near the region's rates (DfE, characteristics of children in need, 2021). */
const inNeed = { usual: 1320, closing: 0.09, firstSerial: 62_000 };
const withPlan = { usual: 260, closing: 0.1, firstSerial: 85_000 };

/** Draws who is in need and who has a plan; nobody where counts come instead. */
export function drawDemand({ code, digit }: Authority, random: Random): Demand {
  if (code !== listing) return { inNeed: [], protected: [] };
  return {
    inNeed: drawCases(digit, inNeed, random.fork('need')),
    protected: drawCases(digit, withPlan, random.fork('protection')),
  };
}
