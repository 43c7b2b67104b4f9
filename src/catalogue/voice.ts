import { z } from 'zod';
import { checkedYaml } from './checked-yaml.ts';
import { dueFromWords } from './due.ts';
import { CatalogueFileError } from './markdown.ts';
import { refusePersonalData } from './personal-data.ts';
import { role } from './role.ts';
import { sourceKeys } from './source-keys.ts';
import { sectionIds } from './vocabulary.ts';

const text = z.string().trim().min(1);
const section = z.enum(sectionIds);
const due = z
  .union([text, z.int().transform(String)])
  .refine((words) => dueFromWords(words) !== null, 'a time such as 30 April 2022, April 2022 or at the next meeting');
/** Whoever is asked, in bands that hold many: never an age. */
const ageBands = ['under 7', '7 to 11', '12 to 15', '16 and over', 'care leavers', 'all ages'] as const;
const wholeNumber = z.int().min(0);

/** The fewest answers of which a survey's numbers are shown. */
const fewestAnswers = 10;

const surveyItem = z
  .strictObject({
    text,
    /** The share that said so. */
    percent: z.number().min(0).max(100).optional(),
    /** How many said so. */
    count: wholeNumber.optional(),
  })
  .refine(({ percent, count }) => percent !== undefined || count !== undefined, 'give percent: or count:');

const voiceSchema = z.strictObject({
  /** What children and young people said, in their own words. */
  words: z
    .array(
      z.strictObject({
        text,
        ageBand: z.enum(ageBands).default('all ages'),
        /** That those who said it, and whoever must agree for them, know that it is published. */
        consent: z.literal(true, 'consent: true is needed: nobody’s words are published without it'),
        section: section.default('your-voice-and-influence'),
      }),
    )
    .default([]),
  /** What a group said matters most to it, in order. */
  matters: z
    .array(
      z.strictObject({
        title: text,
        points: z.array(text).min(1),
        section: section.default('your-voice-and-influence'),
      }),
    )
    .default([]),
  /** You said, we did. */
  saidDid: z
    .array(
      z.strictObject({
        said: text,
        did: text,
        state: z.enum(['asked', 'doing', 'done']),
        who: role.optional(),
        by: due.optional(),
        section: section.default('your-voice-and-influence'),
      }),
    )
    .default([]),
  /** Groups that speak for children: how often they met, and whom they reached. */
  groups: z
    .array(
      z.strictObject({
        name: text,
        /** Whom it is for, such as 7 to 12. */
        ages: z
          .string()
          .regex(
            /^(?:\d{1,2} to \d{1,2}|under \d{1,2}|\d{1,2} and over|care leavers|all ages)$/,
            'ages such as 7 to 12, 16 and over or care leavers',
          )
          .optional(),
        sessions: wholeNumber.optional(),
        /** How many came, or `few` where that is 1 to the smallest count that is shown. */
        reached: z.union([wholeNumber, z.literal('few')]).optional(),
        note: text.optional(),
      }),
    )
    .default([]),
  surveys: z
    .array(
      z
        .strictObject({
          title: text,
          on: due,
          /** How many answered. */
          answered: wholeNumber,
          items: z.array(surveyItem).default([]),
          note: text.optional(),
          section: section.default('your-voice-and-influence'),
        })
        .refine(({ answered, items }) => answered >= fewestAnswers || items.length === 0, {
          path: ['items'],
          error: `fewer than ${fewestAnswers} answered: say what was asked in note:, without numbers`,
        }),
    )
    .default([]),
  ...sourceKeys,
});

type Data = z.infer<typeof voiceSchema>;
type Located<Entry> = Entry & { line: number | null };

/** What children and young people told a meeting, and what came of it. */
export interface Voice {
  words: Located<Data['words'][number]>[];
  matters: Located<Data['matters'][number]>[];
  saidDid: Located<Data['saidDid'][number]>[];
  groups: Located<Data['groups'][number]>[];
  surveys: Located<Data['surveys'][number]>[];
  source: string | null;
  sourceLink: string | null;
  file: string;
}

const anAge =
  /\b(?:i am|i'm|i’m|aged?|my age is)\s+(?:\d{1,2}|[a-z]+teen|ten|eleven|twelve)\b|\b\d{1,2}[ -]years?[ -]old\b|\bmy name is\b/i;
const aName =
  /\b[Mm]y (?:little |big |older |younger )?(?:brother|sister|mum|mam|dad|nana|friend|foster carer|carer|school|social worker|teacher),? (?:is called |called |at |from |is at )?\p{Lu}\p{Ll}+/u;

/** Nobody spoke. */
export function noVoice(file: string): Voice {
  return { words: [], matters: [], saidDid: [], groups: [], surveys: [], source: null, sourceLink: null, file };
}

/**
 * Reads `data/meetings/<YYYY-MM-DD>/voice.yaml`. Throws a CatalogueFileError that says what to correct: words without
 * consent, an exact age or a name in them, numbers of a survey that few answered.
 */
export function parseVoice(source: string, file: string): Voice {
  refusePersonalData(source, file);
  const { data, lineAt } = checkedYaml(source, voiceSchema, file);
  const located = <Key extends 'words' | 'matters' | 'saidDid' | 'groups' | 'surveys'>(key: Key) =>
    data[key].map((entry, index) => ({ ...entry, line: lineAt([key, index]) })) as Voice[Key];
  for (const { text: said, line } of located('words')) {
    if (anAge.test(said) || aName.test(said)) {
      throw new CatalogueFileError(file, line, 'an age or a name stands in a young person’s words: leave it out.');
    }
  }
  return {
    words: located('words'),
    matters: located('matters'),
    saidDid: located('saidDid'),
    groups: located('groups'),
    surveys: located('surveys'),
    source: data.source ?? null,
    sourceLink: data.sourceLink ?? null,
    file,
  };
}
