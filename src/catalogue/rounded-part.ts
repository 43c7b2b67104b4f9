import type { Measure } from './measure.ts';
import type { Settings } from './settings.ts';
import type { About } from './vocabulary.ts';

/** What a figure of a measure is about: what its breakdown is about, where that is stricter. */
export function aboutOf({ about, breakdowns }: Pick<Measure, 'about' | 'breakdowns'>, breakdown: string): About {
  return breakdowns.find(({ name }) => name === breakdown)?.about ?? about;
}

/** Whether a figure is shown to the nearest 5: a part of what is about children or what is done for them. */
export function isRoundedPart(
  measure: Pick<Measure, 'about' | 'breakdowns'>,
  { breakdown }: { breakdown: string },
  { parts }: Pick<Settings['publication'], 'parts'>,
): boolean {
  return breakdown !== '' && parts === 'rounded' && aboutOf(measure, breakdown) !== 'organisation';
}
