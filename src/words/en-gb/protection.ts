/** The page on how children are protected in the figures. */
export const protectionWords = {
  title: 'How we protect children',
  description:
    'What is hidden in these figures so that nobody can recognise a child, how that is checked, and how to ask for more.',
  heading: 'How we protect children in these figures',
  lede: 'These pages are about children in care. They say how many, never who. Nobody should be able to recognise a child in them: not a neighbour, a classmate or a relative, nor somebody with a computer and a lot of time.',
  neverHereHeading: 'What is never here',
  neverHere: (council: string) =>
    `No page, chart or file holds anything about one child: no name, date of birth, address, school or story. What ${council} knows of each child stays on its own computers. Only counts, and what is worked out from counts, leave them.`,
  hiddenHeading: 'What is hidden',
  shownAs: { before: 'A hidden figure is shown as', after: '. We hide:' },
  hidden: (smallest: number) => [
    `a count from 1 to ${smallest}; zero is shown, because it is about nobody;`,
    `a percentage where ${smallest} or fewer children are counted, or ${smallest} or fewer are left, or where there are very few in all;`,
    'an average of fewer than ten children, and every smallest or largest value;',
    'any other figure with which a hidden one could be worked out: by taking one number from another, one month from the next, one page from another page, or today’s page from last month’s.',
  ],
  alike: {
    before: 'So',
    after:
      'may be a small number or a larger one. Both look the same, on purpose. Arrows, sentences, charts and files are made from what is shown, so they cannot reveal what is hidden.',
  },
  bounds: {
    before: 'Where it is proved safe, we say what can be said in place of',
    after:
      ': “fewer than 10”, “10 to 19”, “97% or more”. Every such bound leaves at least six numbers possible. Bounds are given for small numbers and for larger ones alike, and once given they stay. All of them are in',
    file: 'one file',
  },
  rare: 'Of some events, such as adoptions or complaints, a month has only a few. What kind they were is shown for twelve months together, and updated every quarter.',
  checkedHeading: 'How it is checked',
  checked:
    'Before anything is published, a second program, written apart from the first, reads the finished figures as any reader can and tries to work out each hidden number from all of them together, and from everything published before. Only where it proves that several different numbers are possible for every one of them is the month published. Where it cannot prove it, nothing is published and the last month stays.',
  beforeHeading: 'What was published before',
  before:
    'Once something is published, anybody may keep it for ever. So it counts when we decide what can be shown next. A small correction to an earlier month can reveal something about one child: such corrections wait until they no longer do.',
  askHeading: 'Who answers for this, and how to ask for more',
  answersKnown: (role: string, council: string, address: string) =>
    `The ${role} of ${council} answers for these figures: ${address}.`,
  answersUnknown: (council: string) => `${council} answers for these figures. Ask its performance team.`,
  ask: 'If you need a figure that is hidden, or think that one shown should be hidden, say so. We answer with reasons, and what we answer counts as published from then on.',
  symbols: { before: 'What the symbols mean is explained under', link: 'definitions' },
} as const;
