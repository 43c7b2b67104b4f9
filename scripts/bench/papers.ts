import { type Content, checkTexts, type Meeting } from '#board-papers';
import { type Catalogue, noVoice, parseMeeting } from '#catalogue';
import type { LedgerRow } from '#published';
import { type Timing, timeOf } from './measure.ts';

const sentences = [
  'The head of service reported that 503 children were in our care at the end of February, 3 more than in January.',
  'Officers said that carers had asked for support at night, and that two sessions had been held since the last meeting.',
  'It rose from 92.4% to 93.1% in the quarter, against a target of 95%, and the Board asked what was being done.',
  'Children who live far from home are visited every six weeks under the plan, and their schools are asked each term.',
  'The paper, on pages 13 to 32, follows Section 20 of the Act and the guidance of 2015, and names no child.',
  'About 40 young people were helped at the edge of care, most of them at home, at a cost of £412,000 a year.',
];

/** Minutes of so many words in paragraphs of six sentences, fifteen of which are an item. */
function longMinutes(words: number): string {
  const paragraph = sentences.join(' ');
  const paragraphs = Math.ceil(words / paragraph.split(' ').length);
  const items = Array.from({ length: Math.ceil(paragraphs / 15) }, (_, index) => {
    const held = Array.from({ length: 15 }, () => paragraph).join('\n\n');
    return `## ${index + 1}. A report\n\nMeasures: cla_count, pep_percent, fff_young_people\n\n${held}\n`;
  });
  return `---\ntitle: Corporate Parenting Board\nstatus: held\n---\n\n${items.join('\n')}`;
}

interface Against extends Pick<Catalogue, 'settings' | 'measures'> {
  ledger: readonly LedgerRow[];
}

/** How long the gate for words takes over the texts of a folder, and over one meeting of so many words, read and checked. */
export async function benchWords(
  content: Content,
  words: number,
  against: Against,
  runs: number,
): Promise<{ own: Timing; long: Timing }> {
  const context = { ...against, edition: 'public' as const, synthetic: true };
  const minutes = longMinutes(words);
  return {
    own: await timeOf(runs, () => checkTexts(content, context)),
    long: await timeOf(runs, () =>
      checkTexts({ commentary: [], inspections: [], meetings: [meetingOf(minutes)] }, context),
    ),
  };
}

function meetingOf(minutes: string): Meeting {
  const folder = 'data/meetings/2022-03-30';
  return {
    ...parseMeeting(minutes, `${folder}/meeting.md`),
    ...{ plans: [], reports: [], files: [], voice: noVoice(`${folder}/voice.yaml`) },
    questions: { asked: [], answered: [], source: null, file: `${folder}/questions.yaml` },
  };
}
