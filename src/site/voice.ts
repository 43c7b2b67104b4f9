import type { Meeting } from '#board-papers';
import type { SectionId, Voice } from '#catalogue';

type Survey = Voice['surveys'][number];

/** What was said by and for children of a section, with the meeting that heard it. */
export interface HeardVoice {
  meeting: Meeting;
  voice: Pick<Voice, 'words' | 'matters' | 'saidDid' | 'surveys'>;
}

/** What a meeting was told of a section; null where it was told nothing. Groups belong to no section. */
function voiceOf(meeting: Meeting, section: SectionId): HeardVoice | null {
  const own = <Entry extends { section: SectionId }>(entries: readonly Entry[]) =>
    entries.filter((entry) => entry.section === section);
  const { words, matters, saidDid, surveys } = meeting.voice;
  const voice = { words: own(words), matters: own(matters), saidDid: own(saidDid), surveys: own(surveys) };
  return Object.values(voice).every((entries) => entries.length === 0) ? null : { meeting, voice };
}

/** What the newest meeting that was told anything of a section was told of it; null where none was. */
export function newestVoice(meetings: readonly Meeting[], section: SectionId): HeardVoice | null {
  for (const meeting of meetings.toReversed()) {
    const heard = voiceOf(meeting, section);
    if (heard !== null) return heard;
  }
  return null;
}

/** Whether a meeting was told anything by children and young people. */
export function anyVoice({ words, matters, saidDid, groups, surveys }: Voice): boolean {
  return [words, matters, saidDid, groups, surveys].some((entries) => entries.length > 0);
}

/** A count of children as it may be shown: hidden where there are few, but not where there are none. */
export function isFew(count: number, smallestCount: number): boolean {
  return count > 0 && count <= smallestCount;
}

/** Whether an answer to a survey was given by few, or by all but few: then neither its share nor its count is shown. */
export function isOfFew(
  { percent, count }: Survey['items'][number],
  { answered }: Pick<Survey, 'answered'>,
  smallestCount: number,
): boolean {
  const so = count ?? Math.round(((percent ?? 0) / 100) * answered);
  return isFew(so, smallestCount) || isFew(answered - so, smallestCount);
}
