/** A decision to recalculate limits from a date on, always with a reason and a name to ask. */
export interface Rebase {
  /** First point of the new phase, as an ISO date. */
  on: string;
  reason: string;
  author: string;
}

/**
 * Positions at which rebases start a new phase, for points on given ISO dates.
 * @throws RangeError where the dates do not rise, and where a rebase names no point, the first point, or one twice
 */
export function phaseStarts(dates: readonly string[], rebases: readonly Rebase[]): number[] {
  const fault = dates.findIndex((date, index) => index > 0 && date <= (dates[index - 1] as string));
  if (fault >= 0) throw new RangeError(`The point on ${dates[fault]} comes twice or out of order.`);
  const starts = rebases.map(({ on }) => {
    const position = dates.indexOf(on);
    if (position < 0) throw new RangeError(`No point is on ${on}, so limits cannot be rebased there.`);
    if (position === 0) throw new RangeError(`The first point, on ${on}, starts a phase already.`);
    return position;
  });
  if (new Set(starts).size < starts.length) throw new RangeError('Limits are rebased twice on one date.');
  return starts.sort((a, b) => a - b);
}
