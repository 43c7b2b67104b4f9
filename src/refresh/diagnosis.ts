import { type Month, monthInWords } from '#calendar';
import { alternativesOf, type Catalogue, placeName } from '#catalogue';
import type { Publication } from '#published';
import { extractGaps } from './extract-gaps.ts';
import { changedExtracts, extractsSince, goneEarlierWords, goneExtracts } from './extracts-since.ts';
import { counted } from './findings-report.ts';
import { firstOf } from './first-of.ts';
import { missingSources } from './missing-sources.ts';
import { mixedExtracts, mixedWithPublished, otherParts } from './mixtures.ts';
import { newestGone } from './newest-gone.ts';
import { populationGaps } from './population-gaps.ts';
import type { CheckedExtract } from './read-extracts.ts';
import type { Remark } from './remark.ts';
import { doubtfulMonths, repeatedFiles } from './repeated-files.ts';

/** Something that was looked at in a council's folder, in a sentence, and what to do where it is not as it should be. */
export interface Diagnosis {
  part: 'settings' | 'extracts' | 'measures' | 'papers' | 'published' | 'site';
  says: string;
  remedy: string | null;
}

/** A council's folder as it was found. */
export interface CouncilState {
  catalogue: Pick<Catalogue, 'settings' | 'measures' | 'settingsHash' | 'measureHashes' | 'namedProblem' | 'warnings'>;
  /** Every extract, read and checked. */
  extracts: readonly CheckedExtract[];
  /** Folders of months that hold nothing. */
  empty?: readonly Remark[];
  /** Why none of them could be read, a line for each reason. */
  extractsProblem?: string | undefined;
  /** What stops commentary, meetings or the glossary from being read, a line for each reason. */
  papersProblem?: string | undefined;
  /** The folder of the edition. */
  published: string;
  /** Every manifest, the newest last; none where nothing is published. */
  publications: readonly Publication[];
  /** Whether the figures of the built site are those that are published; null where no site is built. */
  siteIsCurrent: boolean | null;
  /** What follows `npm run refresh` and `npm run build` for this folder, such as ` -- --data ../devon`. */
  options: string;
}

/** What is configured, missing or stale: whether settings, extracts, measures, ledger and site agree with one another. */
export function diagnose(state: CouncilState): Diagnosis[] {
  return [
    ...ofSettings(state),
    ...ofExtracts(state),
    ...ofMeasures(state),
    ...ofPapers(state),
    ...ofPublished(state),
    ...ofSite(state),
  ];
}

const fine = (part: Diagnosis['part'], says: string): Diagnosis => ({ part, says, remedy: null });

/** What would stop a refresh, as that says it. */
const stopsOf = (...remarks: readonly (Remark | null)[]): Remark[] => remarks.filter((one) => one !== null);

const toLookAt = (part: Diagnosis['part'], remarks: readonly Remark[]): Diagnosis[] =>
  remarks.map((remark) => ({ part, ...remark }));

function ofPapers({ papersProblem }: CouncilState): Diagnosis[] {
  if (papersProblem === undefined) return [];
  return [{ part: 'papers', says: papersProblem, remedy: 'Put each of these right: until then no site is built.' }];
}

function ofSettings({ catalogue, extracts }: CouncilState): Diagnosis[] {
  const { settings, measures, namedProblem, warnings } = catalogue;
  const newest = newestMonth(extracts) ?? (settings.publication.firstMonth as Month);
  const codes = settings.authorities.map(({ code }) => code);
  const gaps = populationGaps(settings, measures, codes, newest);
  const targets = settings.targets.length;
  return [
    fine(
      'settings',
      `${placeName(settings, settings.council)} (${settings.council}), figures from ${monthInWords(settings.publication.firstMonth as Month)} on, ${targets === 0 ? 'no target' : counted(targets, 'target')}.`,
    ),
    ...gaps.map((gap): Diagnosis => ({ part: 'settings', says: 'A population is missing.', remedy: gap })),
    ...[...(namedProblem === null ? [] : [namedProblem]), ...warnings].map(
      (problem): Diagnosis => ({ part: 'settings', says: 'Settings and measures do not fit.', remedy: problem }),
    ),
    ...(settings.contact === undefined
      ? [
          {
            part: 'settings' as const,
            says: 'Nobody is named who answers for what is published.',
            remedy: 'Write contact into the settings.',
          },
        ]
      : []),
  ];
}

