import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { parse, stringify } from 'yaml';
import { sampleFiles } from '#sample';
import { filesOfSample } from '#tests/fixtures/sample.ts';

/** What a council's extracts are made of. */
export interface Council {
  /** Seed of the sample from which its children come. */
  seed: number;
  /** How many times the children of the sample. */
  scale?: number;
  /** One child of so many is kept: of two and a half, two of five. */
  oneOf?: number;
  /** Months whose extracts there are. */
  months: readonly string[];
  /** Without the other councils of the sample, and their consortium. */
  alone?: boolean;
  /** Files that no extract holds. */
  without?: readonly string[];
}

const code = 'E06000002';

interface Settings {
  authorities: { code: string; folder: string }[];
  populations: { authority: string }[];
  consortium?: unknown;
}

/** Columns by whose number a row is one child's. */
const childColumns = ['CHILD', 'child_id', 'Child Unique ID'];

/** Writes the extracts of a council, and the settings that go with them, into a folder. */
export async function writeCouncil(
  folder: string,
  { seed, scale = 1, oneOf = 1, months, alone = false, without = [] }: Council,
): Promise<void> {
  const settings = parse(readFileSync('data/settings.yaml', 'utf8')) as Settings;
  const home = settings.authorities.find((one) => one.code === code)?.folder;
  const { consortium: _, ...rest } = settings;
  const own = {
    ...rest,
    authorities: settings.authorities.filter((one) => one.code === code),
    populations: settings.populations.filter(({ authority }) => authority === code),
  };
  writeFileSync(join(folder, 'settings.yaml'), stringify(alone ? own : settings));
  const isWanted = (path: string): boolean => {
    const [month = '', place, name = ''] = path.split('/');
    return months.includes(month) && (!alone || place === home) && !without.includes(name);
  };
  const files = scale === 1 ? (await filesOfSample(seed, isWanted)).values() : sampleFiles({ seed, scale });
  for (const { path, text } of files) {
    if (!isWanted(path)) continue;
    const file = join(folder, 'extracts', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, oneOf === 1 ? text : fewer(text, path, oneOf));
  }
}

/** The rows of one child in so many, and so many of the rows that are about no child. */
function fewer(text: string, path: string, oneOf: number): string {
  if (!path.endsWith('.csv') || path.endsWith('/figures.csv')) return text;
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const fields = meta.fields ?? [];
  const child = childColumns.find((column) => fields.includes(column));
  const kept = data.filter((row, at) => (child === undefined ? at : Number(row[child])) % oneOf < 1);
  return `${Papa.unparse({ fields, data: kept }, { newline: '\n' })}\n`;
}
