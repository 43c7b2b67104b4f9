import { newestCommentary } from '#board-papers';
import { dayInWords, monthInWords } from '#calendar';
import { beganInWords, dueBreakdown, sections, type Voice } from '#catalogue';
import type { SearchEntry, SearchKind } from '#search';
import {
  accessibilityWords,
  boardWords,
  challengeWords,
  childrenWords,
  compareWords,
  dataWords,
  fromPapersWords,
  glossaryWords,
  groupsWords,
  inspectionsWords,
  lawWords,
  notReportedWords,
  shellWords,
} from '#words';
import {
  accessibilityPath,
  cataloguePath,
  challengePath,
  childrenPath,
  comparePath,
  consortiumPath,
  dataPath,
  definitionsPath,
  fromPaperPath,
  fromPapersPath,
  glossaryPath,
  href,
  inspectionsPath,
  lawPath,
  measurePath,
  meetingPath,
  meetingsPath,
  monthPath,
  monthsPath,
  notReportedPath,
  planPath,
  protectionPath,
  qualityPath,
  reportPath,
  sectionPath,
} from './links.ts';
import { type NotReported, notReported } from './not-reported.ts';
import { paperLines } from './paper-lines.ts';
import { plainText } from './plain-text.ts';
import { type PrintedPaper, printedPapers } from './printed-papers.ts';
import { type Site, sectionsOf } from './site.ts';

/**
 * Everything that can be searched for, from what the edition's own pages say: measures, sections, meetings, commentary,
 * earlier months, the glossary and the other pages. No figure is read: there is none but what officers and the board
 * wrote themselves.
 */
export function searchEntries(site: Site): SearchEntry[] {
  const entries = [
    ...measuresOf(site),
    ...notReportedIn(site),
    ...sectionsIn(site),
    ...meetingsOf(site),
    ...papersOf(site),
    ...inspectionsOf(site),
    ...monthsOf(site),
    ...consortiumOf(site),
    ...wordsOf(site),
    ...otherPages(site),
  ];
  const wordsFor = askedAsByPath(site);
  return entries.map((one) => {
    const own = one.kind === 'commentary' ? [] : (wordsFor.get(one.path) ?? []);
    return own.length === 0 ? one : { ...one, askedAs: listed([one.askedAs, ...own]) };
  });
}

/** The words that stand for a word of the pages wherever they are searched for, by that word. */
export function otherWords(site: Pick<Site, 'otherWords'>): Record<string, string> {
  return Object.fromEntries(
    site.otherWords.flatMap(({ lookedForAs, means }) =>
      means === undefined ? [] : lookedForAs.map((word) => [word.toLowerCase(), means]),
    ),
  );
}

/** The other words that lead to a measure or a page, by its address. A measure without a page stands among those that are not reported. */
function askedAsByPath(site: Site): Map<string, string[]> {
  const missing = new Set(notReported(site).map(({ measure }) => measure.id));
  const byPath = new Map<string, string[]>();
  for (const { lookedForAs, measure, page } of site.otherWords) {
    const path = page ?? (measure === undefined ? undefined : measureAddress(measure, missing));
    if (path !== undefined) byPath.set(href(path), [...(byPath.get(href(path)) ?? []), ...lookedForAs]);
  }
  return byPath;
}

function measureAddress(id: string, withoutPage: ReadonlySet<string>): string {
  return withoutPage.has(id) ? `${notReportedPath}#${id}` : measurePath(id);
}

function measuresOf({ measures, content, council }: Site): SearchEntry[] {
  return measures.flatMap((measure) => {
    const page = measurePath(measure.id);
    const own = [measure.whatItShows, measure.whyItMatters, measure.whatItDoesNotShow, ...measure.questions];
    const groups = measure.breakdowns
      .filter(({ name }) => name !== dueBreakdown)
      .flatMap(({ name, categories }) => [name, ...categories]);
    const also = [measure.id.replaceAll('_', ' '), sectionTitle(measure.section), ...groups];
    const comment = newestCommentary(content.commentary, measure.id, undefined);
    const said = comment === null ? [] : [comment.why.text, comment.doingProse];
    return [
      entry('measure', measure.title, page, [...own, measure.howItIsWorkedOut], {
        also,
        askedAs: [measure.code ?? ''],
      }),
      ...(comment === null
        ? []
        : [entry('commentary', `${measure.title}: ${council.name}, ${monthInWords(comment.month)}`, `${page}`, said)]),
    ];
  });
}

function notReportedIn(site: Site): SearchEntry[] {
  const entryOf = ({ measure: { id, title, whatItShows }, reason }: NotReported) =>
    entry('measure', `${title}${notReportedWords.starOf}`, `${notReportedPath}#${id}`, [
      notReportedWords.reasons[reason.is].says,
      whatItShows,
    ]);
  return notReported(site).map(entryOf);
}

function sectionsIn(site: Site): SearchEntry[] {
  return sectionsOf(site).map(({ id, title, judged }) =>
    entry('section', title, sectionPath(id), [judged.map(({ card }) => card.measure.title).join('. ')]),
  );
}

function meetingsOf({ content }: Site): SearchEntry[] {
  return content.meetings.map(({ date, title, items, plans, questions, voice }) => {
    const said = items.flatMap((item) => [item.title, item.report, ...item.decisions.map(({ text }) => text)]);
    const planned = plans.map((plan) => plan.title);
    const asked = questions.asked.map(({ text }) => text);
    return entry('meeting', `${title}, ${dayInWords(date)}`, meetingPath(date), [
      ...said,
      ...planned,
      ...asked,
      ...toldIn(voice),
    ]);
  });
}

