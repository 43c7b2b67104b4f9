/** The page of what the law asks; what it asks stands in `data/law.yaml`. */
export const lawWords = {
  title: 'What the law asks of corporate parents',
  description:
    'What the law asks of corporate parents: each duty, whom it binds, whether it applies yet, and its source.',
  lede: (council: string) =>
    `The council of ${council} is a corporate parent. This page says what the law asks of it, in plain words, and which rules do not apply yet.`,
  asAt: (day: string) =>
    `As at ${day}. These are our own words and no legal advice: each rule has a link to its source.`,
  principlesHeading: 'Seven things to think of in all that it does',
  principlesNone: 'No section of the scorecard shows this by itself.',
  nowHeading: 'What applies now',
  nextHeading: (act: string) => `What the ${act} brings`,
  binds: 'Whom it binds:',
  source: 'Source:',
  shown: 'See:',
  states: {
    'in force': (since: string | null) => (since === null ? 'In force' : `In force since ${since}`),
    'not in force yet': (_: string | null, month: string | null) => `Not in force yet in ${month}`,
    'not known': () => 'Not known whether it is in force',
  },
  read: (readIn: string, month: string | null) =>
    month === null ? `Read in ${readIn}` : `Read in ${readIn}, as it was in ${month}`,
  checked: (day: string) => `checked on ${day}`,
  notChecked: (what: string) => `Not checked yet, and so not on this page: ${what}.`,
} as const;
