import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Finding, type ReadExtract, readExtract } from '#extracts';
import { readCatalogue } from '#folders';
import { sharedDatabase } from '#scripts/duckdb.ts';
import { type Cause, causesOf, withMoved } from '#src/refresh/cause.ts';
import { findingsList } from '#src/refresh/findings-list.ts';
import { findingsPage } from '#src/refresh/findings-page.ts';
import { findingsReport } from '#src/refresh/findings-report.ts';
import { movable, movementsOf } from '#src/refresh/movement.ts';
import { workOut } from '#src/refresh/working-out.ts';
import { type Database, newestFirst, stageExtracts } from '#warehouse';
import { extractOf, found } from './findings.ts';

const month = '2022-02';
const shipped = await readCatalogue('data/settings.yaml', 'data/measures', 'public');
/** Measures that the two files below are enough for. */
const enough = new Set(['ssda903.episodes', 'ssda903.header']);
const catalogue = {
  ...shipped,
  measures: shipped.measures.filter(({ sources }) => sources.every((one) => enough.has(one))),
  settings: { ...shipped.settings, publication: { ...shipped.settings.publication, firstMonth: '2021-12' } },
};
const { settings } = catalogue;
let database: Database;
beforeAll(async () => {
  database = await sharedDatabase('native');
});

/** The texts of a month's files. */
type Texts = Record<string, string>;
const headings = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

/** A child's one episode: a provider that cannot offer the placement is doubtful, and stops nothing. */
interface Stay {
  day: number;
  place: string;
  provider: string;
  left: boolean;
}

const anyStay: fc.Arbitrary<Stay> = fc.record({
  day: fc.integer({ min: 10, max: 28 }),
  place: fc.constantFrom('U6', 'K2', 'P1', 'A6'),
  provider: fc.constantFrom('PR0', 'PR1', 'PR4'),
  left: fc.boolean(),
});

function textsOf(stays: readonly Stay[]): Texts {
  const child = (at: number) => `9001${at + 10}`;
  const header = stays.map((_, at) => `${child(at)},${(at % 2) + 1},0${(at % 9) + 1}/05/201${at % 7},WBRI,UN1,,`);
  const episodes = stays.map(
    ({ day, place, provider, left }, at) =>
      `${child(at)},${day}/06/2021,S,C2,N1,${place},${provider},${left ? `${(at % 9) + 10}/02/2022,E4A` : ','},,,,`,
  );
  return {
    'header.csv': ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', ...header, ''].join('\n'),
    'episodes.csv': [headings, ...episodes, ''].join('\n'),
  };
}

const read = (authority: string, of: string, texts: Texts): ReadExtract =>
  readExtract({
    authority,
    month: of,
    extractedOn: `${of}-28`,
    coversFrom: '2021-04-01',
    files: Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
  });

async function workedOut(extracts: readonly ReadExtract[], keepsStaging = false) {
  await stageExtracts(
    database,
    newestFirst(extracts, ({ source }) => source),
  );
  return workOut(database, catalogue, month, { keepsStaging });
}

async function movedBy(extracts: readonly ReadExtract[], effects: 'few' | 'all' = 'all') {
  const sources = ['ssda903.episodes', 'ssda903.header'];
  const checked = extracts.map(({ source, findings }) => ({
    ...extractOf(source.month, findings, source.authority),
    sources,
  }));
  const causes = causesOf(checked, month, catalogue.measures, null);
  const figures = await workedOut(extracts, true);
  return { causes, figures, moved: await movementsOf(database, causes, figures, catalogue, month, effects) };
}

/** The files without the lines that some findings are about. */
function withoutLines(texts: Texts, findings: readonly Finding[]): Texts {
  const isLeftOut = (file: string, line: number) => findings.some((one) => one.file === file && one.line === line);
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [
      file,
      text
        .split('\n')
        .filter((_, at) => !isLeftOut(file, at + 1))
        .join('\n'),
    ]),
  );
}

/** A finding about a row of the episodes. */
const doubtAbout = (row: number, rule = '1'): Finding => ({
  ...found({ code: 'values-disagree', line: row + 2, rule }),
  row,
});

const [middlesbrough, darlington] = ['E06000002', 'E06000005'];
const sound: Stay[] = Array.from({ length: 10 }, (_, at) => ({
  day: at + 10,
  place: 'U6',
  provider: 'PR1',
  left: false,
}));

