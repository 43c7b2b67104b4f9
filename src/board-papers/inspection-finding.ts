import type { Finding, Inspection } from '#catalogue';
import type { BoardQuestion } from './board-question.ts';

/** A finding with the inspection that made it. */
export interface FoundAt {
  inspection: Inspection;
  finding: Finding;
}

/**
 * The finding that a question of a day follows: of inspections with a finding of that id, the newest that had begun by
 * then, else the first. Null where there is none.
 */
export function findingOf(
  { finding: id, askedOn }: Pick<BoardQuestion, 'finding' | 'askedOn'>,
  inspections: readonly Inspection[],
): FoundAt | null {
  const found = inspections.flatMap((inspection) =>
    inspection.findings.filter((finding) => finding.id === id).map((finding) => ({ inspection, finding })),
  );
  return found.findLast(({ inspection }) => inspection.date <= askedOn) ?? found[0] ?? null;
}

/** The questions that follow a finding, oldest first. */
export function questionsAfter(
  { finding }: Pick<FoundAt, 'finding'>,
  questions: readonly BoardQuestion[],
  inspections: readonly Inspection[],
): BoardQuestion[] {
  return questions.filter((question) => findingOf(question, inspections)?.finding === finding);
}
