import { layoutFunnel } from './layouts/funnel.ts';
import { layoutLine } from './layouts/line.ts';
import { layoutMultiples } from './layouts/multiples.ts';
import { layoutStack } from './layouts/stack.ts';
import { layoutStrip } from './layouts/strip.ts';
import { layoutYears } from './layouts/years.ts';
import type { ChartSize, Scene } from './scene.ts';
import type { ChartSpec } from './spec.ts';

/**
 * Lays a chart of any kind out at about that size; some kinds set their height themselves. Null where it has no number.
 */
export function sceneOf(spec: ChartSpec, size: ChartSize): Scene | null {
  switch (spec.kind) {
    case 'line':
      return spec.yearStartsIn === undefined ? layoutLine(spec, size) : layoutYears(spec, spec.yearStartsIn, size);
    case 'dot-strip':
      return layoutStrip(spec, size);
    case 'stacked-bar':
      return layoutStack(spec, size);
    case 'multiples':
      return layoutMultiples(spec, size);
    case 'funnel':
      return layoutFunnel(spec, size);
  }
}
