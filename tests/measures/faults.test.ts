import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Measure, parseMeasure } from '#catalogue';
import { keptColumns, layouts, type ReadExtract, readExtract } from '#extracts';
import type { Figure } from '#figure';
import { runMeasures } from '#measures';
import { keptDatabase } from '#tests/fixtures/kept-database.ts';
import { type Database, loadWarehouse, readRows } from '#warehouse';
import { settings } from '../warehouse/support.ts';
import { measureOf } from './support.ts';

// Faults found in the nearest public tool that works such measures out of Annex A; none may be ours.

const measures = new Map<string, Measure>();
const folder = new URL('../../data/measures/', import.meta.url);
for (const section of readdirSync(folder)) {
  for (const name of readdirSync(new URL(`${section}/`, folder))) {
    const file = `data/measures/${section}/${name}`;
    measures.set(
      name.replace('.md', ''),
      parseMeasure(readFileSync(new URL(`${section}/${name}`, folder), 'utf8'), file),
    );
  }
}

/** A file of a layout: columns by their names in the raw table, the rest blank. */
function file(table: string, columns: string, rows: string[], path = `${table}.csv`) {
  const layout = layouts.find((one) => one.table === table);
  const kept = layout === undefined ? [] : keptColumns(layout);
  const given = columns.split(' ');
  const body = rows.map((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    return kept.map((column) => cells[given.indexOf(column.name)] ?? '');
  });
  const csv = Papa.unparse([kept.map((column) => column.heading), ...body], { newline: '\n' });
  return { path, bytes: new TextEncoder().encode(`${csv}\n`) };
}

function extract(files: ReturnType<typeof file>[], extractedOn = '2022-03-31'): ReadExtract {
  return readExtract({
    authority: 'E06000002',
    month: extractedOn.slice(0, 7),
    extractedOn,
    coversFrom: '2018-04-01',
    files,
  });
}

let database: Database;
beforeAll(async () => {
  database = await keptDatabase();
});

async function load(extracts: ReadExtract[]): Promise<void> {
  await loadWarehouse(database, { extracts, settings, firstMonth: '2022-03', lastMonth: '2022-03' });
}

async function figures(id: string, extracts: ReadExtract[]): Promise<Figure[]> {
  await load(extracts);
  return runMeasures(database, [measures.get(id) as Measure]);
}

const whole = (all: Figure[]) =>
  all.filter((one) => one.breakdown === '').map((one) => [one.numerator, one.denominator]);
const episodes = (...rows: string[]) => file('episodes', 'child decom rne ls cin place place_provider dec rec', rows);
const header = (...rows: string[]) => file('header', 'child sex dob ethnic', rows);
const list8 = (...rows: string[]) =>
  file('children_in_care', 'child_id started_on legal_status last_health_assessment_on last_dental_check_on', rows);

const inCare = (...children: string[]) => episodes(...children.map((child) => `${child}|01/02/2019|S|C2|N1|U6|PR1||`));