/** What children and young people said, and what came of it. */
function toldIn({ words, matters, saidDid, groups, surveys }: Voice): string[] {
  return [
    ...words.map(({ text }) => text),
    ...matters.flatMap(({ title, points }) => [title, ...points]),
    ...saidDid.flatMap(({ said, did }) => [said, did]),
    ...groups.map(({ name }) => name),
    ...surveys.map(({ title }) => title),
  ];
}

function inspectionsOf({ content }: Site): SearchEntry[] {
  return content.inspections.map(({ date, monthOnly, title, by, findings }) =>
    entry(
      'page',
      inspectionsWords.heading(title, beganInWords({ date, monthOnly })),
      `${inspectionsPath}#visit-${date}`,
      [by, ...findings.map(({ text }) => text)],
    ),
  );
}

/** Reports and action plans, each of which has a page of its own. */
function papersOf({ content }: Site): SearchEntry[] {
  return content.meetings.flatMap(({ date, reports, plans }) =>
    [
      ...reports.map((report) => ({ ...report, path: reportPath(date, report.id) })),
      ...plans.map((plan) => ({ ...plan, path: planPath(date, plan.id) })),
    ].map(({ title, path, passages }) =>
      entry(
        'meeting',
        `${title}, ${dayInWords(date)}`,
        path,
        passages.map(({ text }) => text),
      ),
    ),
  );
}

function monthsOf({ publications, council }: Site): SearchEntry[] {
  const words = boardWords.months;
  return publications.map(({ publication, asAt }) => {
    const month = monthInWords(publication);
    return entry('page', words.scorecardOf(month), monthPath(publication), [
      words.monthDescription(words.heading(month), council.name, dayInWords(asAt)),
    ]);
  });
}

function consortiumOf({ settings: { consortium, authorities } }: Site): SearchEntry[] {
  if (consortium === undefined) return [];
  const { code, name, members, scorecard } = consortium;
  const councils = authorities.filter((one) => members.includes(one.code)).map((one) => one.name);
  const titles = scorecard.map(({ title }) => title);
  const texts = [groupsWords.consortium.description(name), councils.join(', '), titles.join(', ')];
  return [entry('page', name, consortiumPath(code), texts, { askedAs: [code] })];
}

function wordsOf({ glossary }: Site): SearchEntry[] {
  return glossary.map(({ term, full, also, lookedForAs, meaning, anchor }) =>
    entry('word', full === undefined ? term : `${term}: ${full}`, `${glossaryPath}#${anchor}`, [meaning], {
      askedAs: [...(full === undefined ? [] : [term, full]), ...also, ...lookedForAs],
    }),
  );
}

const otherPages = (site: Site): SearchEntry[] =>
  otherPagesOf(site, printedPapers(paperLines(site), site.content.meetings));

const otherPagesOf = ({ council, law, questions }: Site, papers: readonly PrintedPaper[]): SearchEntry[] => [
  entry('page', shellWords.overview, '/', ['front page, scorecard, summary']),
  entry('page', shellWords.meetings, meetingsPath, ['questions of members, what was agreed, action plans, agenda']),
  entry('page', challengeWords.title, challengePath, [
    challengeWords.description(council.name),
    'record of challenge, questions and answers, actions',
    ...questions.flatMap(({ text, answers }) => [text, ...answers.map((one) => one.text)]),
  ]),
  entry('page', inspectionsWords.title, inspectionsPath, [inspectionsWords.description(council.name), 'Ofsted, ILACS']),
  entry('page', compareWords.page.title, comparePath, [compareWords.page.description(council.name)]),
  entry('page', boardWords.months.title, monthsPath, [boardWords.months.description, boardWords.months.lede]),
  entry('page', shellWords.catalogue, cataloguePath, ['every measure, sources, owners']),
  entry('page', notReportedWords.title, notReportedPath, [
    notReportedWords.description(council.name),
    'not collected, missing measures, no figure, not shown',
  ]),
  entry('page', dataWords.title, dataPath, [
    dataWords.description,
    'download, open data, CSV, Parquet, JSON, API, feed',
  ]),
  entry('page', shellWords.definitions, definitionsPath, [
    'symbols, rounding, change, variation, assurance, limits, periods, settings, targets, populations',
  ]),
  entry('page', shellWords.quality, qualityPath, ['publications, extracts, findings, revisions, revised figures']),
  entry('page', shellWords.protection, protectionPath, [
    'hidden figures, suppression, rounded figures, rounding, small numbers, privacy',
  ]),
  ...(papers.length === 0
    ? []
    : [entry('page', fromPapersWords.title, fromPapersPath, [fromPapersWords.description, fromPapersWords.lede])]),
  ...papers.map(({ id, title }) =>
    entry('page', title, fromPaperPath(id), [fromPapersWords.papers.description(title)]),
  ),
  entry('page', lawWords.title, lawPath, [
    lawWords.description,
    ...law.principles.needs.map(({ says }) => says),
    ...law.duties.flatMap(({ title, says }) => [`${title}.`, says]),
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
  { also = [], askedAs = [] }: { also?: readonly string[]; askedAs?: readonly string[] } = {},
): SearchEntry {
  return {
    kind,
    title,
    path: href(path),
    text: plainText(texts.map(withoutListMarks).join(' ')),
    also: listed(also),
    askedAs: listed(askedAs),
  };
}

/** A page shows the numbers of a list without having them as words, and comments not at all. */
const withoutListMarks = (text: string): string =>
  text.replace(/<!--[\s\S]*?-->/g, ' ').replace(/^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+/gm, '');

const listed = (words: readonly string[]): string => words.filter(Boolean).join(', ');

function sectionTitle(id: string): string {
  return sections.find((section) => section.id === id)?.title ?? id;
}
