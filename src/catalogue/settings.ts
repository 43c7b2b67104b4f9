import { z } from 'zod';
import { isIsoDay } from '#calendar';
import { anchorOf } from './anchor.ts';
import { appearanceSchema, licenceSchema } from './appearance.ts';
import { checkedYaml } from './checked-yaml.ts';
import { editionsSchema } from './edition.ts';
import { type Fault, faultsError } from './faults.ts';
import { meaning } from './meaning.ts';
import { parameters } from './parameters.ts';
import { personalDataIn } from './personal-data.ts';
import { publicationPolicySchema } from './publication-policy.ts';
import { safeText } from './safe-text.ts';
import { rebaseSchema, targetFaults, targetSchema } from './target.ts';
import { measureSets } from './vocabulary.ts';

const code = z.string().regex(/^[A-Z]\d{8}$/, 'a nine-character code of the Office for National Statistics');
const day = z.string().refine(isIsoDay, 'a day written like 2022-02-28');
const positiveWhole = z.int().positive();

const authority = z.strictObject({
  code: code.meta(meaning('Its nine-character code of the Office for National Statistics.', 'E10000008')),
  name: safeText.min(1).meta(meaning('Its name as pages show it.', 'Devon')),
  folder: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens')
    .meta(
      meaning(
        'The folder of its extracts in each month’s folder; the council’s own may lie in the month itself.',
        'devon',
      ),
    ),
});

const population = z.strictObject({
  authority: code.meta(meaning('Whose population it is.', 'E10000008')),
  estimate: z.string().min(1).meta(meaning('What the estimate is called.', 'mid-2021')),
  appliesFrom: day.meta(
    meaning('The first day of whose rates it is the population; until the next one begins.', '2022-03-31'),
  ),
  children: positiveWhole.meta(meaning('Children aged 0 to 17.', 144931)),
  source: z.string().min(1).meta(meaning('Where it was published.', 'ONS mid-year population estimates; OGL v3.0')),
});

/** Several authorities that work as one: its scorecard shows each of them and their total, under a code of its own. */
const consortium = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,7}$/, 'capital letters and digits, such as ATV')
    .meta(meaning('What it is called in `figures.csv`.', 'ATV')),
  name: safeText.min(1).meta(meaning('Its name as pages show it.', 'Adoption Tees Valley')),
  members: z
    .array(code)
    .min(2)
    .meta(meaning('Codes of the authorities that it adds up.', ['E06000001', 'E06000002'])),
  scorecard: z
    .array(
      z.strictObject({
        title: z.string().min(1).meta(meaning('The heading of the part.', 'Children')),
        measures: z
          .array(z.string().min(1))
          .min(1)
          .meta(meaning('Ids of its measures, in order.', ['adoption_orders'])),
      }),
    )
    .min(1)
    .meta({ description: 'The parts of its scorecard.' }),
});

/** What the region's rate is taken to be from a day on. */
const regionalRate = z.strictObject({
  measure: z.literal('cla_rate').meta(meaning('The measure whose rate it is.', 'cla_rate')),
  appliesFrom: day.meta(meaning('The first day of which the gap is worked out from it.', '2022-11-30')),
  per10000: z.number().positive().meta(meaning('Children looked after per 10,000 in the region.', 109)),
  source: z.string().min(1).meta(meaning('Where it was published.', 'DfE, North East at 31 March 2022; OGL v3.0')),
});

const measureId = z.string().min(1);
const namedOnce = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** One of the board's own headings, and the measures that stand under it. */
const heading = z.strictObject({
  heading: safeText
    .refine((text) => /[A-Za-z]/.test(text), 'must have letters: it is a title and an address')
    .meta(meaning('What the section is called.', 'Coming into care')),
  measures: z
    .array(measureId)
    .min(1)
    .meta(meaning('Ids of its measures, in order.', ['cla_count', 'cla_rate'])),
});

/** What the board has chosen: which measures it is shown, which it reads first, and its own numbers of them. */
const board = z
  .strictObject({
    numbers: z
      .record(z.string().min(1), z.string().regex(/^[A-Z]{1,4}\d{1,3}$/, 'letters and a number, such as CP1'))
      .default({})
      .meta(
        meaning('The board’s own number of a measure, by the measure’s id; measures may share one.', {
          cla_count: 'CP1',
          cla_rate: 'CP1',
        }),
      ),
    names: z
      .boolean()
      .default(false)
      .meta(
        meaning(
          'Whether pages of meetings name the councillors and officers whom their files name; else their roles and numbers stand there. Nobody else is ever named.',
          true,
        ),
      ),
    set: z
      .enum(measureSets)
      .optional()
      .meta(
        meaning(
          'A ready-made set of measures, which alone are shown, in the sections and order of the catalogue. Later versions may add to it. The others are collected, and [not shown](measures.md).',
          'scorecard',
        ),
      ),
    measures: z.array(heading).min(1).optional().meta({
      description:
        'The measures that alone are shown, in their order, under the board’s own headings in place of the sections. The others are collected, and [not shown](measures.md).',
    }),
    notShown: z
      .array(measureId)
      .min(1)
      .refine(namedOnce, 'a measure is named twice')
      .optional()
      .meta(
        meaning(
          'Ids of measures that are collected and not shown: they are worked out for officers alone, and never published.',
          ['complaints'],
        ),
      ),
    frontPage: z
      .array(z.string().min(1))
      .min(1)
      .max(12, 'at most twelve measures: more do not fit on one screen')
      .refine(namedOnce, 'a measure is named twice')
      .meta(
        meaning('Ids of the measures on the front page, in order; those with a number of the board’s come first.', [
          'cla_count',
          'pep_percent',
        ]),
      )
      .optional(),
  })
  .superRefine(({ set, measures = [], notShown = [] }, context) => {
    const add = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (set !== undefined && measures.length > 0) add(['set'], 'give one of set and measures');
    const headings = new Set<string>();
    const ids = new Set<string>();
    for (const [at, group] of measures.entries()) {
      const address = anchorOf(group.heading);
      if (headings.has(address)) add(['measures', at, 'heading'], `there is a heading "${group.heading}" already`);
      headings.add(address);
      for (const [index, id] of group.measures.entries()) {
        if (ids.has(id)) add(['measures', at, 'measures', index], `${id} is named twice`);
        ids.add(id);
        if (notShown.includes(id)) add(['measures', at, 'measures', index], `${id} stands under notShown too`);
      }
    }
  });

