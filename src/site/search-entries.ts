import { newestCommentary } from '#board-papers';
import { dayInWords, monthInWords } from '#calendar';
import { sections } from '#catalogue';
import type { SearchEntry, SearchKind } from '#search';
import { accessibilityWords, catalogueWords, childrenWords, glossaryWords, shellWords } from '#words';
import {
  accessibilityPath,
  cataloguePath,
  childrenPath,
  definitionsPath,
  glossaryPath,
  href,
  measurePath,
  meetingPath,
  meetingsPath,
  protectionPath,
  qualityPath,
  sectionPath,
} from './links.ts';
import { notCollected, type Site, sectionsOf } from './site.ts';

/**
 * Everything that can be searched for, from what the edition's own pages say: measures, sections, meetings, commentary,
 * the glossary and the other pages. No figure is read: there is none but what officers and the board wrote themselves.
 */
export function searchEntries(site: Site): SearchEntry[] {
  return [
    ...measuresOf(site),
    ...notCollectedIn(site),
    ...sectionsIn(site),
    ...meetingsOf(site),
    ...wordsOf(site),
    ...otherPages,
  ];
}

function measuresOf({ measures, content, council }: Site): SearchEntry[] {
  return measures.flatMap((measure) => {
    const page = measurePath(measure.id);
    const own = [measure.whatItShows, measure.whyItMatters, measure.whatItDoesNotShow, ...measure.questions];
    const groups = measure.breakdowns.flatMap(({ name, categories }) => [name, ...categories]);
    const also = [measure.code ?? '', measure.id.replaceAll('_', ' '), sectionTitle(measure.section), ...groups];
    const comment = newestCommentary(content.commentary, measure.id, undefined);
    const said = comment === null ? [] : [comment.why.text, comment.doingProse];
    return [
      entry('measure', measure.title, page, [...own, measure.howItIsWorkedOut], also),
      ...(comment === null
        ? []
        : [entry('commentary', `${measure.title}: ${council.name}, ${monthInWords(comment.month)}`, `${page}`, said)]),
    ];
  });
}

function notCollectedIn(site: Site): SearchEntry[] {
  return notCollected(site).map(({ id, title }) =>
    entry('measure', title, `${cataloguePath}#${id}`, [catalogueWords.notCollected.heading]),
  );
}

function sectionsIn(site: Site): SearchEntry[] {
  return sectionsOf(site).map(({ id, title, judged }) =>
    entry('section', title, sectionPath(id), [judged.map(({ card }) => card.measure.title).join('. ')]),
  );
}

function meetingsOf({ content }: Site): SearchEntry[] {
  return content.meetings.map(({ date, title, items, plans, questions }) => {
    const said = items.flatMap((item) => [item.title, item.report, ...item.agreed]);
    const planned = plans.map((plan) => plan.title);
    const asked = questions.asked.map(({ text }) => text);
    return entry('meeting', `${title}, ${dayInWords(date)}`, meetingPath(date), [...said, ...planned, ...asked]);
  });
}

function wordsOf({ glossary }: Site): SearchEntry[] {
  return glossary.map(({ term, full, also, meaning, anchor }) =>
    entry('word', full === undefined ? term : `${term}: ${full}`, `${glossaryPath}#${anchor}`, [meaning], also),
  );
}

const otherPages: readonly SearchEntry[] = [
  entry('page', shellWords.overview, '/', ['front page, scorecard, summary']),
  entry('page', shellWords.meetings, meetingsPath, ['questions of members, what was agreed, action plans, agenda']),
  entry('page', shellWords.catalogue, cataloguePath, ['every measure, sources, owners']),
  entry('page', shellWords.definitions, definitionsPath, [
    'symbols, rounding, change, variation, assurance, limits, periods, settings, targets, populations',
  ]),
  entry('page', shellWords.quality, qualityPath, ['publications, extracts, findings, revisions, revised figures']),
  entry('page', shellWords.protection, protectionPath, [
    'hidden figures, suppression, rounded figures, rounding, small numbers, privacy',
  ]),
  entry('page', accessibilityWords.title, accessibilityPath, [accessibilityWords.description]),
  entry('page', childrenWords.title, childrenPath, [childrenWords.description, ...childrenWords.say]),
  entry('page', glossaryWords.title, glossaryPath, [glossaryWords.description]),
];

function entry(
  kind: SearchKind,
  title: string,
  path: string,
  texts: readonly string[],
  also: readonly string[] = [],
): SearchEntry {
  return { kind, title, path: href(path), text: plain(texts), also: also.filter(Boolean).join(', ') };
}

/** Text without the signs of Markdown, in one line. */
function plain(texts: readonly string[]): string {
  return texts
    .join(' ')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*`#]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function sectionTitle(id: string): string {
  return sections.find((section) => section.id === id)?.title ?? id;
}
