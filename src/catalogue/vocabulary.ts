/** A section of the board's scorecard, with the headings of its page. */
interface Section {
  id: string;
  title: string;
  /** What its measures may stand under, the most important first; none where one list is short enough. */
  headings: readonly string[];
}

/** The board's sections, in the order in which they are read: demand, the six guiding principles, workforce. */
export const sections = [
  {
    id: 'our-children',
    title: 'Our children',
    headings: [
      'How many children are in our care',
      'Coming into care and leaving',
      'Children who go missing',
      'What care costs',
      'Child protection and children in need',
    ],
  },
  {
    id: 'your-home',
    title: 'Your home',
    headings: [
      'Where children live',
      'Moves and time in care',
      'Fostering service',
      'Support for young people',
      'Where care leavers live',
    ],
  },
  {
    id: 'your-family-and-friends',
    title: 'Your family and friends',
    headings: [
      'Children and adoption',
      'How long adoption takes',
      'Families who adopt',
      'Other lasting homes',
      'Private fostering',
    ],
  },
  { id: 'your-education', title: 'Your education', headings: [] },
  { id: 'your-adult-life', title: 'Your adult life', headings: [] },
  { id: 'your-health-and-wellbeing', title: 'Your health and wellbeing', headings: [] },
  {
    id: 'your-voice-and-influence',
    title: 'Your voice and influence',
    headings: ['What children say about their care', 'Groups that speak for children', 'Complaints'],
  },
  {
    id: 'our-workforce',
    title: 'Our workforce',
    headings: ['Caseloads and supervision', 'Vacancies, agency staff and turnover', 'Visits and reviews'],
  },
] as const satisfies readonly Section[];

/** The headings of a section's page in their order. */
export function headingsOf(section: SectionId): readonly string[] {
  return sections.find(({ id }) => id === section)?.headings ?? [];
}

export const sectionIds = sections.map((section) => section.id) as [SectionId, ...SectionId[]];
export type SectionId = (typeof sections)[number]['id'];

/**
 * Which way is good: more, less, or nearest to the `target` from either side, for which there must be a target; `neutral` is
 * never judged.
 */
export const polarities = ['higher', 'lower', 'target', 'neutral'] as const;
export type Polarity = (typeof polarities)[number];

/** Ready-made sets of measures, from which a board can choose. */
export const measureSets = ['dfe', 'adoption agency', 'ofsted', 'scorecard'] as const;
export type MeasureSet = (typeof measureSets)[number];

/** `performance` is judged against a target; `contextual` is never coloured. */
export const kinds = ['performance', 'contextual'] as const;

/**
 * What a measure is a fact about, the strictest last: the council as an `organisation` (posts, workloads, households as
 * carers or adopters, money); its `practice` (whether something that is due was done); the `circumstances` of a child, a
 * young person or the family of one.
 */
export const abouts = ['organisation', 'practice', 'circumstances'] as const;
export type About = (typeof abouts)[number];

/**
 * Whom a count leaves out of another that it lies within: nobody who has something in common, children for whom something
 * that is due was not done or recorded, or children with a circumstance of their own.
 */
export const leavings = ['nothing', 'practice', 'circumstances'] as const;
export type Leaving = (typeof leavings)[number];

/** What measure files said before there were three kinds, each read as the strictest that it can mean. */
export const earlierAbouts = { others: 'organisation', children: 'circumstances' } as const satisfies Record<
  string,
  About
>;
