import type { PublishedFigures } from './benchmark-figures.ts';

/** To how many decimals a published year is printed: those of the figure that has the most. */
export function publishedDecimals(published: PublishedFigures, measure: string, year: number): number {
  const figures = [...published.figuresOf(measure, year).values()];
  return figures.reduce((most, { value }) => Math.max(most, value === null ? 0 : decimalsOf(value)), 0);
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
