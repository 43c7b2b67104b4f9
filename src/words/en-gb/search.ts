/** The search page, and what its script says. */
export const searchWords = {
  title: 'Search',
  description:
    'Search every measure, section, meeting, comment and word explained; or find it in the list from A to Z.',
  heading: 'Search',
  label: 'What are you looking for?',
  /** `number` is one of the board's, where it numbers measures. */
  hint: (number?: string) =>
    number === undefined
      ? 'A measure such as “health assessments”, or a word such as “adoption”.'
      : `A measure such as “health assessments”, a word such as “adoption”, or a number of the board’s such as ${number}.`,
  button: 'Search',
  results: 'Results',
  from: 'From',
  list: 'Everything from A to Z',
  letters: 'Letters',
  listLede: 'Every measure, section, meeting and page, and every word in the glossary.',
  withoutScript: 'Searching needs JavaScript. Without it, everything is in the list below.',
  looking: 'Searching…',
  failed: 'The search could not be loaded. Everything is in the list below.',
  none: (query: string) => `Nothing found for “${query}”. Try fewer or other words, or look in the list below.`,
  found: (count: number, query: string) => `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`,
  shown: (count: number, shown: number, query: string) =>
    `${count} results for “${query}”; the best ${shown} are shown`,
  /** Words that say nothing of what somebody is looking for. */
  small:
    'a about all an and any are as at be been being by can could did do does every for from get gets getting go goes going had has have how i if in is it its just m many me much my number numbers of on one or our per please shall should show so some than that the their them there these they this those to us was we were what when where which who whom whose why will with would you your',
  kinds: {
    measure: 'Measure',
    section: 'Section',
    meeting: 'Meeting',
    commentary: 'What officers say',
    word: 'Glossary',
    page: 'Page',
  },
} as const;
