import { dayInWords } from '#calendar';
import type { Pack } from '#exports';
import { packWords } from '#words';

/**
 * What to say where a pack has figures of a day after its meeting, which that meeting could not know; null where not.
 */
export function afterMeeting({ asAt, meeting }: Pick<Pack, 'asAt' | 'meeting'>): string | null {
  if (meeting === null || asAt <= meeting.date) return null;
  return packWords.afterMeeting(dayInWords(asAt), dayInWords(meeting.date));
}
