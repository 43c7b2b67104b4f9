import { palette } from './palette.ts';
import { shapeSvg } from './shapes.ts';
import type { SignalKind } from './spec.ts';
import { element } from './svg.ts';

/** What the variation icon of a measure may show: see the judgement. */
export type VariationMark = 'common' | `${'improvement' | 'concern' | 'neutral'}${'High' | 'Low'}`;
export type AssuranceMark = 'pass' | 'fail' | 'hitOrMiss';

const size = 28;
const middle = size / 2;
const centre = [middle, middle] as const;
/** A ring for what is chance: it is neither good nor bad. */
const ring = shapeSvg('disc', centre, 12.5, { fill: palette.paper, stroke: palette.guide, 'stroke-width': 2 });

/**
 * The mark of a measure's variation: two waves where it is chance; else the shape of its signal with H for unusually
 * high or L for unusually low. It says no more than the words beside it, so it is hidden from whoever cannot see it.
 */
export function variationMark(mark: VariationMark): string {
  if (mark === 'common') {
    return icon(
      palette.guide,
      '',
      ring,
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

/**
 * The mark of a measure's assurance: P will be met, F will be missed, ? chance decides. Hidden from whoever cannot see
 * it.
 */
export function assuranceMark(mark: AssuranceMark): string {
  const kind = mark === 'pass' ? 'improvement' : mark === 'fail' ? 'concern' : null;
  const letter = { pass: 'P', fail: 'F', hitOrMiss: '?' }[mark];
  if (kind !== null) return icon(palette.paper, letter, shape(kind));
  return icon(palette.text, letter, ring);
}

function shape(kind: SignalKind): string {
  const fill = { fill: palette[kind] };
  if (kind === 'improvement') return shapeSvg('disc', centre, 13, fill);
  return kind === 'unusual' ? shapeSvg('tile', centre, 12, fill) : shapeSvg('diamond', centre, 14, fill);
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
