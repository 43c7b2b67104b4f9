import { monthEnd, monthsFrom } from '#calendar';
import { type FlowPlan, flowPlan, type PlanLine } from './flow.ts';

/** A return year of an authority: children in care at its end, those who started in it, and adoptions by half year. */
type ReturnYear = readonly [inCare: number, starts: number, adoptedFirstHalf: number, adoptedSecondHalf: number];

/**
 * DfE, children looked after in England, 2018 to 2022, 31 March and the year to it (Open Government Licence v3.0); the
 * last line of each goes on to July 2022 on the way to March 2023. Adoptions of the five together by half year:
 * Adoption Tees Valley, bi-annual report 2021-22.
 */
const published: Readonly<Record<string, readonly [inCare: number, ...years: ReturnYear[]]>> = {
  E06000001: [278, [285, 111, 8, 8], [312, 144, 7, 7], [348, 136, 5, 6], [302, 97, 9, 6], [307, 50, 5, 0]],
  E06000003: [283, [297, 120, 5, 6], [344, 152, 4, 5], [317, 126, 9, 11], [341, 160, 5, 3], [358, 70, 5, 0]],
  E06000004: [468, [500, 142, 14, 14], [575, 214, 7, 7], [578, 162, 11, 15], [574, 175, 9, 7], [575, 56, 6, 0]],
  E06000005: [214, [264, 134, 6, 6], [270, 109, 5, 6], [272, 82, 3, 4], [272, 99, 9, 6], [286, 46, 6, 0]],
};

/** Share of a return year's exits that fall in its first half: few left in the spring and summer of 2020. */
const firstHalfOfExits: Readonly<Record<number, number>> = { 2020: 0.38 };

/** The plan of an authority that follows its published yearly totals. Throws a RangeError for one without. */
export function neighbourFlow(code: string): FlowPlan {
  const [first, ...years] = published[code] ?? [];
  if (first === undefined) throw new RangeError(`No published totals for ${code}.`);
  const lines: PlanLine[] = [['2018-03-31', first, 0]];
  let before = first;
  years.forEach(([inCare, starts, ...adopted], index) => {
    const begins = 2018 + index;
    const months = monthsFrom(`${begins}-04`, begins === 2022 ? '2022-07' : `${begins + 1}-03`);
    const half = Math.min(6, months.length);
    const exits = before + starts - inCare;
    const exitsFirst = months.length > 6 ? Math.round(exits * (firstHalfOfExits[begins] ?? 0.5)) : exits;
    let stock = before;
    months.forEach((month, at) => {
      const [span, place] = at < half ? [half, at] : [months.length - half, at - half];
      const came = share(starts, months.length, at);
      const left = share(at < half ? exitsFirst : exits - exitsFirst, span, place);
      stock += came - left;
      lines.push([monthEnd(month), stock, came, { adopted: share(adopted[at < half ? 0 : 1] ?? 0, span, place) }]);
    });
    before = inCare;
  });
  return flowPlan(lines);
}

/** The part of a total that falls to one of so many equal parts, in whole numbers that add up to it. */
function share(total: number, parts: number, part: number): number {
  return Math.floor((total * (part + 1)) / parts) - Math.floor((total * part) / parts);
}
