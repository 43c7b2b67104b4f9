import { z } from 'zod';
import { settingsSchema } from './settings.ts';

/** A part of the settings as the schema describes it. */
interface Described {
  description?: string;
  examples?: readonly unknown[];
  default?: unknown;
  const?: unknown;
  enum?: readonly unknown[];
  type?: string;
  minimum?: number;
  properties?: Record<string, Described>;
  items?: Described;
  required?: readonly string[];
}

/** One key of the settings: where it stands, what it means and how it may be written. */
export interface SettingKey {
  /** `publication.width`; behind a list `[]`. */
  path: string;
  description: string;
  /** What applies where it is left out; null where it must be given, undefined where nothing does. */
  usual: unknown;
  example: unknown;
  /** The least that it may be, or the words that it may be one of. */
  limits: string;
}

/**
 * Every key that stands for a value, in the order of the schema.
 *
 * @internal for the test that tries every example
 */
export function settingKeys(): SettingKey[] {
  return keysIn(settingsSchemaInJson(), '').filter((key): key is SettingKey => 'example' in key);
}

/** `docs/settings.md`, from the schema that checks the file. */
export function settingsDocumentation(): string {
  const { properties = {}, required = [] } = settingsSchemaInJson();
  const parts = Object.entries(properties);
  const alone = parts.filter(([, part]) => innerOf(part).properties === undefined);
  const tables = parts.filter(([, part]) => innerOf(part).properties !== undefined);
  return `# Settings

What \`settings.yaml\` of a council may hold. \`npm run init\` writes one with what published tables say; everything else is
optional unless it says *must be given*. A key that does not exist, a value that cannot be and a date that is none are named
by file and line before anything is read. The file is [YAML](https://yaml.org): indents count, and \`#\` begins a comment.

Written by \`npm run docs\` from the schema that checks the file.

${table(alone.map(([name, part]) => keyOf(name, part, required.includes(name))))}

${tables
  .map(
    ([name, part]) =>
      `## ${name}\n\n${part.description ?? ''}${isList(part) ? ' A list.' : ''}\n\n${table(keysIn(part, name))}`,
  )
  .join('\n\n')}
`;
}

const settingsSchemaInJson = (): Described =>
  z.toJSONSchema(settingsSchema, { unrepresentable: 'any', io: 'input' }) as Described;

const isList = ({ type }: Described): boolean => type === 'array';

/** What a list is of, or the part itself. */
const innerOf = (part: Described): Described => (isList(part) && part.items !== undefined ? part.items : part);

function keysIn(part: Described, path: string): SettingKey[] {
  const { properties = {}, required = [] } = innerOf(part);
  const under = `${path}${isList(part) ? '[]' : ''}`;
  return Object.entries(properties).flatMap(([name, one]) => {
    const own = under === '' ? name : `${under}.${name}`;
    return innerOf(one).properties === undefined ? [keyOf(own, one, required.includes(name))] : keysIn(one, own);
  });
}

function keyOf(path: string, part: Described, isRequired: boolean): SettingKey {
  const { description = '', examples = [], minimum } = part;
  const words = part.enum ?? (part.const === undefined ? [] : [part.const]);
  const limits = words.length > 0 ? words.map(String).join(', ') : minimum === undefined ? '' : `${minimum} or more`;
  const usual = part.default ?? (isRequired ? null : undefined);
  return { path, description, usual, example: examples[0], limits };
}

function table(keys: readonly SettingKey[]): string {
  const rows = keys.map(({ path, description, usual, example, limits }) => {
    const without = usual === null ? '*must be given*' : usual === undefined ? '' : written(usual);
    return `| \`${path}\` | ${description}${limits === '' ? '' : ` (${limits})`} | ${without} | ${written(example)} |`;
  });
  return ['| key | what it means | without it | for example |', '|---|---|---|---|', ...rows].join('\n');
}

function written(value: unknown): string {
  return value === '' ? '' : `\`${typeof value === 'string' ? value : inYaml(value)}\``;
}

function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return 'nothing';
  return `{ ${entries.map(([key, one]) => `${key}: ${inYaml(one)}`).join(', ')} }`;
}
