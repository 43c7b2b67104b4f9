import { dayInWords, type Month, monthInWords, monthOf } from '#calendar';
import type { Publication } from '#published';
import type { CheckedExtract } from './read-extracts.ts';
import type { Remark } from './remark.ts';

/** An extract with fewer children may well have nothing new in a month. */
const fewestChildren = 40;

/** An authority’s extract, and one of a later month with the same in it. */
interface Repeated {
  earlier: CheckedExtract;
  later: CheckedExtract;
}

/** Extracts with the very files of an earlier month, of which nobody says when they were taken: nothing may be published. */
export function repeatedFiles(extracts: readonly CheckedExtract[]): Remark[] {
  return sameFiles(extracts)
    .filter((one) => !isSaidToBeLater(one))
    .map(({ earlier, later }) => ({
      says: `${later.folder.folder} holds the very same files as ${earlier.folder.folder}, and nothing says that they were taken later.`,
      remedy: `Put the files of ${monthInWords(later.folder.month)} in; or, if nothing changed in a month, say so by extracted_on, the day on which they were taken, in the extract.yaml of that folder.`,
    }));
}

/**
 * Extracts that are likely those of an earlier month: their files or episodes are those of another month, or nothing in
 * them happened in their own. Only of extracts that are new since the newest publication, and of the month `month`.
 */
export function doubtfulMonths(
  extracts: readonly CheckedExtract[],
  month: Month,
  newest: Pick<Publication, 'extracts'> | null,
): Remark[] {
  const known = new Set(newest?.extracts.map((one) => `${one.month} ${one.authority} ${one.hash}`));
  const isNew = ({ folder, hash }: CheckedExtract) =>
    folder.month === month || !known.has(`${folder.month} ${folder.authority} ${hash}`);
  const repeated = sameFiles(extracts);
  const explained = new Set(repeated.map(({ later }) => later));
  const others = extracts.filter((one) => isNew(one) && !explained.has(one));
  const again = sameEpisodes(extracts).filter(({ later }) => others.includes(later));
  const rest = others.filter((one) => !again.some(({ later }) => later === one));
  return [
    ...repeated.filter((one) => isSaidToBeLater(one) && isNew(one.later)).map(repeatedWords),
    ...again.map(episodesWords),
    ...rest.filter(nothingHappened).map(nothingHappenedWords),
  ];
}

/** Whether somebody says of the later extract that it was taken on a later day: a folder is copied with its `extract.yaml`. */
function isSaidToBeLater({ earlier, later }: Repeated): boolean {
  return later.folder.isDated && later.folder.extractedOn > earlier.folder.extractedOn;
}

function sameFiles(extracts: readonly CheckedExtract[]): Repeated[] {
  return repeatedBy(extracts, ({ hash }) => hash);
}

function sameEpisodes(extracts: readonly CheckedExtract[]): Repeated[] {
  const many = extracts.filter(({ events }) => events !== undefined && events.children >= fewestChildren);
  return repeatedBy(many, ({ events }) => events?.episodes ?? null);
}

/** Each extract of which the same authority has an earlier one with the same content, beside the one before it. */
function repeatedBy(
  extracts: readonly CheckedExtract[],
  contentOf: (extract: CheckedExtract) => string | null,
): Repeated[] {
  const sorted = extracts
    .filter((one) => contentOf(one) !== null)
    .toSorted((one, other) => (one.folder.month < other.folder.month ? -1 : 1));
  const groups = Map.groupBy(sorted, (one) => `${one.folder.authority} ${contentOf(one)}`);
  return [...groups.values()].flatMap((same) =>
    same.slice(1).map((later, index) => ({ earlier: same[index] as CheckedExtract, later })),
  );
}

function nothingHappened({ folder, events }: CheckedExtract): boolean {
  if (events === undefined || events.children < fewestChildren || events.lastDay === null) return false;
  return monthOf(events.lastDay) < folder.month;
}

const orNothingChanged = 'unless nothing changed in a month';

function repeatedWords({ earlier, later: { folder } }: Repeated): Remark {
  return {
    says: `${folder.folder} holds the very same files as ${earlier.folder.folder}, taken on ${dayInWords(folder.extractedOn)} as its extract.yaml says.`,
    remedy: `Put the files of ${monthInWords(folder.month)} in, ${orNothingChanged}.`,
  };
}

function episodesWords({ earlier, later: { folder } }: Repeated): Remark {
  return {
    says: `${folder.folder} holds the very same episodes as ${earlier.folder.folder}, in files that are otherwise not the same.`,
    remedy: `Put the episodes of ${monthInWords(folder.month)} in, unless no child came, moved or left in a month.`,
  };
}

function nothingHappenedWords({ folder, events }: CheckedExtract): Remark {
  return {
    says: `${folder.folder}: nothing in these files happened in ${monthInWords(folder.month)}; the last day in them is of ${monthInWords(monthOf(events?.lastDay as string))}.`,
    remedy: `Put the files of ${monthInWords(folder.month)} in, if these are of an earlier month.`,
  };
}