function ofExtracts({ catalogue, extracts, empty = [], extractsProblem, publications }: CouncilState): Diagnosis[] {
  if (extractsProblem !== undefined) {
    const remedy = 'Put each of these right: until then no refresh reads any extract.';
    return [{ part: 'extracts', says: extractsProblem, remedy }];
  }
  const months = monthsOf(extracts);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) {
    return [{ part: 'extracts', says: 'There is none.', remedy: 'Put the files of a month into extracts/<YYYY-MM>.' }];
  }
  const { firstMonth } = catalogue.settings.publication;
  const early = months.filter((month) => month < firstMonth);
  const wrong = extracts.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return [
    fine('extracts', `${counted(months.length, 'month')}, ${monthInWords(first)} to ${monthInWords(last)}.`),
    ...toLookAt('extracts', empty),
    ...toLookAt('extracts', extractGaps(months)),
    ...toLookAt('extracts', [
      ...stopsOf(mixedExtracts(extracts.map(({ folder }) => folder))),
      ...repeatedFiles(extracts),
    ]),
    ...toLookAt('extracts', doubtfulMonths(extracts, last, publications.at(-1) ?? null)),
    ...(early.length === 0
      ? []
      : [
          {
            part: 'extracts' as const,
            says: `${firstOf(early)}: before the first month of which figures are published.`,
            remedy: 'Let publication.firstMonth begin earlier, if you want figures of then.',
          },
        ]),
    ...wrong.map(
      ({ folder, findings }): Diagnosis => ({
        part: 'extracts',
        says: `${folder.folder}: ${counted(findings.filter(({ severity }) => severity === 'error').length, 'error')} that would stop a refresh.`,
        remedy: 'Run the refresh: it names each by file, line and column.',
      }),
    ),
  ];
}

function ofMeasures({ catalogue, extracts }: CouncilState): Diagnosis[] {
  const newest = newestMonth(extracts);
  if (newest === null) return [];
  const { settings, measures } = catalogue;
  const held = new Set(
    extracts
      .filter(({ folder }) => folder.authority === settings.council && folder.month === newest)
      .flatMap(({ sources }) => sources),
  );
  const able = measures.filter(({ sources }) =>
    sources.every((source) => alternativesOf(source).some((one) => held.has(one))),
  );
  const missing = missingSources(catalogue, extracts, newest);
  const says = `${able.length} of ${measures.length} can have a figure of ${monthInWords(newest)}.`;
  return [
    fine('measures', says),
    ...(missing.length === 0
      ? []
      : [
          {
            part: 'measures' as const,
            says: missing.join('\n'),
            remedy: 'Put the files in if you have them: docs/files.md says which figure each brings.',
          },
        ]),
  ];
}

function ofPublished(state: CouncilState): Diagnosis[] {
  const { catalogue, extracts, extractsProblem, published, publications, options } = state;
  const newest = publications.at(-1);
  const month = newestMonth(extracts);
  const refresh = `npm run refresh${options}`;
  if (newest === undefined) {
    return [
      {
        part: 'published',
        says: 'Nothing is published yet.',
        remedy: month === null ? 'Begin with extracts.' : refresh,
      },
    ];
  }
  const { publication, madeWith } = newest;
  const changed = changedMeasures(catalogue, madeWith);
  const isBehind = month !== null && month > publication;
  return [
    fine('published', `${monthInWords(publication as Month)} is the newest publication.`),
    ...toLookAt('published', stopsOf(otherParts(published, newest, catalogue.settings))),
    ...(isBehind
      ? [
          {
            part: 'published' as const,
            says: `${monthInWords(month)} has extracts and is not published.`,
            remedy: refresh,
          },
        ]
      : []),
    ...(extractsProblem === undefined ? ofExtractsSince(state, newest) : []),
    ...(changed.length > 0
      ? [
          {
            part: 'published' as const,
            says: `Changed since: ${firstOf(changed)}. No site can be built until it is published anew.`,
            remedy: refresh,
          },
        ]
      : []),
  ];
}

function ofExtractsSince(
  { catalogue, extracts, published, publications, options }: CouncilState,
  newest: Publication,
): Diagnosis[] {
  const all = extractsSince(newest, extracts);
  const lost = newestGone(newest, monthsOf(extracts));
  const since = lost === null ? all : { ...all, gone: all.gone.filter(({ month }) => month !== newest.publication) };
  const synthetic = extracts.some(({ folder }) => folder.synthetic);
  const mixed = extracts.length === 0 ? null : mixedWithPublished(published, newest, synthetic);
  const goneEarlier = goneEarlierWords(publications, extracts, catalogue.settings);
  return [
    ...toLookAt('published', [...stopsOf(mixed, lost), ...goneExtracts(since, catalogue.settings)]),
    ...toLookAt('published', changedExtracts(since, catalogue.settings, `npm run refresh${options}`)),
    ...(goneEarlier === null ? [] : [fine('published', goneEarlier)]),
  ];
}

function changedMeasures(
  { settingsHash, measureHashes }: Pick<Catalogue, 'settingsHash' | 'measureHashes'>,
  { settings, measures }: Publication['madeWith'],
): string[] {
  const ids = Object.keys(measureHashes).filter(
    (id) => measures[id] !== undefined && measures[id] !== measureHashes[id],
  );
  return [...(settings === settingsHash ? [] : ['the settings']), ...ids];
}

function ofSite({ publications, siteIsCurrent, options }: CouncilState): Diagnosis[] {
  if (publications.length === 0) return [];
  const remedy = `npm run build${options}`;
  if (siteIsCurrent === null) return [{ part: 'site', says: 'No site is built.', remedy }];
  if (!siteIsCurrent) return [{ part: 'site', says: 'The built site shows other figures than are published.', remedy }];
  return [fine('site', 'The built site shows what is published.')];
}

function monthsOf(extracts: readonly CheckedExtract[]): Month[] {
  return [...new Set(extracts.map(({ folder }) => folder.month))].sort();
}

function newestMonth(extracts: readonly CheckedExtract[]): Month | null {
  return monthsOf(extracts).at(-1) ?? null;
}
