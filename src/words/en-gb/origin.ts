/**
 * Which figures are real and which are made up, in a site of made-up figures. None of it stands where all figures are
 * real.
 */
export const originWords = {
  madeUp: 'made up',
  published: 'published by the Department for Education',
  printed: 'printed in the board’s papers',
  reallySet: 'This target was really set: it is not made up.',
  /** Under a chart that draws both. */
  chart: (council: string) =>
    `The figures of ${council} are made up. Those of others are published by the Department for Education.`,
  /** Under a chart or table of nothing but what is published. */
  allPublished: (council: string) =>
    `All of these are published by the Department for Education, also those of ${council}: none is made up.`,
  /** Under a chart or table of councils that are all made up. */
  allMadeUp: 'The figures of all these councils are made up.',
  /** Under a sentence or list that has ours and what others published. */
  beside: (council: string) =>
    `The figures of ${council} are made up. What is said to be published by the Department for Education is real.`,
  /** In the source of a drawing. */
  drawing: 'figures made up for this sample: no real child is in them',
} as const;
