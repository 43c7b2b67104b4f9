import { extent, scaleLinear } from 'd3';

/** The scale of values: where it begins and ends, its ticks, and whether it leaves zero out. */
export interface ValueScale {
  domain: [number, number];
  ticks: number[];
  cut: boolean;
}

/** A line that lies wholly in the top quarter may be drawn on a scale that leaves zero out. */
const cutFrom = 0.75;
/** A scale that leaves zero out spans at least this share of the highest value, so that small changes stay small. */
const leastSpan = 0.2;

/** A span too small to divide; no figure is shown to so many places. */
const negligible = 1e-6;

/**
 * The scale for some values. It begins at zero unless the lowest is at least three quarters of the highest; then it
 * begins below the lowest and `cut` says so. `ceiling` is the most a value can be (100 for percentages). Where
 * `wholeTicks`, ticks are whole numbers, and so are its ends: what is said of where it begins is rounded to its ticks.
 */
export function valueScale(
  values: readonly number[],
  options: { ceiling?: number; wholeTicks?: boolean } = {},
): ValueScale {
  const [lowest = 0, highest = 0] = extent(values) as [number, number] | [undefined, undefined];
  const cut = lowest > 0 && lowest >= cutFrom * highest;
  const bottom = cut ? Math.min(lowest - 0.02 * (highest - lowest), highest * (1 - leastSpan)) : Math.min(0, lowest);
  const top = Math.max(0, highest);
  const scale = scaleLinear([bottom, top - bottom > negligible ? top : bottom + 1], [0, 1]).nice(4);
  if (options.wholeTicks) scale.domain([Math.floor(scale.domain()[0] ?? 0), Math.ceil(scale.domain()[1] ?? 1)]);
  const [from = 0, to = 1] = scale.domain();
  const domain: [number, number] = [from, Math.min(to, options.ceiling ?? to)];
  const ticks = scale.ticks(4).filter((tick) => tick <= domain[1] && (!options.wholeTicks || Number.isInteger(tick)));
  return { domain, ticks, cut: cut && from > 0 };
}

/** The fewest decimals by which ticks differ. */
export function tickDecimals(ticks: readonly number[]): number {
  return [0, 1, 2, 3].find((decimals) => ticks.every((tick) => Number(tick.toFixed(decimals)) === tick)) ?? 4;
}
