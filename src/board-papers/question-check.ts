import { dayInWords } from '#calendar';
import { nearIds, writeOneOf } from '#catalogue';
import type { Content } from './content.ts';
import type { PaperFinding } from './finding.ts';
import { type KnownMeasures, unknownMeasure } from './named-measure.ts';

/**
 * Questions that are asked twice under one id, answers to nothing or from before the question, measures and findings of
 * inspections that do not exist.
 */
export function checkQuestions(
  { meetings, inspections }: Pick<Content, 'meetings' | 'inspections'>,
  measures: KnownMeasures,
): PaperFinding[] {
  const found = new Set(inspections.flatMap((inspection) => inspection.findings.map(({ id }) => id)));
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
        const remedy = writeOneOf(nearIds(id, asked.keys()), 'the id of a question');
        findings.push(error(questions.file, line, `No meeting asked a question ${id}.`, remedy));
      } else if (day > date || day > on) {
        const problem = `The answer to ${id} comes before the question, which was asked on ${dayInWords(day)}.`;
        findings.push(error(questions.file, line, problem, 'Move the answer to the meeting that heard it.'));
      }
    }
    for (const { id, measure, line } of [...questions.asked, ...questions.answered]) {
      const wrong = measure === undefined ? null : unknownMeasure(id, measure, measures);
      if (wrong !== null) findings.push({ severity: 'warning', file: questions.file, line, ...wrong });
    }
    for (const { id, finding, line } of questions.asked) {
      if (finding === undefined || found.has(finding)) continue;
      const problem = `${id} follows a finding ${finding}, which no inspection made.`;
      const remedy = writeOneOf(nearIds(finding, found), 'the id of a finding');
      findings.push({ severity: 'warning', file: questions.file, line, problem, remedy });
    }
  }
  return findings;
}

function error(file: string, line: number | null, problem: string, remedy: string): PaperFinding {
  return { severity: 'error', file, line, problem, remedy };
}
