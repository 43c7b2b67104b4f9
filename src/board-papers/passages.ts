import { type IsoDay, monthEnd } from '#calendar';
import type { Commentary, Inspection, Passage } from '#catalogue';
import type { Content, Meeting } from './content.ts';

/** A text that readers of an edition have, and what it speaks of. */
export interface SpokenOf {
  kind: 'commentary' | 'heading' | 'item' | 'plan' | 'report' | 'question' | 'voice' | 'inspection';
  file: string;
  /** The line on which the text begins. */
  line: number;
  text: string;
  /** Ids of the measures that it names. */
  measures: readonly string[];
  /** Whose figures it gives; null where it may be anybody's. */
  authority: string | null;
  /** The paper that it follows; null where it names none. */
  source: string | null;
  /** Whether it was made up for the sample; undefined where it does not say. */
  madeUp: boolean | undefined;
  /** The day on which it was said, or the last of which it speaks. */
  day: IsoDay;
}

/**
 * Every text of commentary, meetings, plans, reports, questions, voice and inspections, with its line: all that somebody
 * wrote and an edition shows.
 */
export function passagesThatSpeak({ commentary, meetings, inspections }: Content, council: string): SpokenOf[] {
  return [
    ...commentary.flatMap((one) => ofCommentary(one, council)),
    ...meetings.flatMap((meeting) => [
      ...ofItems(meeting),
      ...ofPapers(meeting),
      ...ofPlansAndReports(meeting),
      ...ofQuestions(meeting),
      ...ofVoice(meeting),
    ]),
    ...inspections.flatMap(ofInspection),
  ];
}

function ofCommentary(
  { file, month, measure, alsoAbout, authority, madeUp, why, doing }: Commentary,
  council: string,
): SpokenOf[] {
  const said = {
    kind: 'commentary' as const,
    file,
    measures: [measure, ...alsoAbout],
    authority: authority ?? council,
  };
  return [why, doing]
    .filter((passage): passage is Passage => passage !== null)
    .map((passage) => ({ ...said, ...passage, madeUp, source: null, day: monthEnd(month) }));
}

type Common = Pick<SpokenOf, 'authority' | 'source' | 'madeUp' | 'day'>;

const commonOf = ({ date, madeUp, source }: Meeting): Common => ({
  authority: null,
  source: source ?? null,
  madeUp,
  day: date,
});

function ofItems(meeting: Meeting): SpokenOf[] {
  const common = commonOf(meeting);
  const { file } = meeting;
  return meeting.items.flatMap(({ title, line, measures, passages, presentedBy, source }): SpokenOf[] => {
    const said = { ...common, file, measures, source: source ?? common.source };
    return [
      ...shown([title, presentedBy, source]).map((text) => ({ ...said, kind: 'heading' as const, line, text })),
      ...passages.map((passage) => ({ ...said, ...passage, kind: 'item' as const })),
    ];
  });
}

/** What the meeting's file says besides its items: of itself, its papers, who was there and of interests. */
function ofPapers(meeting: Meeting): SpokenOf[] {
  const { file, papers, items, attendance, declarations } = meeting;
  const said = { ...commonOf(meeting), kind: 'heading' as const, file, line: 1, measures: [] };
  return [
    ...shown([meeting.title, meeting.place, meeting.source, declarations]).map((text) => ({ ...said, text })),
    ...papers.flatMap(({ title, body, pages, item }) =>
      shown([title, body, pages && `Pages ${pages}`]).map((text) => ({
        ...said,
        text,
        measures: items.find(({ number }) => number === item)?.measures ?? [],
      })),
    ),
    ...attendance.flatMap(({ people, line }) =>
      people.flatMap(({ role, count }) =>
        role === null ? [] : { ...said, line, text: count === 1 ? role : `${count} ${role}` },
      ),
    ),
  ];
}

/** Texts that there are. */
function shown(texts: readonly (string | null | undefined)[]): string[] {
  return texts.filter((text): text is string => text != null && text !== '');
}

