import type { Pack } from '#exports';
import { measureFileName, type Site } from '#site';
import type { PackChoice } from './pack-of.ts';

/**
 * What the files of a pack are called, without their endings: the council as in the site's other files, what the pack
 * is of and the month, such as `hartlepool-corporate-parenting-2022-07`. One of a single measure or section is called
 * after it, so that it never replaces the whole.
 */
export function packFileName({ council }: Pick<Site, 'council'>, pack: Pack, choice: PackChoice): string {
  const { edition, publication, sections } = pack;
  return measureFileName({ council, measure: subjectOf(sections, choice), edition, publication });
}

function subjectOf(sections: Pack['sections'], choice: PackChoice): string {
  const whole = 'corporate-parenting';
  if (choice.measures === undefined && choice.sections === undefined) return whole;
  const measures = sections.flatMap((section) => section.measures);
  const [measure] = measures;
  if (measures.length === 1 && measure !== undefined) return measure.id;
  const [section] = sections;
  if (choice.measures === undefined && sections.length === 1 && section !== undefined) return `${whole}-${section.id}`;
  return `${whole}-chosen`;
}