/** What `settings.yaml` may hold, each key with what it means. */
export const settingsSchema = z
  .strictObject({
    council: code.meta(meaning('The code of the council whose board reads the dashboard.', 'E10000008')),
    authorities: z
      .array(authority)
      .min(1)
      .meta({ description: 'Who sends extracts: the council, and any that send with it.' }),
    region: z
      .strictObject({
        code: code.meta(meaning('The region’s code.', 'E12000009')),
        name: z.string().min(1).meta(meaning('Its name as pages show it.', 'South West')),
      })
      .optional()
      .meta({ description: 'The region with which figures are compared.' }),
    consortium: consortium
      .optional()
      .meta({ description: 'Authorities that work as one, shown on a page of their own with their total.' }),
    publication: publicationPolicySchema.meta({
      description: 'What is published, and what is hidden. A council may hide more than these, never less.',
    }),
    editions: editionsSchema
      .prefault({})
      .meta({ description: 'What the public and the board’s edition set in place of what `publication` says.' }),
    populations: z
      .array(population)
      .min(1)
      .meta({ description: 'The populations of which rates are worked out: every month from the first on needs one.' }),
    regionalRates: z.array(regionalRate).default([]).meta({ description: 'What the council’s rate is set against.' }),
    parameters: parameters.prefault({}).meta({
      description: 'How measures are worked out where practice differs. Each is shown on the definitions page.',
    }),
    words: z
      .record(z.string().min(1), z.record(z.string().min(1), z.string()))
      .optional()
      .meta(
        meaning(
          'Your own words for codes, by list: the ids are under [Codes](extracts.md#codes). Letter case, blanks and punctuation do not count. Words that mean another code are refused.',
          { placement: { 'Foster carer - in house': 'U6' } },
        ),
      ),
    targets: z.array(targetSchema).default([]).meta({ description: 'What measures should reach.' }),
    rebases: z
      .array(rebaseSchema)
      .default([])
      .meta({ description: 'From when control limits are worked out afresh, after a known and lasting change.' }),
    board: board.optional().meta({
      description:
        'What the board has chosen. Without it every measure is shown, and the front page has the numbered ones and the first of each section.',
    }),
    contact: z
      .strictObject({
        role: z.string().min(1).meta(meaning('A role, never a person.', 'Head of performance')),
        address: z.string().min(1).meta(meaning('How to reach it.', 'performance@council.example')),
      })
      .optional()
      .meta({ description: 'Who answers for what is published.' }),
    licence: licenceSchema.optional().meta({
      description:
        'Under which licence others may use the data of the public edition; the example is the usual one of the public sector. Without it the page of data says that the council has not said so.',
    }),
    appearance: appearanceSchema
      .prefault({})
      .meta({ description: 'How the site looks and what it is called. Without it, it looks as the sample does.' }),
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
 * unknown key, a missing one, an impossible value, or personal data in a text.
 */
export function parseSettings(source: string, file: string): Settings {
  const { data } = checkedYaml(source, settingsSchema, file);
  const faults = personalFaults(data);
  if (faults.length > 0) throw faultsError(source, file, faults);
  return data;
}

/** Texts of the settings that are no words of a page: how the council is reached, colours, and words for codes. */
const noWords = ['contact.address', 'appearance.accent', 'words'];

/** Each text by itself is looked at only where all of them together hold something: there are hundreds. */
function personalFaults(settings: unknown): Fault[] {
  const texts = textsIn(settings, []);
  if (personalDataIn(texts.map(({ text }) => text).join('\n')).length === 0) return [];
  return texts.flatMap(({ path, text }) =>
    personalDataIn(text).map(({ what, remedy }) => ({ path, text: `here stands ${what}. ${remedy}` })),
  );
}

function textsIn(value: unknown, path: (string | number)[]): { path: (string | number)[]; text: string }[] {
  if (noWords.includes(path.join('.'))) return [];
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
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
