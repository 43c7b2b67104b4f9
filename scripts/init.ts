import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseAreas, parseBenchmarkFigures } from '#benchmarks';
import { isMonth, type Month } from '#calendar';
import { role } from '#catalogue';
import { templateFiles } from '#extracts';
import { type Contact, councilNamed, councilsIn, firstSettings, folderOf, NoSuchCouncil } from '#first-settings';
import { councilFolder, shownPath, usualFolder } from '#folders';
import { outsidePlaces } from '#refresh';
import { readOptions, runCommand, StoppedError, UsageError, usageOf } from './cli/command-line.ts';

const options = { council: 'NAME or CODE', data: 'DIR', 'first-month': 'YYYY-MM', contact: '"ROLE, ADDRESS"' };
const exampleContact = 'Head of performance, performance@council.example';

/**
 * `npm run init`: a folder for one council, apart from the product, with settings from the published lookups. Asks at a
 * terminal for what no option says. Never writes over settings that are there.
 */
await runCommand(async () => {
  const asked = readOptions('init', options);
  const { council: name, data, firstMonth, contact } = await answered(asked);
  if (path.resolve(data) === path.resolve(usualFolder)) {
    throw new StoppedError(
      `${data} is the sample's folder. Name one of your own with --data, such as ../${folderOf(name) || 'our-council'}.`,
    );
  }
  const places = councilFolder(data);
  if (existsSync(places.settings)) {
    throw new StoppedError(
      `${places.settings} is there already, and stays as it is. Change it by hand, or name another folder.`,
    );
  }
  const read = (file: string) => readFileSync(path.join(outsidePlaces.benchmarks, file), 'utf8');
  const published = { areas: parseAreas(read('areas.csv')), figures: parseBenchmarkFigures(read('figures.csv')) };
  const council = found(() => councilNamed(councilsIn(published), name));
  const text = firstSettings({ council, firstMonth, contact }, published);
  for (const folder of [places.extracts, places.commentary, places.meetings]) mkdirSync(folder, { recursive: true });
  writeFileSync(places.settings, text);
  writeFileSync(
    path.join(data, '.gitignore'),
    '# Data about children: never under version control.\nextracts/\nfindings/\npublished/board\n',
  );
  const templates = path.join(data, 'templates');
  mkdirSync(templates, { recursive: true });
  for (const { name, text } of templateFiles()) writeFileSync(path.join(templates, name), text);
  console.log(`${shownPath(places.settings)}: the settings of ${council.name} (${council.code}). Look at them first.
${shownPath(templates)}: files to fill in, for what no statutory list has.

Then, each month:
1. Put the month's extracts into ${shownPath(path.join(places.extracts, 'YYYY-MM'))}, such as ${firstMonth}.
2. npm run refresh -- --data ${data}
3. npm run build -- --data ${data}`);
  return 0;
});

interface Answers {
  council: string;
  data: string;
  firstMonth: Month;
  contact: Contact | null;
}

async function answered(asked: Partial<Record<keyof typeof options, string>>): Promise<Answers> {
  const isComplete = asked.council !== undefined && asked.data !== undefined;
  if (!isComplete && !process.stdin.isTTY) {
    throw new UsageError(`Which council, and into which folder?\n${usageOf('init', options)}`);
  }
  if (isComplete) {
    const { council = '', data = '', 'first-month': month = thisYear(), contact = '' } = asked;
    return checked(council, data, month, contact);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const ask = async (question: string, usual: string) =>
      (await terminal.question(`${question} [${usual}] `)) || usual;
    const council = asked.council ?? (await terminal.question('Which council? '));
    const data = asked.data ?? (await ask('Into which folder?', `../${folderOf(council) || 'our-council'}`));
    const month = asked['first-month'] ?? (await ask('The first month that is published?', thisYear()));
    const contact =
      asked.contact ??
      (await terminal.question(`Who answers for what is published, such as "${exampleContact}"? [later] `));
    return checked(council, data, month, contact);
  } finally {
    terminal.close();
  }
}

function checked(council: string, data: string, month: string, contact: string): Answers {
  if (!isMonth(month)) throw new UsageError(`--first-month ${month}: a month is written like 2022-02.`);
  if (council.trim() === '') throw new UsageError('Which council? Name it with --council.');
  return { council, data, firstMonth: month, contact: contact.trim() === '' ? null : contactIn(contact) };
}

/** The role and, after its last comma, the address. */
function contactIn(text: string): Contact {
  const [, named = '', address = ''] = /^(.*),([^,]*)$/.exec(text) ?? [];
  const { data } = role.safeParse(named);
  if (data === undefined || address.trim() === '') {
    throw new UsageError(
      `--contact ${text}: a role, never the name of a person, then a comma and how to reach it, such as "${exampleContact}".`,
    );
  }
  return { role: data, address: address.trim() };
}

/** April of the financial year in which we are. */
function thisYear(): Month {
  const [year = 0, month = 1] = new Date().toISOString().split('-').map(Number);
  return `${month < 4 ? year - 1 : year}-04` as Month;
}

function found<Value>(look: () => Value): Value {
  try {
    return look();
  } catch (error) {
    throw error instanceof NoSuchCouncil ? new StoppedError(error.message) : error;
  }
}
