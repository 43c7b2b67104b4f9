/** How figures are worked out and judged, where they come from and how they were revised. */
export const workingsWords = {
  workings: {
    heading: 'How it is worked out, and how good the data are',
    dfeIndicator: (name: string) => `The Department for Education publishes the same or nearly the same: ${name}.`,
    example: 'A worked example',
    query: 'The query that works the figures out (SQL)',
    queryLabel: 'The query',
    input: (table: string) => `What goes in: ${table}`,
    inputOf: (number: number, table: string) => `What goes in (${number}): ${table}`,
    takenOn: (input: string, day: string) => `${input}, taken on ${day}`,
    output: (day: string) => `What comes out on ${day}`,
  },
  terms: {
    heading: 'Variation and assurance',
    /** HTML. */
    verdictHeading: 'How we say how a measure is doing',
    verdict:
      'One thing is said of each measure. Where it has a target: whether the latest figure meets it, is within tolerance, or misses it. Where it has none: whether the measure got better or worse on a year or, where neither way is good, is higher or lower. We call a change one only if it is large enough to matter for its unit, is about two children or more, and is more than chance. Where limits can be worked out, the latest figure must be marked by the rules below. Where they cannot, two counts or shares must lie further apart than chance would put them 19 times in 20. Otherwise there is no clear change, or, where there is no figure to compare, nothing is said.',
    explained:
      "Figures go up and down by chance. Limits, worked out from how much a measure usually moves from one month to the next (2.66 times the average moving range either side of the average), say how far. A figure is marked where it lies beyond them, where seven in a row lie on one side of the average, where seven in a row rise or fall, or where two of three lie close to a limit. These are the rules of NHS England's Making Data Count. There are no limits with fewer than 13 figures, on figures that count several months again each month or follow the school terms, where the figures never differ, or where a third of them or more would be marked, as the level has changed: the page then says so.",
    variations: [
      ['common', 'As usual', 'the figures vary no more than chance would make them'],
      [
        'improvementHigh',
        'Better than usual, high',
        'a real change for the better: higher, where more is better, or nearer to the target, where that is best',
      ],
      [
        'improvementLow',
        'Better than usual, low',
        'a real change for the better: lower, where less is better, or nearer to the target, where that is best',
      ],
      [
        'concernHigh',
        'Worse than usual, high',
        'a real change for the worse: higher, where less is better, or further from the target, where nearest to it is best',
      ],
      [
        'concernLow',
        'Worse than usual, low',
        'a real change for the worse: lower, where more is better, or further from the target, where nearest to it is best',
      ],
      ['neutralHigh', 'Not as usual, high', 'a real change upwards, where neither way is better'],
      ['neutralLow', 'Not as usual, low', 'a real change downwards, where neither way is better'],
    ],
    assurances: [
      ['pass', 'Will be met', 'the target lies beyond the limits: if nothing changes, it will be met every time'],
      ['fail', 'Will be missed', 'the target lies beyond the limits: if nothing changes, it will be missed every time'],
      ['hitOrMiss', 'Hit and miss', 'the target lies between the limits: chance decides whether it is met'],
    ],
  },
  revisions: {
    caption: (council: string, month: string) => `Figures of ${council} revised in the publication of ${month}`,
    measure: 'Measure',
    period: 'Period',
    before: 'Before',
    after: 'After',
    others: (month: string, count: number) =>
      `${month} also revised ${count === 1 ? 'one figure' : `${count} figures`} of other councils: they are in the file of all figures.`,
  },
  afresh: {
    started: (month: string, last: string) =>
      `These figures start with the publication of ${month}. Others had been published before, up to ${last}.`,
    why: 'Why they were started again:',
    stillKnown:
      'What was published before is kept, and counts as known to everybody when we decide what can be shown now.',
    madeUp: 'What was published before was about children who were made up.',
  },
  provenance: {
    extracts: (month: string) => `Extracts that made the publication of ${month}`,
    extractsHeads: ['Council', 'Extracts', 'Months', 'Newest taken on'],
    months: (ends: string[]) => ends.join(' to '),
    read: (sources: string[]) => `What was read: ${sources.join('; ')}.`,
    noFinding: 'No problems were found in these extracts.',
    findings: (month: string) => `Found in the extracts of ${month}, by kind`,
    findingsHeads: ['Council', 'What', 'Source', 'What was expected', 'How many'],
    hidden: (smallest: number) => `1 to ${smallest}`,
    madeWith: (version: string, smallest: number) =>
      `Made with version ${version}. Counts of 1 to ${smallest} children are hidden. Hash of the figures:`,
  },
} as const;
