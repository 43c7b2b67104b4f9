import { dayInWords } from '#calendar';
import type { Meeting } from './content.ts';
import type { PaperFinding } from './finding.ts';

/**
 * Questions that are asked twice under one id, answers to nothing or from before the question, measures that do not
 * exist.
 */
export function checkQuestions(meetings: readonly Meeting[], measures: ReadonlySet<string>): PaperFinding[] {
  const findings: PaperFinding[] = [];
  const asked = new Map<string, string>();
  for (const { date, questions } of meetings) {
    for (const { id, line } of questions.asked) {
      const before = asked.get(id);
      if (before === undefined) asked.set(id, date);
      else {
        const problem = `The question ${id} was already asked on ${dayInWords(before)}.`;
        findings.push(error(questions.file, line, problem, 'Give this one an id of its own.'));
      }
    }
  }
  for (const { date, questions } of meetings) {
    for (const { id, on, line } of questions.answered) {
      const day = asked.get(id);
      if (day === undefined) {
        findings.push(error(questions.file, line, `No meeting asked a question ${id}.`, 'Write the id of a question.'));
      } else if (day > date || day > on) {
        const problem = `The answer to ${id} comes before the question, which was asked on ${dayInWords(day)}.`;
        findings.push(error(questions.file, line, problem, 'Move the answer to the meeting that heard it.'));
      }
    }
    for (const { id, measure, line } of [...questions.asked, ...questions.answered]) {
      if (measure === undefined || measures.has(measure)) continue;
      const problem = `${id} names a measure ${measure} that does not exist.`;
      const remedy = 'Write the id of a measure, or leave it out.';
      findings.push({ severity: 'warning', file: questions.file, line, problem, remedy });
    }
  }
  return findings;
}

function error(file: string, line: number | null, problem: string, remedy: string): PaperFinding {
  return { severity: 'error', file, line, problem, remedy };
}