describe('what doubtful rows move', () => {
  it('is what another refresh finds, of files without these lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStay, { minLength: 1, maxLength: 5 }), async (stays) => {
        const [before, now] = [textsOf([...sound, ...stays.slice(1)]), textsOf([...sound, ...stays])];
        const earlier = read(middlesbrough, '2022-01', before);
        const beside = read(darlington, month, textsOf(sound));
        const { causes, figures, moved } = await movedBy([earlier, beside, read(middlesbrough, month, now)]);
        expect([...moved.keys()]).toEqual(movable(causes, month));
        for (const [cause, { rows, movements }] of moved) {
          const doubtful = cause.findings.filter((one) => one.month === month).map(({ finding }) => finding);
          expect(rows).toBe(new Set(doubtful.map(({ file, line }) => `${file} ${line}`)).size);
          const others = await workedOut([earlier, beside, read(middlesbrough, month, withoutLines(now, doubtful))]);
          const told = movements.map(({ figure, without }) => [figure.measure, figure.periodType, without.value]);
          const isWhole = (one: (typeof figures)[number]) =>
            one.breakdown === '' && one.periodEnd === '2022-02-28' && one.authority === middlesbrough;
          const changed = others.filter(isWhole).flatMap((other) => {
            const [measure] = catalogue.measures.filter(({ id }) => id === other.measure);
            const figure = figures.find(
              (one) => isWhole(one) && one.measure === other.measure && one.periodType === other.periodType,
            );
            const isKnown = other.value !== null && (figure?.value ?? null) !== null;
            return isKnown &&
              !measure?.signed &&
              cause.measures.includes(other.measure) &&
              figure?.value !== other.value
              ? [[other.measure, other.periodType, other.value]]
              : [];
          });
          expect(told.toSorted()).toEqual(changed.toSorted());
        }
      }),
      { numRuns: 3 },
    );
  });

  it('stands in the order of how far it moves a figure, in the list, on the page and on the screen', async () => {
    const stays = [...sound, ...sound.slice(0, 3).map((one) => ({ ...one, place: 'K2', provider: 'PR0' }))];
    const { causes, moved } = await movedBy([read(middlesbrough, month, textsOf(stays))]);
    const told = withMoved(causes, moved);
    const shares = told.map((cause: Cause) => cause.moved?.movements[0]?.share ?? -1);
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
    const context = { month, settings, before: null, list: 'list', page: 'page' };
    const words = 'Children in our care, Middlesbrough: 13 children, without these 3 rows 10';
    expect(findingsList(told, context)).toContain(words);
    expect(await findingsPage(told, context)).toContain(`<dd>${words}</dd>`);
    const { said } = findingsReport(told, context);
    expect(said).toMatch(/^ {2}Effect: .*, Middlesbrough: .*, without these 3 rows .*; and \d+ more of its figures$/m);
    expect(said?.split('\n').length).toBeLessThanOrEqual(25);
    expect(said).not.toMatch(/90011|90012|--effects/);
  });

  it('is not worked out for more kinds than a few unless it is asked for, which is said', async () => {
    const extract = read(middlesbrough, month, textsOf(sound));
    const findings = Array.from({ length: 12 }, (_, rule) => doubtAbout(0, `${rule}`));
    const { causes, moved } = await movedBy([{ ...extract, findings }], 'few');
    expect(moved.size).toBe(8);
    const context = { month, settings, before: null, list: 'list', page: 'page' };
    expect(findingsReport(withMoved(causes, moved), context).said).toContain(
      'Which figures the other 4 kinds move: refresh with --effects all.',
    );
    expect(findingsReport(causes, context).said).toContain('Which figures 12 kinds move: refresh with --effects all.');
  });

  it('says so where it is nothing', async () => {
    const { 'episodes.csv': episodes = '', ...texts } = textsOf(sound);
    const left = episodes.replace(/10\/06\/2021.*/, '10/06/2018,S,C2,N1,U6,PR1,11/06/2018,E4A,,,,');
    const extract = read(middlesbrough, month, { ...texts, 'episodes.csv': left });
    const { causes, moved } = await movedBy([{ ...extract, findings: [doubtAbout(0)] }]);
    const { said } = findingsReport(withMoved(causes, moved), { month, settings, before: null, list: '', page: '' });
    expect(said).toContain('  Effect: moves no figure of February 2022\n');
  });
});
