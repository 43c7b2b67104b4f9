import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { isIsoDay, isMonth } from '../calendar/index.ts';
import { CatalogueFileError } from './markdown.ts';

const code = z.string().regex(/^[A-Z]\d{8}$/, 'a nine-character code of the Office for National Statistics');
const day = z.string().refine(isIsoDay, 'a day written like 2022-02-28');
const month = z.string().refine(isMonth, 'a month written like 2022-02');
const positiveWhole = z.int().positive();

const authority = z.strictObject({
  code,
  name: z.string().min(1),
  folder: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens'),
});

const population = z.strictObject({
  authority: code,
  estimate: z.string().min(1),
  appliesFrom: day,
  children: positiveWhole,
  source: z.string().min(1),
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
});

const settingsSchema = z
  .strictObject({
    council: code,
    authorities: z.array(authority).min(1),
    region: z.strictObject({ code, name: z.string().min(1) }).optional(),
    consortium: z.strictObject({ name: z.string().min(1), members: z.array(code).min(1) }).optional(),
    publication: z.strictObject({ firstMonth: month, smallestCount: z.int().min(5).default(5) }),
    populations: z.array(population).min(1),
    parameters: parameters.prefault({}),
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
  });

export type Settings = z.infer<typeof settingsSchema>;
export type Authority = Settings['authorities'][number];

/**
 * Reads the settings. Throws a CatalogueFileError that names the file, the line and everything that is wrong:
 * an unknown key, a missing one, a value that cannot be.
 */
export function parseSettings(source: string, file: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const mistake = document.errors[0];
  if (mistake !== undefined) {
    throw new CatalogueFileError(
      file,
      mistake.linePos?.[0].line ?? null,
      `not YAML: ${mistake.message.split('\n')[0]}`,
    );
  }
  const parsed = settingsSchema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return parsed.data;
  const lineAt = (path: PropertyKey[]): number | null => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  };
  const problems = parsed.error.issues
    .map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      const path = unknown === undefined ? issue.path : [...issue.path, unknown];
      return { line: lineAt(path), text: `${path.join('.') || 'the file'}: ${inPlainWords(issue)}` };
    })
    .sort((a, b) => (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER));
  const [first, ...others] = problems.map(({ line, text }, index) =>
    line === null || index === 0 ? text : `line ${line}: ${text}`,
  );
  throw new CatalogueFileError(file, problems[0]?.line ?? null, [first, ...others].join('; '));
}

function inPlainWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'there is no such setting';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  return issue.message;
}

/** The authority of that code. Throws a RangeError where the settings name none. */
export function authorityOf(settings: Settings, authorityCode: string): Authority {
  const found = settings.authorities.find((one) => one.code === authorityCode);
  if (found === undefined) throw new RangeError(`The settings name no authority with the code ${authorityCode}.`);
  return found;
}
