import type { ChartSpec } from '#charts';

/**
 * A chart of a report: what it draws, what is said to whoever cannot see it, and what stands over it; null for nothing.
 */
export interface DrawnChart {
  spec: ChartSpec;
  alternative: string;
  title: string | null;
}

export interface DrawnLink {
  text: string;
  address: string;
}

/** The charts and links of a report in their order: the text notes them, and the finished file has them. */
export class Drawn {
  readonly charts: DrawnChart[] = [];
  readonly links: DrawnLink[] = [];

  /** Notes a chart, and gives its number. */
  chart(chart: DrawnChart): number {
    return this.charts.push(chart) - 1;
  }

  /** Notes a link, and gives its number. */
  link(link: DrawnLink): number {
    return this.links.push(link) - 1;
  }
}
