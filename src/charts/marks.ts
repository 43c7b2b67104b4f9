import { palette } from './palette.ts';
import type { Position, SignalKind } from './spec.ts';
import { element, tenth } from './svg.ts';

/** What the variation icon of a measure may show: see the judgement. */
export type VariationMark = 'common' | `${'improvement' | 'concern' | 'neutral'}${'High' | 'Low'}`;
export type AssuranceMark = 'pass' | 'fail' | 'hitOrMiss';

const size = 28;
const middle = size / 2;

/**
 * A figure on a chart that stands out: a disc for improvement, a diamond for concern, a square where neither is good. A quiet
 * one is far smaller: it goes on with a run that is marked already.
 */
export function signalMark(kind: SignalKind, [x, y]: Position, quiet = false): string {
  const share = quiet ? 0.4 : 1;
  const rim = quiet ? {} : { stroke: palette.paper, 'stroke-width': 1.5 };
  const colour = { ...rim, fill: palette[kind] };
  if (kind === 'improvement') return element('circle', { cx: x, cy: y, r: 5.5 * share, ...colour });
  if (kind === 'concern') return element('path', { d: diamond(x, y, 7 * share), ...colour });
  return element('rect', { x: x - 5 * share, y: y - 5 * share, width: 10 * share, height: 10 * share, ...colour });
}

/**
 * The mark of a measure's variation: two waves where it is chance; else the shape of its signal with H for unusually high
 * or L for unusually low. It says no more than the words beside it, so it is hidden from whoever cannot see it.
 */
export function variationMark(mark: VariationMark): string {
  if (mark === 'common') {
    return icon(
      palette.guide,
      '',
      element('circle', {
        cx: middle,
        cy: middle,
        r: 12.5,
        fill: palette.paper,
        stroke: palette.guide,
        'stroke-width': 2,
      }),
      element('path', {
        d: 'M5.5,12q4.25,-5 8.5,0t8.5,0M5.5,18q4.25,-5 8.5,0t8.5,0',
        fill: 'none',
        stroke: palette.guide,
        'stroke-width': 2,
      }),
    );
  }
  const kind = mark.startsWith('improvement') ? 'improvement' : mark.startsWith('concern') ? 'concern' : 'unusual';
  return icon(palette.paper, mark.endsWith('High') ? 'H' : 'L', shape(kind));
}

/** The mark of a measure's assurance: P will be met, F will be missed, ? chance decides. Hidden from whoever cannot see it. */
export function assuranceMark(mark: AssuranceMark): string {
  const kind = mark === 'pass' ? 'improvement' : mark === 'fail' ? 'concern' : null;
  const letter = { pass: 'P', fail: 'F', hitOrMiss: '?' }[mark];
  if (kind !== null) return icon(palette.paper, letter, shape(kind));
  const ring = { cx: middle, cy: middle, r: 12.5, fill: palette.paper, stroke: palette.guide, 'stroke-width': 2 };
  return icon(palette.text, letter, element('circle', ring));
}

function shape(kind: SignalKind): string {
  if (kind === 'improvement') return element('circle', { cx: middle, cy: middle, r: 13, fill: palette.improvement });
  if (kind === 'unusual') return element('rect', { x: 2, y: 2, width: 24, height: 24, fill: palette.unusual });
  return element('path', { d: diamond(middle, middle, 14), fill: palette.concern });
}

function icon(colour: string, letter: string, ...drawing: string[]): string {
  return element(
    'svg',
    { class: 'mark', viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true', focusable: 'false' },
    ...drawing,
    letter === ''
      ? ''
      : element(
          'text',
          {
            x: middle,
            y: middle + 5,
            'text-anchor': 'middle',
            'font-size': 14,
            'font-weight': 'bold',
            'font-family': 'system-ui, -apple-system, Segoe UI, Roboto, Arial, sans-serif',
            fill: colour,
          },
          letter,
        ),
  );
}

function diamond(x: number, y: number, reach: number): string {
  const corners = [
    [x, y - reach],
    [x + reach, y],
    [x, y + reach],
    [x - reach, y],
  ] as const;
  return `M${corners.map(([across, down]) => `${tenth(across)},${tenth(down)}`).join('L')}Z`;
}
