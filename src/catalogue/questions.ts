import { z } from 'zod';
import { type IsoDay, isIsoDay } from '#calendar';
import { checkedYaml } from './checked-yaml.ts';
import { dueFromWords } from './due.ts';
import { itemNumber } from './item-number.ts';
import { refusePersonalData } from './personal-data.ts';
import { role } from './role.ts';
import { sourceKeys } from './source-keys.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens, such as over-20-children');
const measure = z.string().regex(/^[a-z][a-z0-9_]*$/, 'the id of a measure, such as agency_percent');
const day = z.string().refine(isIsoDay, 'a day written like 2022-02-28');

const questionsSchema = z.strictObject({
  asked: z
    .array(
      z.strictObject({
        id,
        by: role.default('A member'),
        text: z.string().trim().min(1),
        measure: measure.optional(),
        /** The number of the agenda item under which it was asked. */
        item: itemNumber.optional(),
        /** Who has to act besides the council: a role or an organisation. */
        partner: role.optional(),
        /** The id of the finding of an inspection that it follows. */
        finding: id.optional(),
      }),
    )
    .default([]),
  answered: z
    .array(
      z.strictObject({
        id,
        /** The day of the answer, where it is not the meeting's. */
        on: day.optional(),
        text: z.string().trim().min(1),
        /** The measure whose figures answer it. */
        measure: measure.optional(),
        /** Where the answer stands, in words. */
        where: z.string().min(1).optional(),
        /** What is done because of it, by whom and by when; and the day on which it was done. */
        action: z.string().trim().min(1).optional(),
        who: role.optional(),
        by: z
          .union([z.string(), z.int().transform(String)])
          .refine((words) => dueFromWords(words) !== null, 'a time such as 30 April 2022, April 2022 or ongoing')
          .optional(),
        done: day.optional(),
      }),
    )
    .default([]),
  ...sourceKeys,
});

type Data = z.infer<typeof questionsSchema>;
type Located<Entry> = Entry & { line: number | null };

/** A question that a meeting put, and an answer that a meeting heard. */
export type AskedQuestion = Located<Data['asked'][number]>;
export type QuestionAnswer = Located<Omit<Data['answered'][number], 'on'>> & { on: IsoDay };

/** What was asked and what was answered at one meeting. */
export interface MeetingQuestions {
  asked: AskedQuestion[];
  answered: QuestionAnswer[];
  /** The paper that they follow; null where none is named. */
  source: string | null;
  file: string;
}

/**
 * Reads `data/meetings/<YYYY-MM-DD>/questions.yaml`. An answer has the meeting's day unless it gives another. Throws a
 * CatalogueFileError that says what to correct.
 */
export function parseQuestions(source: string, file: string, meeting: IsoDay): MeetingQuestions {
  refusePersonalData(source, file);
  const { data, lineAt } = checkedYaml(source, questionsSchema, file);
  return {
    asked: data.asked.map((question, index) => ({ ...question, line: lineAt(['asked', index]) })),
    answered: data.answered.map((answer, index) => ({
      ...answer,
      on: answer.on ?? meeting,
      line: lineAt(['answered', index]),
    })),
    source: data.source ?? null,
    file,
  };
}