function ofPlansAndReports(meeting: Meeting): SpokenOf[] {
  const common = commonOf(meeting);
  const itemOf = (number: string | null) => meeting.items.find((item) => item.number === number);
  const said = (kind: 'plan' | 'report') => (paper: Meeting['plans'][number] | Meeting['reports'][number]) => {
    const item = itemOf(paper.item);
    const source = paper.source ?? item?.source ?? common.source;
    const { file, title, passages } = paper;
    const spoken = { ...common, file, measures: item?.measures ?? [], source };
    return [
      ...shown([title, paper.source, ...rolesOf(paper)]).map((text) => ({
        ...spoken,
        kind: 'heading' as const,
        line: 1,
        text,
      })),
      ...headingsOf(paper).map((heading) => ({ ...spoken, ...heading, kind: 'heading' as const })),
      ...passages.map((passage) => ({ ...spoken, ...passage, kind })),
    ];
  };
  return [...meeting.plans.flatMap(said('plan')), ...meeting.reports.flatMap(said('report'))];
}

type Paper = Meeting['plans'][number] | Meeting['reports'][number];

function rolesOf(paper: Paper): (string | null)[] {
  return 'themes' in paper ? [paper.owner, paper.author, paper.refreshed] : [paper.by, paper.contact];
}

function headingsOf(paper: Paper): Passage[] {
  const headings = 'themes' in paper ? paper.themes : paper.parts;
  return headings.map(({ title, line }) => ({ text: title, line }));
}

function ofQuestions(meeting: Meeting): SpokenOf[] {
  const common = commonOf(meeting);
  const { questions, items } = meeting;
  const said = { ...common, kind: 'question' as const, file: questions.file };
  return [...questions.asked, ...questions.answered].map((entry) => {
    const item = 'item' in entry ? items.find(({ number }) => number === entry.item) : undefined;
    const measures = [...(entry.measure === undefined ? [] : [entry.measure]), ...(item?.measures ?? [])];
    const texts =
      'on' in entry ? [entry.text, entry.action, entry.where, entry.who] : [entry.text, entry.by, entry.partner];
    const source = questions.source ?? item?.source ?? common.source;
    return {
      ...said,
      line: entry.line ?? 1,
      text: shown(texts).join(' '),
      measures,
      source,
    };
  });
}

function ofVoice(meeting: Meeting): SpokenOf[] {
  const common = commonOf(meeting);
  const { voice } = meeting;
  const said = {
    ...common,
    kind: 'voice' as const,
    file: voice.file,
    measures: [],
    source: voice.source ?? common.source,
  };
  const texts: { line: number | null; texts: readonly (string | undefined)[] }[] = [
    ...voice.words.map(({ text, line }) => ({ line, texts: [text] })),
    ...voice.matters.map(({ title, points, line }) => ({ line, texts: [title, ...points] })),
    ...voice.saidDid.map(({ said: asked, did, who, line }) => ({ line, texts: [asked, did, who] })),
    { line: 1, texts: [voice.source ?? undefined] },
    ...voice.groups.map(({ name, note, line }) => ({ line, texts: [name, note] })),
    ...voice.surveys.map(({ title, note, items, line }) => ({
      line,
      texts: [title, note, ...items.map(({ text }) => text)],
    })),
  ];
  return texts.flatMap(({ line, texts: parts }) =>
    parts.flatMap((text) => (text === undefined ? [] : [{ ...said, line: line ?? 1, text }])),
  );
}

function ofInspection({ title, file, date, source, madeUp, findings }: Inspection): SpokenOf[] {
  const said = { authority: null, file, source: source ?? null, madeUp, day: date };
  return [
    { ...said, kind: 'heading', line: 1, text: title, measures: [] },
    ...findings.flatMap(({ text, evidence, measures, line }) =>
      [text, evidence].flatMap((part) =>
        part === undefined ? [] : [{ ...said, kind: 'inspection' as const, line: line ?? 1, text: part, measures }],
      ),
    ),
  ];
}
