import { funnel } from './funnel-svg.ts';
import { layoutLine } from './line-layout.ts';
import { lineDrawing } from './line-svg.ts';
import { smallMultiples } from './multiples-svg.ts';
import type { ChartSize, ChartSpec, Drawing } from './spec.ts';
import { stackedBar } from './stack-svg.ts';
import { dotStrip } from './strip-svg.ts';

/** Draws a chart of any kind at about that size; some kinds set their height themselves. Null where it has no number. */
export function drawChart(spec: ChartSpec, size: ChartSize): Drawing | null {
  switch (spec.kind) {
    case 'dot-strip':
      return dotStrip(spec, size);
    case 'stacked-bar':
      return stackedBar(spec, size);
    case 'multiples':
      return smallMultiples(spec, size);
    case 'funnel':
      return funnel(spec, size);
    case 'line': {
      const layout = layoutLine(spec, size);
      return layout === null ? null : lineDrawing(spec, layout);
    }
  }
}
