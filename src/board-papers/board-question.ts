import type { IsoDay } from '#calendar';
import { type AskedQuestion, type Charge, dueFromWords, type QuestionAnswer } from '#catalogue';
import type { Meeting } from './content.ts';
import { isPastDue } from './past-due.ts';

/** An answer, and the meeting that heard it. */
export interface HeardAnswer extends QuestionAnswer {
  meeting: IsoDay;
}

/** A question the board asked, and what came after it; it is open while nobody answered. */
export interface BoardQuestion extends AskedQuestion {
  /** The day of the meeting at which it was asked. */
  askedOn: IsoDay;
  /** Whether the meeting that asked or one that answered is made up. */
  madeUp: boolean;
  /** Every answer that a meeting heard, the newest last. */
  answers: HeardAnswer[];
  /** The newest of them. */
  answer: HeardAnswer | null;
}

/** Nobody answered; answered, and what is to be done about it is not done; answered, with nothing left to do. */
export type QuestionState = 'open' | 'doing' | 'answered';

/** Every question, oldest first. A meeting's file answers a question of its own day or of a day before. */
export function boardQuestions(meetings: readonly Meeting[]): BoardQuestion[] {
  const heard = meetings.flatMap(({ date, questions }) =>
    questions.answered.map((answer) => ({ ...answer, meeting: date })),
  );
  const madeUp = new Set(meetings.filter((meeting) => meeting.madeUp === true).map(({ date }) => date));
  return meetings.flatMap(({ date, questions }) =>
    questions.asked.map((question) => {
      const answers = heard.filter(({ id, meeting }) => id === question.id && meeting >= date);
      return {
        ...question,
        askedOn: date,
        answers,
        answer: answers.at(-1) ?? null,
        madeUp: [date, ...answers.map(({ meeting }) => meeting)].some((day) => madeUp.has(day)),
      };
    }),
  );
}

/** The questions that nobody has answered, oldest first; of one measure, where it is named. */
export function openQuestions(questions: readonly BoardQuestion[], measure?: string): BoardQuestion[] {
  return questions.filter(
    (question) => question.answer === null && (measure === undefined || question.measure === measure),
  );
}

/** So many answered ones stand with a measure; the record has all. */
const mostAnswered = 3;

/** The questions on a measure that were answered last, the newest answer first. */
export function answeredQuestions(questions: readonly BoardQuestion[], measure: string): BoardQuestion[] {
  const on = ({ answer, askedOn }: BoardQuestion) => `${answer?.meeting} ${askedOn}`;
  return questions
    .filter((one) => one.answer !== null && (one.answer.measure ?? one.measure) === measure)
    .toSorted((one, other) => on(other).localeCompare(on(one)))
    .slice(0, mostAnswered);
}

/** How far a question has come. A later answer that says what is done, and when, closes an earlier action. */
export function questionState({ answers }: Pick<BoardQuestion, 'answers'>): QuestionState {
  if (answers.length === 0) return 'open';
  const action = answers.findLast(({ action, done }) => action !== undefined || done !== undefined);
  return action === undefined || action.done !== undefined ? 'answered' : 'doing';
}

/** Who does what follows from an answer, by when, and when it was done. */
export function chargeOf({ who, by, done }: Pick<QuestionAnswer, 'who' | 'by' | 'done'>): Charge {
  return { who: who === undefined ? [] : [who], due: by === undefined ? null : dueFromWords(by), done: done ?? null };
}

/** Whether an answer's action should be done by a day, and nobody says that it is. */
export function isOverdue(answer: HeardAnswer, asAt: IsoDay): boolean {
  return answer.action !== undefined && isPastDue(chargeOf(answer), asAt);
}
