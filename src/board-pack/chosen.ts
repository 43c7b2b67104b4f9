import type { Meeting } from '#board-papers';
import { dayInWords, type IsoDay, type Month, monthInWords } from '#calendar';
import { nearIds } from '#catalogue';
import { publicationBy, type Site } from '#site';
import { language, packWords } from '#words';
import { PackError } from './pack-error.ts';

const words = packWords.errors;

const all = (names: readonly string[]): string => new Intl.ListFormat(language).format(names);

/** The meeting of a day. Throws a PackError where none is on record, or it was cancelled. */
export function meetingOn({ content: { meetings } }: Pick<Site, 'content'>, day: IsoDay): Meeting {
  const found = meetings.find(({ date }) => date === day);
  if (found === undefined) {
    throw new PackError(
      meetings.length === 0
        ? words.noMeeting(dayInWords(day))
        : words.meeting(dayInWords(day), all(meetings.map(({ date }) => date))),
    );
  }
  if (found.status === 'cancelled') throw new PackError(words.cancelled(dayInWords(day)));
  return found;
}

/**
 * The month of the publication that is meant: the one named, else the newest that the meeting could know, else the
 * newest. Throws a PackError where there is none, which names those that there are.
 */
export function monthChosen(
  { publications, newest }: Pick<Site, 'publications' | 'newest'>,
  named: Month | undefined,
  meeting: Meeting | null,
): Month {
  if (named !== undefined) {
    if (publications.some(({ publication }) => publication === named)) return named;
    throw new PackError(words.nothing(monthInWords(named), all(publications.map(({ publication }) => publication))));
  }
  if (meeting === null) return newest.publication;
  const known = publicationBy({ publications }, meeting.date);
  if (known !== null) return known.publication;
  throw new PackError(
    words.beforeMeeting(dayInWords(meeting.date), publications[0]?.publication ?? newest.publication),
  );
}

/** What of a pack's measures is wanted: their ids and their sections; all where it is left out. */
export interface Wanted {
  measures?: readonly string[] | undefined;
  sections?: readonly string[] | undefined;
}

/** One of the measures that a pack may have. */
interface Choosable {
  id: string;
  section: string;
  /** Whether anything was published of it. */
  hasFigures: boolean;
}

/**
 * The ids of the measures that are wanted, of those that there are. Throws a PackError that names each id that nobody
 * knows, with those near it, or of which nothing had been published.
 */
export function measuresChosen(
  known: readonly Choosable[],
  { measures, sections }: Wanted,
  month: Month,
): ReadonlySet<string> {
  refuseUnknown(known, { measures, sections });
  const without = known.filter(({ id, hasFigures }) => !hasFigures && measures?.includes(id));
  if (without.length > 0) throw new PackError(words.without(all(without.map(({ id }) => id)), monthInWords(month)));
  const chosen = known.filter(
    ({ id, section, hasFigures }) =>
      hasFigures && (measures?.includes(id) ?? true) && (sections?.includes(section) ?? true),
  );
  if (chosen.length === 0 && (measures ?? sections) !== undefined) throw new PackError(words.noMeasure);
  return new Set(chosen.map(({ id }) => id));
}

function refuseUnknown(known: readonly Choosable[], { measures = [], sections = [] }: Wanted): void {
  const ids = known.map(({ id }) => id);
  const unknown = measures.filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    const near = unknown.length === 1 ? nearIds(unknown[0] as string, ids) : [];
    throw new PackError(`${words.measures(all(unknown))}${near.length === 0 ? '' : words.near(all(near))}`);
  }
  const listed = [...new Set(known.map(({ section }) => section))];
  const nowhere = sections.filter((id) => !listed.includes(id));
  if (nowhere.length > 0) throw new PackError(words.sections(all(nowhere), all(listed)));
}
