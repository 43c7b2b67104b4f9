/** What is drawn round a chart that leaves the site. */
export const exportWords = {
  source: (council: string, measure: string, month: string) =>
    `Corporate parenting scorecard of ${council}: ${measure}, publication of ${month}`,
  others: (sources: string, isBesideMadeUp: boolean) =>
    `${isBesideMadeUp ? 'real ' : ''}published figures: ${sources}, OGL v3.0`,
  latest: 'The latest figure of each council',
  neighbours: (council: string) => `${council} beside its region, England and its statistical neighbours`,
  publishedBy: (sources: string) => `Department for Education, ${sources}, OGL v3.0`,
  members: 'For members only: exempt information.',
  asAt: (day: string) => `Figures as at ${day}`,
} as const;
