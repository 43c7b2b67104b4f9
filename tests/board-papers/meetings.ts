import type { Meeting } from '#board-papers';
import { noVoice, parseMeeting, parsePlan, parseQuestions } from '#catalogue';

/** A meeting from the texts of its files. */
export function meeting(date: string, paper: string, questions = '', plans: Record<string, string> = {}): Meeting {
  const folder = `data/meetings/${date}`;
  return {
    ...parseMeeting(paper, `${folder}/meeting.md`),
    questions: parseQuestions(questions, `${folder}/questions.yaml`, date),
    reports: [],
    voice: noVoice(`${folder}/voice.yaml`),
    files: [],
    plans: Object.entries(plans).map(([id, text]) => parsePlan(text, `${folder}/plans/${id}.md`)),
  };
}

export const held = '---\ntitle: Board\nstatus: held\n---\n\n## 1. The scorecard\n\nReported.\n';

/** A plan of one theme, with that next step. */
export function planOf(step: string, item = '1'): string {
  const parts = ['Progress', 'Impact', 'Risks'].map((part) => `### ${part}\n\nWords.\n`).join('\n');
  return `---\ntitle: Plan\nitem: ${item}\n---\n\n## Homes\n\nAccountable officer: Head of fostering\n\n${parts}\n### Next steps\n\n- ${step}\n`;
}
