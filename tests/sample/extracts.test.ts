import { beforeAll, describe, expect, test } from 'vitest';
import { extractMonths, type SampleFile, sampleAuthorities, samplePublications } from '#sample';
import { filesOfSample, scaledHeader } from '#tests/fixtures/sample.ts';
import { faultsOf } from './chain.ts';
import { extractedOn, isoOf, parse, type Row, stack } from './history.ts';

const always = [
  'header episodes reviews uasc ad1 placed_for_adoption missing previous_permanence deprivation_of_liberty sw_episodes',
  'annex_a_list_8 annex_a_list_9 annex_a_list_10 annex_a_list_11',
  'visits supervision pep education voice complaints workforce figures attendance schools attainment support survey',
  'health homes siblings private_fostering private_fostering_visits pre_proceedings workforce_leavers',
].flatMap((names) => names.split(' '));

/** What is wrong in a few children's records so that it can be seen whether it is counted rightly. */
const faultsOnPurpose = ['begins without S', 'with parents without a care order', 'no provider'];

describe('The extracts of the sample', () => {
  let files: Map<string, SampleFile>;
  const rows = (month: string, folder: string, name: string): Row[] =>
    parse(files.get(`${month}/${folder}/${name}.csv`)?.text ?? '');

  beforeAll(async () => {
    files = await filesOfSample();
  }, 300_000);

  test('are there for every month from June 2020 to July 2022 and every authority', () => {
    expect(extractMonths).toHaveLength(26);
    expect(sampleAuthorities).toHaveLength(5);
    for (const month of extractMonths) {
      for (const { folder } of sampleAuthorities) {
        const yearly = month.endsWith('-03') ? ['oc2', 'oc3'] : [];
        for (const name of [...always, ...yearly])
          expect(files.has(`${month}/${folder}/${name}.csv`), `${month} ${folder} ${name}`).toBe(true);
      }
    }
    for (const month of samplePublications) expect(extractMonths).toContain(month);
  });

  test('say when they were made, from when they cover, and that they are synthetic', () => {
    const yaml = (month: string) => files.get(`${month}/middlesbrough/extract.yaml`)?.text;
    expect(extractedOn(files, '2022-02/hartlepool')).toBe('2022-03-04');
    expect(yaml('2020-06')).toBe('extracted_on: 2020-06-30\ncovers_from: 2018-04-01\nsynthetic: true\n');
    expect(yaml('2021-03')).toBe('extracted_on: 2021-03-31\ncovers_from: 2020-04-01\nsynthetic: true\n');
    expect(yaml('2021-05')).toBe('extracted_on: 2021-05-31\ncovers_from: 2020-04-01\nsynthetic: true\n');
    expect(yaml('2021-07')).toBe('extracted_on: 2021-07-31\ncovers_from: 2021-04-01\nsynthetic: true\n');
  });

  test('stay below 95 MB, so that a first start takes no long time', () => {
    expect([...files.values()].reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(95_000_000);
  });

  test.each(sampleAuthorities.map(({ name, code }) => [name, code]))(
    '%s: episodes follow one another as the return asks',
    (_, code) => {
      const history = stack(files, code, '2022-07');
      const children = Map.groupBy(history.episodes, ({ CHILD = '' }) => CHILD);
      const faults = [...children].flatMap(([child, episodes]) =>
        faultsOf(episodes, history.births.get(child) ?? '').map((fault) => `${child}: ${fault}`),
      );
      const isMeant = (fault: string) => faultsOnPurpose.some((one) => fault.endsWith(`: ${one}`));
      expect(faults.filter((fault) => !isMeant(fault))).toEqual([]);
      for (const one of faultsOnPurpose)
        expect(
          faults.filter((fault) => fault.endsWith(`: ${one}`)),
          one,
        ).not.toEqual([]);
    },
  );

  test.each(sampleAuthorities.map(({ folder }) => folder))(
    '%s: the header holds every child of the return files, and ids and postcodes are made up',
    (folder) => {
      for (const month of ['2020-06', '2021-03', '2022-02', '2022-03']) {
        const header = rows(month, folder, 'header');
        const known = new Set(header.map(({ CHILD }) => CHILD));
        expect(known.size).toBe(header.length);
        for (const name of [
          'episodes',
          'reviews',
          'uasc',
          'oc2',
          'oc3',
          'ad1',
          'placed_for_adoption',
          'missing',
          'previous_permanence',
          'sw_episodes',
        ]) {
          expect(
            rows(month, folder, name).filter(({ CHILD }) => !known.has(CHILD)),
            `${month} ${name}`,
          ).toEqual([]);
        }
        expect(header.filter(({ CHILD = '' }) => !/^\d{6}$/.test(CHILD))).toEqual([]);
        expect(header.filter(({ UPN = '' }) => !/^(UN[1-5]|[A-Z]000\d{9})$/.test(UPN))).toEqual([]);
        expect(
          rows(month, folder, 'episodes').filter(
            ({ HOME_POST, PL_POST, LS }) => HOME_POST !== 'ZZ99 3ZZ' || PL_POST !== (LS === 'V4' ? '' : 'ZZ99 3ZZ'),
          ),
        ).toEqual([]);
      }
    },
  );

  test('brothers and sisters come into care together, and most begin in one placement', () => {
    const episodes = rows('2020-06', 'middlesbrough', 'episodes').filter(({ RNE, LS }) => RNE === 'S' && LS !== 'V4');
    const byDay = [...Map.groupBy(episodes, ({ DECOM }) => DECOM).values()].filter((group) => group.length > 1);
    const together = byDay.filter((group) => new Set(group.map(({ PLACE }) => PLACE)).size < group.length);
    expect(together.length / byDay.length).toBeGreaterThan(0.5);
  });

  test('late records revise earlier ones in every authority', { timeout: 120_000 }, () => {
    const revisions = (folder: string, month: string, later: string) => {
      const keys = (of: string) => [
        ...rows(of, folder, 'episodes').map(
          ({ CHILD, DECOM, DEC }) => [`${CHILD} ${DECOM} ${DEC}`, isoOf(DEC || DECOM)] as const,
        ),
        ...rows(of, folder, 'visits').map(
          ({ child_id, visit_date }) => [`${child_id} ${visit_date}`, isoOf(visit_date)] as const,
        ),
      ];
      const shown = new Set(keys(month).map(([key]) => key));
      return keys(later).filter(([key, day]) => !shown.has(key) && day <= `${month}-28`).length;
    };
    const pairs = extractMonths.slice(0, -2).map((month, index) => [month, extractMonths[index + 2] ?? ''] as const);
    const sameYear = pairs.filter(
      ([month, later]) => /-0[4-9]$/.test(month) && month.slice(0, 4) === later.slice(0, 4),
    );
    for (const { folder } of sampleAuthorities) {
      const all = sameYear.map(([month, later]) => revisions(folder, month, later));
      expect(
        all.reduce((sum, count) => sum + count, 0),
        folder,
      ).toBeGreaterThan(0);
    }
  });

  test('an extract never shows what comes after it', () => {
    for (const { folder } of sampleAuthorities) {
      const on = extractedOn(files, `2022-02/${folder}`);
      const after = rows('2022-02', folder, 'episodes').filter(
        ({ DECOM, DEC }) => isoOf(DECOM) > on || isoOf(DEC) > on,
      );
      expect(after).toEqual([]);
    }
  });

  test.each([
    ['darlington', '2022-03', '2022-04'],
    ['middlesbrough', '2021-03', '2021-04'],
  ])('use the layouts of 2019 and then of 2024 in list 9: %s', (folder, before, after) => {
    const headings = (month: string) =>
      files.get(`${month}/${folder}/annex_a_list_9.csv`)?.text.split('\r\n')[0]?.split(',');
    expect(headings(before)).toHaveLength(13);
    expect(headings(after)?.join()).toContain('Latest Pathway Plan Review Date');
  });

  test('end their lines as Windows does', () => {
    for (const name of always) {
      const text = files.get(`2022-02/hartlepool/${name}.csv`)?.text ?? '';
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text.endsWith('\r\n')).toBe(true);
    }
  });
});

test('A scale of three holds three times the children, each with an id of its own', { timeout: 60_000 }, async () => {
  const larger = await scaledHeader(3);
  const usual = (await filesOfSample(1, (path) => path === larger.path)).get(larger.path) as SampleFile;
  const [once, thrice] = [parse(usual.text), parse(larger.text)];
  expect(thrice.length).toBeGreaterThan(once.length * 2.5);
  expect(new Set(thrice.map(({ CHILD }) => CHILD)).size).toBe(thrice.length);
});
