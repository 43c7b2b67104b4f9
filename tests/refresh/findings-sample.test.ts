import { expect, it } from 'vitest';
import { readExtract } from '#extracts';
import { readCatalogue } from '#folders';
import { causesOf } from '#src/refresh/cause.ts';
import { findingsList } from '#src/refresh/findings-list.ts';
import { findingsPage } from '#src/refresh/findings-page.ts';
import { findingsReport } from '#src/refresh/findings-report.ts';
import { filesOfSample } from '#tests/fixtures/sample.ts';
import { extractOf } from './findings.ts';

const month = '2022-07';
const { measures, settings } = await readCatalogue('data/settings.yaml', 'data/measures', 'public');
const context = { month, settings, before: null, list: 'list', page: 'page' };
const files = [...(await filesOfSample()).values()].filter(({ path }) =>
  /^2022-07\/middlesbrough\/.*\.csv$/.test(path),
);

/** What is found in Middlesbrough's newest files of the sample, changed as a test wants. */
function found(change: (text: string) => string) {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const { findings, files: readings } = readExtract({
    authority: 'E06000002',
    month,
    extractedOn: '2022-07-31',
    coversFrom: null,
    files: files.map(({ path, text }) => ({ path, bytes: bytes(/episodes[^/]*$/.test(path) ? change(text) : text) })),
  });
  const sources = readings.flatMap(({ layout }) => layout ?? []);
  return { findings, causes: causesOf([{ ...extractOf(month, findings), sources }], month, measures, null) };
}

it('says on the screen what is wrong in the sample on purpose and nothing of its notes, and lists both', async () => {
  const { findings, causes } = found((text) => text);
  const wrong = new Set(findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code));
  const { said, stops } = findingsReport(causes, context);
  expect(stops).toBeNull();
  expect(new Set(said?.match(/(?<=^WARNING )[\w-]+/gm))).toEqual(wrong);
  expect(wrong.size).toBeGreaterThan(2);
  expect(said).not.toMatch(/^(ERROR|NOTE)/m);
  expect(findingsList(causes, context).trim().split('\r\n')).toHaveLength(findings.length + 1);
  expect((await findingsPage(causes, context)).match(/<tr id="finding-/g)).toHaveLength(findings.length);
});

it('counts the children of spoiled episodes, and names none but on the page', async () => {
  const spoiled = files
    .find(({ path }) => /episodes[^/]*$/.test(path))
    ?.text.split('\r\n')
    .filter((line) => line.includes(',C2,'));
  const children = new Set(spoiled?.map((line) => line.split(',')[0] as string));
  expect(children.size).toBeGreaterThan(10);
  const { causes } = found((text) => text.replaceAll(',C2,', ',ZZ,'));
  const { said, stops } = findingsReport(causes, context);
  expect(said?.split('\n')[1]).toMatch(
    new RegExp(
      `^ERROR unknown-code \\(${spoiled?.length} times, ${children.size} children, read by \\d{2} measures\\)`,
    ),
  );
  expect(stops).toMatch(`${spoiled?.length} errors stop`);
  expect([...children].filter((child) => said?.includes(child))).toEqual([]);
  const page = await findingsPage(causes, context);
  expect([...children].filter((child) => !page.includes(`<summary>Child ${child}: `))).toEqual([]);
});
