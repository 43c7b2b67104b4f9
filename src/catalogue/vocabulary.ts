/** The board's sections, in the order in which they are read: demand, the six guiding principles, workforce. */
export const sections = [
  { id: 'our-children', title: 'Our children' },
  { id: 'your-home', title: 'Your home' },
  { id: 'your-family-and-friends', title: 'Your family and friends' },
  { id: 'your-education', title: 'Your education' },
  { id: 'your-adult-life', title: 'Your adult life' },
  { id: 'your-health-and-wellbeing', title: 'Your health and wellbeing' },
  { id: 'your-voice-and-influence', title: 'Your voice and influence' },
  { id: 'our-workforce', title: 'Our workforce' },
] as const;

export const sectionIds = sections.map((section) => section.id) as [SectionId, ...SectionId[]];
export type SectionId = (typeof sections)[number]['id'];

/** Which way is good: `neutral` is never judged. */
export const polarities = ['higher', 'lower', 'neutral'] as const;
export type Polarity = (typeof polarities)[number];

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
