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
 * Whom a measure counts: `children` and young people, or events of theirs; or `others`, such as workers, carers and
 * adopters.
 */
export const abouts = ['children', 'others'] as const;
export type About = (typeof abouts)[number];
