import { type Month, monthInWords } from '#calendar';
import type { Publication } from '#published';
import type { Remark } from './remark.ts';

/**
 * That the extracts of the month that was published last are there no longer, and none of a later month is: until then
 * nothing may be published. `months` are those of which there is an extract; null where they are there.
 */
export function newestGone({ publication }: Pick<Publication, 'publication'>, months: readonly Month[]): Remark | null {
  const last = months.toSorted().at(-1);
  if (last === undefined || last >= publication) return null;
  const published = monthInWords(publication);
  return {
    says: `${published} was published, and its extracts are not there any longer: the newest are of ${monthInWords(last)}. No earlier month can be published after a later one.`,
    remedy: `Put the files of ${published} back into the folder ${publication}, or the files of a later month in. What was published stands.`,
  };
}
