import { funnel } from './funnel-svg.ts';
import { layoutLine } from './line-layout.ts';
import { lineDrawing } from './line-svg.ts';
import { smallMultiples } from './multiples-svg.ts';
import type { ChartSize, ChartSpec, Drawing } from './spec.ts';
import { stackedBar } from './stack-svg.ts';
import { dotStrip } from './strip-svg.ts';

/** Draws a chart of any kind at about that size; some kinds set their height themselves. Null where it has no number. */
export function drawChart(spec: ChartSpec, size: ChartSize): Drawing | null {
  if ('rows' in spec) return dotStrip(spec, size);
  if ('periods' in spec) return stackedBar(spec, size);
  if ('panels' in spec) return smallMultiples(spec, size);
  if ('areas' in spec) return funnel(spec, size);
  const layout = layoutLine(spec, size);
  return layout === null ? null : lineDrawing(spec, layout);
}
