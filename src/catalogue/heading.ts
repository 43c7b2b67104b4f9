import { headingsOf, type SectionId, sections } from './vocabulary.ts';

/**
 * Why no section that lists a measure has its heading, with the headings that there are, in words that follow the key;
 * null where one has it, or where the measure names none.
 */
export function headingMisfit(
  { heading, alsoIn }: { heading?: string | undefined; alsoIn: readonly SectionId[] },
  own: SectionId,
): string | null {
  const listedIn = [own, ...alsoIn];
  if (heading === undefined || listedIn.some((id) => headingsOf(id).includes(heading))) return null;
  const known = sections
    .filter(({ id, headings }) => listedIn.includes(id) && headings.length > 0)
    .map(({ title, headings }) => `${title} has ${headings.map((one) => `"${one}"`).join(', ')}`);
  const there = known.length === 0 ? 'Its section has no headings' : known.join('; ');
  return `there is no "${heading}". ${there}. Without the key it stands after all of them.`;
}
