import { z } from 'zod';
import { isIsoDay } from '#calendar';
import { checkedYaml } from './checked-yaml.ts';
import { editionsSchema } from './edition.ts';
import { publicationPolicySchema } from './publication-policy.ts';
import { safeText } from './safe-text.ts';
import { rebaseSchema, targetFaults, targetSchema } from './target.ts';

const code = z.string().regex(/^[A-Z]\d{8}$/, 'a nine-character code of the Office for National Statistics');
const day = z.string().refine(isIsoDay, 'a day written like 2022-02-28');
const positiveWhole = z.int().positive();

const authority = z.strictObject({
  code,
  name: safeText.min(1),
  folder: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens'),
});

const population = z.strictObject({
  authority: code,
  estimate: z.string().min(1),
  appliesFrom: day,
  children: positiveWhole,
  source: z.string().min(1),
});

/** Several authorities that work as one: its scorecard shows each of them and their total, under a code of its own. */
const consortium = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/, 'capital letters and digits, such as ATV'),
  name: safeText.min(1),
  members: z.array(code).min(2),
  /** The parts of its scorecard, each with the ids of its measures. */
  scorecard: z.array(z.strictObject({ title: z.string().min(1), measures: z.array(z.string().min(1)).min(1) })).min(1),
});

/** What the region's rate is taken to be from a day on. */
const regionalRate = z.strictObject({
  measure: z.literal('cla_rate'),
  appliesFrom: day,
  per10000: z.number().positive(),
  source: z.string().min(1),
});

/** What the board has chosen to read first: at most twelve measures, each once. */
const board = z.strictObject({
  frontPage: z
    .array(z.string().min(1))
    .min(1)
    .max(12, 'at most twelve measures: more do not fit on one screen')
    .refine((ids) => new Set(ids).size === ids.length, 'a measure is named twice'),
});

/** What an analyst may set about how measures are worked out; the names are the SQL variables'. */
const parameters = z.strictObject({
  count_same_carer_moves: z.boolean().default(false),
  count_temporary_placements: z.boolean().default(false),
  pep_age_from: z.int().min(0).default(4),
  pep_age_to: z.int().min(0).default(17),
  pep_months: positiveWhole.default(6),
  health_months: positiveWhole.default(12),
  health_months_under_5: positiveWhole.default(6),
  health_min_days_looked_after: z.int().min(0).default(365),
  dental_months: positiveWhole.default(12),
  caseload_over: positiveWhole.default(20),
  /** Reasons for a placement change that mean that the placement broke down, codes of the SSDA903 return. */
  placement_breakdown_reasons: z
    .array(z.string().regex(/^[A-Z]+$/, 'a code such as ALLEG'))
    .min(1)
    .default(['ALLEG', 'STAND', 'CREQB', 'CREQO', 'CHILD']),
  review_first_working_days: positiveWhole.default(20),
  review_second_months: positiveWhole.default(3),
  review_months: positiveWhole.default(6),
  visit_weeks: positiveWhole.default(6),
  visit_months_long_term: positiveWhole.default(3),
  education_hours: positiveWhole.default(25),
  pathway_plan_months: positiveWhole.default(6),
});

const settingsSchema = z
  .strictObject({
    council: code,
    authorities: z.array(authority).min(1),
    region: z.strictObject({ code, name: z.string().min(1) }).optional(),
    consortium: consortium.optional(),
    publication: publicationPolicySchema,
    editions: editionsSchema.prefault({}),
    populations: z.array(population).min(1),
    regionalRates: z.array(regionalRate).default([]),
    parameters: parameters.prefault({}),
    targets: z.array(targetSchema).default([]),
    rebases: z.array(rebaseSchema).default([]),
    board: board.optional(),
    /** Who answers for what is published: a role, never a person, and how to reach it. */
    contact: z.strictObject({ role: z.string().min(1), address: z.string().min(1) }).optional(),
  })
  .superRefine((settings, context) => {
    const known = new Set(settings.authorities.map((one) => one.code));
    const mentioned: [string, (string | number)[]][] = [
      [settings.council, ['council']],
      ...(settings.consortium?.members ?? []).map((member, index): [string, (string | number)[]] => [
        member,
        ['consortium', 'members', index],
      ]),
      ...settings.populations.map((one, index): [string, (string | number)[]] => [
        one.authority,
        ['populations', index, 'authority'],
      ]),
    ];
    for (const [mention, path] of mentioned) {
      if (!known.has(mention))
        context.addIssue({ code: 'custom', path, message: `no authority has the code ${mention}` });
    }
    for (const { path, text } of targetFaults(settings)) {
      context.addIssue({ code: 'custom', path: [...path], message: text });
    }
  });

export type Settings = z.infer<typeof settingsSchema>;
export type Authority = Settings['authorities'][number];

/**
 * Reads the settings. Throws a CatalogueFileError that names the file, the line and everything that is wrong: an
 * unknown key, a missing one, an impossible value.
 */
export function parseSettings(source: string, file: string): Settings {
  return checkedYaml(source, settingsSchema, file).data;
}

/** The name of a code of the ledger: an authority's or the consortium's. Throws a RangeError for any other code. */
export function placeName(settings: Settings, placeCode: string): string {
  return settings.consortium?.code === placeCode ? settings.consortium.name : authorityOf(settings, placeCode).name;
}

/** The authority of that code. Throws a RangeError where the settings name none. */
export function authorityOf(settings: Settings, code: string): Authority {
  const found = settings.authorities.find((one) => one.code === code);
  if (found === undefined) throw new RangeError(`The settings name no authority with the code ${code}.`);
  return found;
}
