import { z } from 'zod';
import { dayInWords, type IsoDay, isIsoDay, isMonth, monthInWords, monthOf, monthStart } from '#calendar';
import { checkedYaml } from './checked-yaml.ts';
import { CatalogueFileError } from './markdown.ts';
import { refusePersonalData } from './personal-data.ts';
import { sourceKeys } from './source-keys.ts';
import { sectionIds } from './vocabulary.ts';

const text = z.string().trim().min(1);
const day = z.string().refine(isIsoDay, 'a day written like 2022-03-29');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens, such as drift-and-delay');
const measure = z.string().regex(/^[a-z][a-z0-9_]*$/, 'the id of a measure, such as agency_percent');

const inspectionSchema = z.strictObject({
  title: text,
  /** Who inspected. */
  by: text,
  kind: z.enum(['monitoring visit', 'focused visit', 'inspection', 'peer review']),
  /** Its last day, where it took more than one. */
  to: day.optional(),
  /** The day of the letter or report. */
  letter: day.optional(),
  findings: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(['strength', 'improve', 'finding']),
        text,
        /** What has been done about it, or shows how things stand. */
        evidence: text.optional(),
        measures: z.array(measure).default([]),
        section: z.enum(sectionIds).optional(),
      }),
    )
    .min(1),
  /** Whether it was made up for the sample; where nothing is said, it is where the figures are. */
  madeUp: z.boolean().optional(),
  ...sourceKeys,
});

type Data = z.infer<typeof inspectionSchema>;

/** One thing that inspectors found: a strength, something that needs to improve, or neither. */
export type Finding = Data['findings'][number] & { line: number | null };

/** An inspection or a monitoring visit, and what was found. */
export interface Inspection extends Omit<Data, 'findings'> {
  /** Its first day; the first of the month where only that is known. */
  date: IsoDay;
  monthOnly: boolean;
  findings: Finding[];
  file: string;
}

/**
 * Reads an inspection. `file` is its path with `/`, as `data/inspections/<YYYY-MM-DD>.yaml`: its name is the first day, or the month where no day is known.
 * Throws a CatalogueFileError that says what to correct.
 */
export function parseInspection(source: string, file: string): Inspection {
  refusePersonalData(source, file);
  const { data, lineAt } = checkedYaml(source, inspectionSchema, file);
  const name = (file.split('/').at(-1) as string).replace(/\.yaml$/, '');
  const monthOnly = isMonth(name);
  const date = monthOnly ? monthStart(name) : name;
  if (!isIsoDay(date)) {
    const problem =
      'the file is called after the first day, such as 2022-03-29.yaml, or after its month, 2022-03.yaml.';
    throw new CatalogueFileError(file, null, problem);
  }
  const findings = data.findings.map((finding, index) => ({ ...finding, line: lineAt(['findings', index]) }));
  for (const [index, { id: own, line }] of findings.entries()) {
    if (findings.findIndex((other) => other.id === own) !== index) {
      throw new CatalogueFileError(file, line, `two findings have the id ${own}.`);
    }
  }
  return { ...data, date, monthOnly, findings, file };
}

/** When an inspection began: `29 March 2022`, or `November 2019` where only the month is known. */
export function beganInWords({ date, monthOnly }: Pick<Inspection, 'date' | 'monthOnly'>): string {
  return monthOnly ? monthInWords(monthOf(date)) : dayInWords(date);
}
