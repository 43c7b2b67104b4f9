const notToBeRecognised = 'not a neighbour, a classmate or a relative, nor somebody with a computer and a lot of time.';

/** How parts are rounded; `where` are other numbers that may say more of one. */
const rounded = (where: string): string[] => [
  `Wherever a total is split, by age, reason or kind of home for example, each part is rounded to the nearest 5. Zero stays zero, 1 to 7 become 5, 43 to 47 become 45. So a 5 may be one child or seven, unless other numbers ${where} rule that out. Rounded parts need not add up to the exact total; that is not a mistake.`,
  'Percentages of parts are worked out from rounded numbers and have no decimals. In a sentence we say “about 45”. Two parts that are one step of 5 apart may differ by a single child: then we say that there is no clear change. Charts and files are made from rounded parts too.',
];

/** The page on how children are protected in the figures. */
export const protectionWords = {
  title: 'How we protect children',
  description:
    'What is exact, rounded or hidden in these figures so that nobody can recognise a child, how that is checked, and how to ask for more.',
  heading: 'How we protect children in these figures',
  lede: `These pages are about children in care. They say how many, never who. Nobody should be able to recognise a child in them: ${notToBeRecognised}`,
  neverHereHeading: 'What is never here',
  neverHere: (council: string) =>
    `No page, chart or file holds anything about one child: no name, date of birth, address, school or story. What ${council} knows of each child stays on its own computers. Only counts, and what is worked out from counts, leave them.`,
  exactHeading: 'Totals are exact',
  exact: (smallest: number) =>
    `The total of a measure is what the records say, unless it is hidden. Where it is 1 to ${smallest} children, it reads “${smallest} or fewer”. Zero is shown, because it is about nobody.`,
  partsHeading: 'Parts are rounded',
  rounded: rounded('on the page'),
  suppressed: 'Where a total is split, by age, reason or kind of home for example, a part is hidden as a total is.',
  hiddenHeading: 'What is hidden',
  hiddenLede: { before: 'We hide, and show', after: 'or what can be said in its place:' },
  hidden: ({ smallest, denominator, group }: { smallest: number; denominator: number; group: number }) => [
    `a total of 1 to ${smallest} children;`,
    `a percentage or rate of which 1 to ${smallest} children are counted, and a percentage of ${denominator} children or fewer: in place of it may stand “under 2%”;`,
    `a percentage that leaves out 1 to ${smallest} children, where it is about their lives and not about our work: in place of it may stand “over 98%”;`,
    `an average for fewer than ${group} children, and every smallest or largest value. Of other averages about children the sum behind them is never shown;`,
    'what is true of everybody in a group, and so of each child in it, where that could harm them;',
    'any other figure that would let somebody work out a hidden or rounded number: by taking one number from another, one month from the next, or one page from another.',
  ],
  shownHeading: 'What is not hidden',
  shown: [
    'What children live through is protected. What the council does is not: if 3 of 335 children had no health check, we say 332 of 335, because that is about our work. The number of children is small, but nothing else is said about them.',
    'Figures about the council itself are exact, however small: posts, workloads, foster and adoptive households, money. They are not about any child. Where a reason would say something about a family, it is rounded as other parts are.',
  ],
  rareHeading: 'Rare events',
  rare: 'Few children are adopted, or complain, in a month. Such measures are shown over twelve months and, for adoption, over three years, and are updated at the ends of quarters. Each measure opens with the shortest time over which it can be read. Totals of several councils together come first: where one council’s number has to be hidden, another’s may be hidden with it, so that the total can stay. Where even that is not enough, the total is hidden.',
  checkedHeading: 'How it is checked',
  checked: (width: number) => [
    `Before anything is published, a second program, written apart from the first, attacks the finished figures. It knows everything that was ever published here, what the government publishes about us, every number in our texts and the rules on this page. It also looks by itself for numbers that add up, without being told where they are. Every small number of children that is hidden or rounded must still be able to be at least ${width} different numbers.`,
    'A figure that cannot be made safe is left out, and the rest is published. If the attack still succeeds, nothing is published and the last month stays.',
    'This has limits. People who know a child already know things that are not on these pages. People who know this program can ask why a figure is hidden. So a part that has to be hidden once is hidden in every period; that cannot be done for a total. Everybody knows that “5 or fewer” means 1 to 5, and that a rounded 5 means 1 to 7. We prevent these pages from revealing more than that.',
  ],
  beforeHeading: 'What was published before, and corrections',
  before:
    'We never take anything back without saying so. Anybody may have kept what was published, so it counts when we decide what can be shown next. When a record is corrected, the new figure stands beside the old one, marked as revised. It waits only where the two together would let somebody work out a small number, and then until the end of the next quarter at most.',
  askHeading: 'Who is responsible, and how to ask for more',
  answersKnown: (role: string, council: string, address: string) =>
    `The ${role} of ${council} is responsible for these figures: ${address}.`,
  answersUnknown: (council: string) => `${council} is responsible for these figures. Ask its performance team.`,
  ask: 'If you need a figure that is hidden or rounded, or think that one shown should be hidden, say so. We answer with reasons, and what we answer counts as published from then on.',
  bounds: { before: 'What is shown in place of hidden figures is in', file: 'one file' },
  /** The same, said of the files of a board pack. */
  inPack: {
    lede: `This pack is about children in care. It says how many, never who. Nobody should be able to recognise a child in it: ${notToBeRecognised}`,
    rounded: rounded('in this pack or on the dashboard'),
  },
  symbols: { before: 'What the symbols mean is explained under', link: 'definitions' },
} as const;
