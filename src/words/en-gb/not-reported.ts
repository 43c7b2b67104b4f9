const many = (measures: number): string => (measures === 1 ? 'One measure' : `${measures} measures`);

/** The measures of which we have nothing to show, and why. */
export const notReportedWords = {
  title: 'What we cannot report',
  description: (council: string) =>
    `The measures of which ${council} has no figure to show, each with the reason: which file would bring it, too few children, or not chosen.`,
  heading: 'What we cannot report',
  lede: (measures: number) =>
    `${many(measures)} of our catalogue ${measures === 1 ? 'has' : 'have'} no figure here. Each is marked with a star, and we say why.`,
  notNone: 'No figure does not mean that there is nothing to count: it means that we do not know, or do not say.',
  all: 'Every measure of our catalogue is reported.',
  onward: 'What is reported stands in the',
  catalogue: 'catalogue of measures',
  contents: 'Reasons',
  star: '*',
  heads: { measure: 'Measure', shows: 'What it would show', needs: 'What would bring a figure' },
  caption: (reason: string) => `Measures without a figure: ${reason}`,
  starOf: ' (not reported)',
  reasons: {
    'no file': {
      heading: 'The files have not come',
      says: 'No file has come yet from which these are worked out.',
    },
    'no figure': {
      heading: 'The files say too little',
      says: 'A file has come for each of these. It does not go back far enough, leaves too much blank, or holds nothing that can be shown; or the measure was chosen after the newest publication.',
    },
    hidden: {
      heading: 'Too few children',
      says: 'Every figure of these is hidden, to protect children where there are few.',
    },
    'not shown': {
      heading: 'Not chosen',
      says: 'The board has not chosen these, so nothing new of them is published.',
    },
  },
  /** In a pack, once for all measures of a reason. */
  inPack: (reason: string, titles: string) => `Not reported. ${reason} ${titles}.`,
} as const;
