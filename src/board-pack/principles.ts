import type { PackPrinciple } from '#exports';
import { frontPageMeasures, type Judged, needingAttention, summaryOf, textOf } from '#scorecard';
import type { Site, SiteSection } from '#site';
import { packWords } from '#words';

/** So many measures of a section that need attention are named under a principle. */
const mostNamed = 3;

/**
 * The seven needs of the law, each with what the figures of the sections that show it say: the same two sentences as a
 * front page of that section alone would have, then what is said of each measure that needs attention there.
 */
export function principlesOf({ law }: Pick<Site, 'law'>, sections: readonly SiteSection[]): PackPrinciple[] {
  return law.principles.needs.map(({ says, sections: ids }, at) => ({
    number: String(at + 1),
    text: says,
    contribution: sections
      .filter(({ serves, judged }) => serves.some((id) => ids.includes(id)) && judged.length > 0)
      .flatMap(({ title, judged }) =>
        sayingOf(judged).map((words, first) => (first === 0 ? packWords.contribution(title, words) : words)),
      ),
  }));
}

function sayingOf(judged: readonly Judged[]): string[] {
  const [lead] = frontPageMeasures(judged);
  const named = needingAttention(judged)
    .filter((one) => one !== lead)
    .slice(0, mostNamed)
    .map(({ card: { measure }, words }) => packWords.contribution(measure.title, `${words.reading}.`));
  const whole = summaryOf(lead, judged).map(textOf);
  return [whole.join(' '), ...named];
}
