import type { IsoDay } from '#calendar';
import type { AskedQuestion, QuestionAnswer } from '#catalogue';
import type { Meeting } from './content.ts';

/** A question the board asked, and its newest answer; it is open while there is none. */
export interface BoardQuestion extends AskedQuestion {
  askedOn: IsoDay;
  /** Whether the meeting that asked or the one that answered is made up. */
  madeUp: boolean;
  answer: (QuestionAnswer & { meeting: IsoDay }) | null;
}

/** Every question, oldest first. A meeting's file answers a question of its own day or of a day before. */
export function boardQuestions(meetings: readonly Meeting[]): BoardQuestion[] {
  const answers = meetings.flatMap(({ date, questions }) =>
    questions.answered.map((answer) => ({ ...answer, meeting: date })),
  );
  const madeUp = new Set(meetings.filter((meeting) => meeting.madeUp === true).map(({ date }) => date));
  return meetings.flatMap(({ date, questions }) =>
    questions.asked.map((question) => {
      const answer = answers.findLast(({ id, meeting }) => id === question.id && meeting >= date) ?? null;
      return { ...question, askedOn: date, answer, madeUp: madeUp.has(date) || madeUp.has(answer?.meeting ?? '') };
    }),
  );
}

/** The questions that nobody has answered, oldest first; of one measure, where it is named. */
export function openQuestions(questions: readonly BoardQuestion[], measure?: string): BoardQuestion[] {
  return questions.filter(
    (question) => question.answer === null && (measure === undefined || question.measure === measure),
  );
}
