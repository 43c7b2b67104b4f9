import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { faultsError } from './faults.ts';
import { CatalogueFileError } from './markdown.ts';
import { linesOf, type SettingPath } from './yaml-line.ts';

/** What was read, and on which line of the file a part of it stands. */
export interface Checked<Data> {
  data: Data;
  lineAt: (path: SettingPath) => number | null;
}

/**
 * Reads YAML and checks it against a schema. `linesBefore` is how many lines of the file stand before the text, for
 * front matter. Throws a CatalogueFileError that names the file, the line and everything that is wrong: text that is
 * not YAML, an unknown key, a missing one, an impossible value.
 */
export function checkedYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
  linesBefore = 0,
): Checked<z.infer<Schema>> {
  const source = '\n'.repeat(linesBefore) + text;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const mistake = document.errors[0];
  if (mistake !== undefined) {
    const what = linesBefore === 0 ? '' : 'the front matter is ';
    const problem = `${what}not YAML: ${mistake.message.split('\n')[0]}`;
    throw new CatalogueFileError(file, mistake.linePos?.[0].line ?? null, problem);
  }
  const parsed = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      return { path: unknown === undefined ? issue.path : [...issue.path, unknown], text: inPlainWords(issue) };
    });
    throw faultsError(source, file, faults);
  }
  return { data: parsed.data, lineAt: linesOf(document, lines).of };
}

function inPlainWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'there is no such setting';
  if (['invalid_type', 'invalid_value'].includes(issue.code) && issue.input === undefined) return 'is missing';
  return issue.message;
}
