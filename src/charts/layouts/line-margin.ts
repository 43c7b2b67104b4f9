import { labelOn, type PlacedLabel } from '../labels.ts';

/** What is to be written in the margin beside a plot: at which height it belongs, and whose value it says. */
export interface MarginText {
  text: string;
  y: number;
  figure?: string | undefined;
}

/** The margin beside a plot: where texts begin, between which heights their middles may stand. */
export interface Margin {
  x: number;
  top: number;
  bottom: number;
  fontSize: number;
}

/** How far apart texts of the margin stand, in heights of their letters. */
const leading = 1.15;

/**
 * Writes texts in the margin, each at its height. Where two would touch, the first of the list keeps its place and the
 * others move away from it, no further than they must; only where the margin is full does the first move as well. There
 * is always room: none is left out.
 */
export function marginLabels(texts: readonly MarginText[], { x, top, bottom, fontSize }: Margin): PlacedLabel[] {
  const [first, ...others] = texts;
  if (first === undefined) return [];
  const step = leading * fontSize;
  const fixed = Math.max(top, Math.min(bottom, first.y));
  const under = others.filter(({ y }) => y > first.y).toSorted((one, other) => one.y - other.y);
  const over = others.filter(({ y }) => y <= first.y).toSorted((one, other) => other.y - one.y);
  const heights = (list: readonly MarginText[], away: 1 | -1): number[] => {
    let from = fixed;
    return list.map(({ y }) => {
      from = away === 1 ? Math.max(y, from + step) : Math.min(y, from - step);
      return from;
    });
  };
  const order = [...over.toReversed(), first, ...under];
  const placed = within([...heights(over, -1).toReversed(), fixed, ...heights(under, 1)], { top, bottom, step });
  const labels = order.map(({ text, figure }, index) => ({
    ...labelOn(text, [x, (placed[index] as number) + 0.35 * fontSize], 'start', fontSize),
    figure,
  }));
  return texts.map((one) => labels[order.indexOf(one)] as PlacedLabel);
}

/** Heights in their order, moved back between two bounds and still a step apart. */
function within(
  heights: readonly number[],
  { top, bottom, step }: { top: number; bottom: number; step: number },
): number[] {
  let from = top - step;
  const down = heights.map((height) => {
    from = Math.max(height, from + step);
    return from;
  });
  let to = bottom + step;
  return down
    .toReversed()
    .map((height) => {
      to = Math.min(height, to - step);
      return to;
    })
    .toReversed();
}
