import { describe, expect, test } from 'vitest';
import type { ReadExtract } from '#extracts';
import { codesOf, readTexts } from '../extract.ts';
import { asReturn, asTables } from './tables.ts';

const on = { month: '2022-02', extractedOn: '2022-02-28', coversFrom: '2021-04-01' };
const read = (files: Record<string, string>) => readTexts(files, on);
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(asTables).filter(([name]) => !names.includes(name)));
const columns = ({ tables }: ReadExtract, name: string) => tables[name]?.columns;
const changed = (name: keyof typeof asTables, from: string | RegExp, to: string) => ({
  ...asTables,
  [name]: asTables[name].replace(from, to),
});
const messages = (extract: ReadExtract, code: string) =>
  extract.findings.filter((one) => one.code === code).map(({ message }) => message);

describe('tables of the Standard Safeguarding Dataset', () => {
  test('come out as the return that says the same', () => {
    const [returned, tables] = [read(asReturn), read(asTables)];
    expect(codesOf(tables)).toEqual([]);
    expect(columns(tables, 'episodes')).toEqual(columns(returned, 'episodes'));
    expect(columns(tables, 'header')).toEqual(columns(returned, 'header'));
    expect(tables.coverage.episodes).toEqual({ ...returned.coverage.episodes, lacks: ['pl_location'] });
  });

  test('in capitals, in any order of columns and with columns that nothing needs', () => {
    const turned = Object.fromEntries(
      Object.entries(asTables).map(([name, text]) => {
        const rows = text
          .trim()
          .split('\n')
          .map((line) => line.split(','));
        const [headings = [], ...data] = rows.map((row, index) =>
          [index === 0 ? 'extra_of_ours' : 'x', ...row].toReversed(),
        );
        return [
          name.toUpperCase().replace('CSV', 'csv'),
          [headings.map((one) => one.toUpperCase()), ...data].map((row) => row.join(',')).join('\n'),
        ];
      }),
    );
    const extract = read(turned);
    expect(columns(extract, 'episodes')).toEqual(columns(read(asReturn), 'episodes'));
    expect(new Set(codesOf(extract))).toEqual(new Set(['unknown-column']));
  });

  test('with days as spreadsheets, databases and people write them', () => {
    const extract = read(changed('ssd_cla_episodes.csv', '2021-09-01,X1', '01/09/2021 00:00:00,X1'));
    expect(columns(extract, 'episodes')).toEqual(columns(read(asReturn), 'episodes'));
  });

  test('where a placement is not named, the one that lasts on the first day counts', () => {
    const extract = read(changed('ssd_cla_episodes.csv', /,p\d,/g, ',,'));
    expect(columns(extract, 'episodes')).toEqual(columns(read(asReturn), 'episodes'));
  });

  test.each([
    [
      'an unknown code',
      changed('ssd_cla_placement.csv', 'U4,SC1', 'U99,SC1'),
      'ssd_cla_placement.csv, line 2, clap_cla_placement_type: ',
    ],
    [
      'no number of the person',
      changed('ssd_cla_episodes.csv', 'e4,2,', 'e4,,'),
      'ssd_cla_episodes.csv, line 5, clae_person_id: ',
    ],
    [
      'an impossible day',
      changed('ssd_legal_status.csv', '2021-05-01', '31/06/2021'),
      'ssd_legal_status.csv, line 4, lega_legal_status_start_date: ',
    ],
    [
      'the same row twice',
      changed('ssd_cla_episodes.csv', /$/, 'e5,2,c2,p3,2021-05-01,S,N4,2022-02-03,E4A\n'),
      'ssd_cla_episodes.csv, line 6, clae_person_id: ',
    ],
    [
      'no placement',
      changed('ssd_cla_placement.csv', /p3.*\n/, ''),
      'ssd_cla_episodes.csv, line 5, clae_cla_placement_id: ',
    ],
    [
      'no legal status',
      changed('ssd_legal_status.csv', 'l3,2,V2', 'l3,2,Private fostering'),
      'ssd_cla_episodes.csv, line 5, clae_cla_episode_start_date: ',
    ],
    [
      'a legal status that ended on the day',
      changed('ssd_legal_status.csv', 'l2,1,C2,2021-06-01,', 'l2,1,C2,2021-06-01,2021-09-01'),
      'ssd_cla_episodes.csv, line 4, clae_cla_episode_start_date: ',
    ],
    ['an empty file', { ...asTables, 'ssd_person.csv': '' }, 'ssd_person.csv: the file is empty'],
    [
      'a wrong heading',
      changed('ssd_person.csv', 'pers_dob', 'pers_birthday'),
      'ssd_person.csv, line 1: no layout has these columns. Nearest: People',
    ],
  ])('names file, line and column of %s', (_, files, place) => {
    const said = read(files).findings.filter(({ severity }) => severity !== 'note');
    expect(said.map(({ message }) => message)).toContainEqual(expect.stringContaining(place));
  });

  test('without a table that belongs to them, what needs it is not there, and said', () => {
    const extract = read(without('ssd_legal_status.csv'));
    expect(Object.keys(extract.tables)).toEqual(['header']);
    expect(messages(extract, 'door-needs')).toContainEqual(expect.stringContaining('ssd_legal_status'));
  });

  test('a column of which the table did not come is lacking, never nought', () => {
    const { coverage } = read(asTables);
    expect(coverage.children_in_care?.lacks).toContain('last_health_assessment_on');
    expect(coverage.children_in_care?.lacks).toContain('permanence_plan');
  });

  test('a table that nothing needs is passed over, whoever it names', () => {
    const address = 'addr_table_id,addr_person_id,addr_address_type,addr_address_postcode\n1,1,HOME,ZZ99 3ZZ\n';
    const extract = read({ ...asTables, 'ssd_address.csv': address });
    expect(codesOf(extract)).toEqual([]);
    expect(messages(extract, 'table-not-needed')).toHaveLength(1);
  });
});

describe('tables beside the return of the same month', () => {
  test('the return is taken, nobody counts twice, and both are said to agree', () => {
    const both = read({ ...asReturn, ...asTables });
    expect(columns(both, 'episodes')).toEqual(columns(read(asReturn), 'episodes'));
    expect(both.coverage.episodes?.lacks).toBeUndefined();
    expect(messages(both, 'door-left-aside')).toContainEqual(
      'ssd_cla_episodes.csv: “Episodes” comes twice in this month; episodes.csv is taken, and this file is left aside for it; both name the same.',
    );
  });

  test('where they contradict each other, it says in how many rows', () => {
    const both = read({
      ...asReturn,
      ...changed('ssd_cla_episodes.csv', 'e3,1,c1,p2,2021-09-01', 'e3,1,c1,p2,2021-09-02'),
    });
    expect(columns(both, 'episodes')).toEqual(columns(read(asReturn), 'episodes'));
    expect(messages(both, 'door-left-aside')).toContainEqual(
      expect.stringContaining('they contradict each other: 1 row is here alone, 1 row is there alone'),
    );
  });
});