describe('a fault that is not ours', () => {
  test('1: a child of five or over is assessed in time for twelve months, not six', async () => {
    const extracts = [
      extract([
        inCare('A', 'B', 'C'),
        header('A|F|01/06/2012|WBRI', 'B|M|01/06/2012|WBRI', 'C|M|01/06/2018|WBRI'),
        list8('A|01/02/2019|C2|01/06/2021|', 'B|01/02/2019|C2|01/03/2021|', 'C|01/02/2019|C2|01/06/2021|'),
      ]),
    ];
    expect(whole(await figures('health_assessment_percent', extracts))).toEqual([[1, 3]]);
  });

  test('2: children without a check stay in the denominator, and the dental one is not what the health one left', async () => {
    const extracts = [
      extract([
        inCare('A', 'B', 'C', 'D'),
        header('A|F|01/06/2012|WBRI', 'B|M|01/06/2012|WBRI', 'C|M|01/06/2012|WBRI', 'D|F|01/06/2012|WBRI'),
        list8('A|01/02/2019|C2|01/03/2022|', 'B|01/02/2019|C2||01/03/2022', 'C|01/02/2019|C2||01/03/2022'),
      ]),
    ];
    expect(whole(await figures('health_assessment_percent', extracts))).toEqual([[1, 4]]);
    expect(whole(await runMeasures(database, [measures.get('dental_check_percent') as Measure]))).toEqual([[2, 4]]);
  });

  const list9 = (...rows: string[]) =>
    file('care_leavers', 'child_id birth_date eligibility in_touch accommodation suitable activity', rows);
  const leavers = (condition: string) =>
    measureOf(
      `select authority, month_end as period_end, count(*) filter (${condition}) as numerator, count(*) as denominator
       from care_leaver where age between 19 and 21 group by all`,
      { unit: 'percent', sources: ['annexA.list9'] },
    );

  test('3: nineteen to twenty-one leaves out the younger and the older', async () => {
    await load([
      extract([
        list9(
          'A|01/04/2003|c) Former relevant|YES|U|a) Suitable|F1',
          'B|31/03/2003|c) Former relevant|YES|U|a) Suitable|F1',
          'C|01/04/2000|c) Former relevant|YES|U|a) Suitable|F1',
          'D|31/03/2000|c) Former relevant|YES|U|a) Suitable|F1',
        ),
      ]),
    ]);
    expect(
      (await readRows(database, 'select child_id, age from care_leaver order by 1')).map((row) => row.age),
    ).toEqual([18, 19, 21, 22]);
    expect(whole(await runMeasures(database, [leavers('true')]))).toEqual([[2, 2]]);
  });

  test('4: long-term stability is of children under 16 who have been in care for two and a half years', async () => {
    const extracts = [
      extract([
        episodes(
          'A|01/02/2019|S|C2|N1|U6|PR1||',
          'B|01/02/2019|S|C2|N1|U6|PR1|01/06/2021|X1',
          'B|01/06/2021|P|C2|N1|U6|PR1||',
          'C|01/01/2020|S|C2|N1|U6|PR1||',
          'D|01/02/2019|S|C2|N1|U6|PR1||',
        ),
        header('A|F|01/06/2012|WBRI', 'B|M|01/06/2012|WBRI', 'C|M|01/06/2012|WBRI', 'D|M|31/03/2006|WBRI'),
      ]),
    ];
    expect(whole(await figures('long_term_stability_percent', extracts))).toEqual([[1, 2]]);
  });

  test('5: children who have left are in neither stability, nor the mix of placements, nor missing', async () => {
    const extracts = [
      extract([
        episodes(
          'A|01/05/2021|S|C2|N1|U6|PR1||',
          'B|01/05/2021|S|C2|N1|U6|PR1|01/07/2021|X1',
          'B|01/07/2021|P|C2|N1|K2|PR4|01/09/2021|X1',
          'B|01/09/2021|P|C2|N1|U6|PR4|31/01/2022|E4A',
        ),
        header('A|F|01/06/2012|WBRI', 'B|M|01/06/2012|WBRI'),
        list8('A|01/05/2021|C2||', 'B|01/05/2021|C2||'),
        file('missing', 'child dob missing mis_start mis_end', ['B|01/06/2012|M|01/08/2021|02/08/2021']),
      ]),
    ];
    expect(whole(await figures('three_plus_placements_percent', extracts))).toEqual([[0, 1]]);
    const mix = await runMeasures(database, [measures.get('placement_group_percent') as Measure]);
    expect(
      mix.filter((one) => one.numerator !== 0).map((one) => [one.category, one.numerator, one.denominator]),
    ).toEqual([['in-house foster', 1, 1]]);
    const missing = measureOf(
      `select authority, month_end as period_end, count(*) filter (exists (
         select 1 from missing_incident m where m.authority = l.authority and m.child_id = l.child_id
           and m.started_on between l.year_start and l.month_end)) as numerator, count(*) as denominator
       from looked_after l group by all`,
      { unit: 'percent', periodType: 'rolling12', sources: ['ssda903.episodes', 'ssda903.missing'] },
    );
    expect(whole(await runMeasures(database, [missing]))).toEqual([[0, 1]]);
  });

  test('6: a suitable home and being in touch are known by the words that lists use', async () => {
    await load([
      extract([
        list9(
          'A|01/01/2002|c) Former relevant|a) In touch|U|a) Suitable|F1',
          'B|01/01/2002|c) Former relevant|a) Yes|U|a) Suitable|F1',
          'C|01/01/2002|c) Former relevant|b) No|U|b) Unsuitable|F1',
          'D|01/01/2002|c) Former relevant|e) REFU|R|c) Not known|F1',
        ),
      ]),
    ]);
    expect(whole(await runMeasures(database, [leavers('suitable')]))).toEqual([[2, 4]]);
    expect(whole(await runMeasures(database, [leavers("in_touch = 'YES'")]))).toEqual([[2, 4]]);
  });

  test('7: a young person not in education, employment or training is not counted as if in it', async () => {
    await load([
      extract([
        list9(
          'A|01/01/2002|c) Former relevant|YES|U|a) Suitable|F1: Full time in higher education',
          'B|01/01/2002|c) Former relevant|YES|U|a) Suitable|G4: NEET due to illness or disability',
          'C|01/01/2002|c) Former relevant|YES|U|a) Suitable|d) G5',
          'D|01/01/2002|c) Former relevant|NO|R|c) Not known|0',
        ),
      ]),
    ]);
    const groups = await readRows(database, 'select activity_group from care_leaver order by child_id');
    expect(groups.map((row) => row.activity_group)).toEqual(['EET', 'NEET', 'NEET', 'unknown']);
  });

  test('8: a child with a recorded absence has one, a child with none recorded has not', async () => {
    const absent = ['A|01/06/2012|A|01/08/2021|02/08/2021', 'B|01/06/2012|M|01/08/2021|'];
    await load([extract([inCare('A', 'B', 'C'), file('missing', 'child dob missing mis_start mis_end', absent)])]);
    const away = await readRows(
      database,
      `select l.child_id, exists (select 1 from missing_incident m where m.child_id = l.child_id and m.kind = 'A') as away
       from looked_after l order by 1`,
    );
    expect(away.map((row) => row.away)).toEqual([true, false, false]);
  });

  test('9: a month is measured on its last day with the population of that day, not on its first', async () => {
    const late = extract([
      episodes('A|15/03/2022|S|C2|N1|U6|PR1||', 'B|01/02/2019|S|C2|N1|U6|PR1|20/03/2022|E4A'),
      header('A|F|20/03/2021|WBRI', 'B|M|01/06/2012|WBRI'),
    ]);
    expect(whole(await figures('cla_rate', [late]))).toEqual([[1, 1100]]);
    const ages = await runMeasures(database, [measures.get('cla_count') as Measure]);
    const oneToFour = ages.find((one) => one.breakdown === 'age band' && one.category === '1 to 4');
    expect(oneToFour?.numerator).toBe(1);
  });

  test('10: lists 10 and 11 are known by their columns, even in files called list 1', async () => {
    const read = extract([
      file('adoption_children', 'child_id entered_care_on adopted_on', ['A|01/02/2019|01/03/2022'], 'list 1.csv'),
      file('adopters', 'adopter_id family_id approved_on', ['1|F|01/02/2019'], 'list 10.csv'),
    ]);
    await load([read]);
    expect(read.files.map((one) => one.layout)).toEqual(['annexA.list10', 'annexA.list11'].sort());
    expect(await readRows(database, 'select child_id from adoption')).toEqual([{ child_id: 'A' }]);
    expect(await readRows(database, 'select family_id from adopter_family')).toEqual([{ family_id: 'F' }]);
  });
});
