/** A chart that stands by itself, for pages of others, and how it is put there. */
export const embedWords = {
  description: (title: string, council: string) => `${title}. ${council}: the chart by itself.`,
  source: (council: string, month: string, day: string) =>
    `Source: corporate parenting scorecard of ${council}, publication of ${month}. Figures as at ${day}.`,
  others: (sources: string) => `Published figures: ${sources}, OGL v3.0.`,
  inWords: 'The chart in words',
  back: 'The whole page, with every figure',
  heading: 'Put this chart into another page',
  how: 'This code shows the chart in a page of your own, and it is brought up to date with each publication.',
  alone: 'The chart by itself',
} as const;
