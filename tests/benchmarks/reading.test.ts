import { describe, expect, it } from 'vitest';
import { type BenchmarkFile, benchmarkKey, readBenchmarks } from '#benchmarks';
import { council, csv, england, looked, region, row, stability, workforce } from './tables.ts';

const rates = [
  ...looked(england, 2025, 80_000, 70),
  ...looked(region, 2025, 4000, 90),
  ...looked(council(901), 2025, 81, 81),
];

function read(...files: BenchmarkFile[]) {
  const { after, findings } = readBenchmarks(files);
  const figures = new Map(after.figures.map((one) => [benchmarkKey(one), one]));
  const figure = (measure: string, code: string, year = 2025) => figures.get(`${measure}|${code}|${year}`);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { after, findings, figure, errors };
}

describe('reading a published table', () => {
  it('gives every area its figure with its parts, period and source', () => {
    const { figure, errors } = read(csv('rates.csv', rates));
    expect(errors).toEqual([]);
    expect(figure('children_looked_after_rate', 'E06000901')).toEqual({
      measure: 'children_looked_after_rate',
      areaCode: 'E06000901',
      areaName: 'Council 901',
      areaType: 'authority',
      year: 2025,
      periodEnd: '2025-03-31',
      numerator: 81,
      denominator: 10_000,
      value: 81,
      symbol: '',
      source: 'cla-rate',
    });
    expect(figure('children_looked_after_rate', 'E12000099')?.value).toBe(90);
    expect(figure('children_looked_after_count', 'E92000001')?.value).toBe(80_000);
  });

  it('does not mind a byte-order mark, another order of columns, unknown columns or capitals', () => {
    const columns = Object.keys(rates[0] as object);
    const plain = csv('rates.csv', rates, columns);
    const turned = csv('rates.csv', rates, [...columns].reverse());
    const marked = { ...turned, text: `\ufeff${turned.text.replace('la_name', 'LA_Name')}` };
    const wider = csv(
      'rates.csv',
      rates.map((one) => ({ note: 'new', ...one })),
    );
    for (const file of [turned, marked, wider]) expect(read(file).after.figures).toEqual(read(plain).after.figures);
  });

  it('reads columns under the names of another edition and says so', () => {
    const renamed = csv('workforce.csv', [...[england, region, council(901)].map((area) => workforce(area, 2022))]);
    const text = renamed.text
      .replace('inpost_fte', 'social_worker_fte')
      .replace('turnover_rate_fte', 'turnover_rate_fte_%');
    const { figure, findings } = read({ ...renamed, text });
    expect(figure('social_worker_turnover', 'E06000901', 2022)?.denominator).toBe(100);
    expect(findings.map(({ code, column }) => [code, column])).toEqual([
      ['column-renamed', 'social_worker_fte'],
      ['column-renamed', 'turnover_rate_fte_%'],
    ]);
  });

  it('keeps the reason of a missing value and never makes it zero', () => {
    const { figure } = read(
      csv('workforce.csv', [
        workforce(england, 2025),
        workforce(council(901), 2025, { agency_rate_fte: 'low', caseload_fte: 'u', vacancy_rate_fte: 'x', cases: 'c' }),
      ]),
    );
    expect(figure('social_worker_agency', 'E06000901')).toMatchObject({ value: null, symbol: 'k' });
    expect(figure('average_caseload', 'E06000901')).toMatchObject({ value: null, symbol: 'u', numerator: null });
    expect(figure('social_worker_vacancy', 'E06000901')).toMatchObject({ value: null, symbol: 'x' });
  });

  it('gives both councils of a joint return their common figure and says that it is', () => {
    const joint = council(901, 'Council 901 / Council 902', 'E06000901 / E06000902');
    const { figure } = read(
      csv('workforce.csv', [workforce(england, 2025), workforce({ ...joint, old_la_code: '901 / 902' }, 2025)]),
    );
    for (const code of ['E06000901', 'E06000902']) {
      expect(figure('average_caseload', code)).toMatchObject({ value: 16, source: 'workforce-joint' });
    }
  });

  it('knows a council by its number when its code changes', () => {
    const { after, figure } = read(
      csv('rates.csv', looked(council(901), 2025, 81, 81)),
      csv('workforce.csv', [workforce(council(901, 'Council 901', 'E06000999'), 2025)]),
    );
    expect(after.areas).toMatchObject([{ code: 'E06000999', number: '901', formerCodes: ['E06000901'] }]);
    expect(figure('children_looked_after_rate', 'E06000999')?.value).toBe(81);
  });

  it('reads a year across two and a score that stands among counts', () => {
    const score = { characteristic: 'Ages 5 to 16 years with SDQ score', breakdown: 'SDQ average score' };
    const health = [
      'Had their annual health assessment',
      'Had their teeth checked by a dentist',
      'Had their immunisations up to date',
      'Total all ages',
    ].map((breakdown) =>
      row(england, '202425', {
        characteristic: 'Health assessments: Children looked after all ages',
        breakdown,
        children_count: 100,
        children_percent: 90,
      }),
    );
    const young = ['Development assessments up to date', 'Total ages 0 to 4 years'].map((breakdown) =>
      row(england, '202425', {
        characteristic: 'Development assessments: Children looked after ages 0 to 4 years',
        breakdown,
        children_count: 9,
        children_percent: 88,
      }),
    );
    const scores = ['SDQ score was received', 'SDQ score is a cause for concern', 'Total ages 5 to 16 years'].map(
      (breakdown, index) =>
        row(england, '202425', {
          characteristic: score.characteristic,
          breakdown,
          children_count: [75, 30, 100][index] as number,
          children_percent: [75, 40, 100][index] as number,
        }),
    );
    const others = [
      ['Convictions: Children looked after Ages 10 to 17 years', 'Total ages 10 to 17 years', 100],
      [
        'Convictions: Children looked after Ages 10 to 17 years',
        'Convicted or subject to youth cautions, or youth conditional cautions during the year',
        2,
      ],
      ['Substance misuse: Children looked after all ages', 'Total all ages', 100],
      ['Substance misuse: Children looked after all ages', 'Identified as having a substance misuse problem', 3],
    ].map(([characteristic = '', breakdown = '', children = 0]) =>
      row(england, '202425', { characteristic, breakdown, children_count: children, children_percent: children }),
    );
    const file = csv('health.csv', [
      ...health,
      ...young,
      ...scores,
      ...others,
      row(england, '202425', { ...score, children_count: '14.9', children_percent: 'z' }),
    ]);
    const { figure, errors } = read(file);
    expect(errors).toEqual([]);
    expect(figure('sdq_score', 'E92000001', 2025)?.value).toBe(14.9);
  });

  it('takes a better source before the interactive tool, whose dash says nothing', () => {
    const short = [
      'LACnum',
      'LAC',
      'LAC_Start_Rate',
      'LAC_Cease_Rate',
      'LACStable_2016on',
      'LAC_LongStable%',
      'LACDistance',
      'Unacc_Asylmn_Seek_Childn',
    ];
    const others = [
      'LACHealth%',
      'LACDental%',
      'LACVaccinations%',
      'Emotional_LAC',
      'LAC_Convictions',
      'CareLeaverAcc',
      'No_of LAC Adopted',
      'LAC_ceased_SGO%',
      'StayingPut',
    ];
    const work = ['%_of LAC Adopted', 'Work_Force_AvgNumCase_SW', 'Work_Force_Vac_Rate', 'Work_Force_Agecy_Rate'];
    const tool = [...short, ...others, ...work, 'Work_Force_TO_Rate', 'Stability_SocialWorker'].flatMap(
      (measure_short) =>
        [2020, 2025].map((year) => ({
          measure_short,
          year,
          la_number: '901',
          area_name: 'Council 901',
          value: measure_short === 'LAC' ? 80 : measure_short === 'LACDental%' ? 70 : '-',
        })),
    );
    const { figure, findings, errors } = read(csv('a-tool.csv', tool), csv('rates.csv', rates));
    expect(errors).toEqual([]);
    expect(figure('children_looked_after_rate', 'E06000901')).toMatchObject({ value: 81, source: 'cla-rate' });
    expect(figure('children_looked_after_rate', 'E06000901', 2020)).toMatchObject({
      value: 80,
      source: 'la-interactive-tool',
      numerator: null,
    });
    expect(findings.map(({ code }) => code)).toContain('year-without-figures');
  });
});

describe('a table that cannot be taken', () => {
  const england2025 = stability(england, 2025, 10, 69);
  const faults: [string, BenchmarkFile[], string, RegExp][] = [
    ['is none of ours', [csv('other.csv', [{ school: 'A', pupils: 3 }])], 'file-unknown', /Take the file out/],
    [
      'lost a column to a new name',
      [{ ...csv('rates.csv', rates), text: csv('rates.csv', rates).text.replace('rate_per_10000', 'rate') }],
      'column-missing',
      /also has time_identifier; rate:.*add its new name/,
    ],
    [
      'has a column twice',
      [{ ...csv('rates.csv', rates), text: csv('rates.csv', rates).text.replace('time_identifier', 'children_count') }],
      'column-twice',
      /twice/,
    ],
    [
      "has another measure's row: 92 per cent of England with the same carer",
      [csv('stability.csv', stability(england, 2025, 10, 92))],
      'outside-range',
      /outside 63 to 75 \(England 2025: 92\)/,
    ],
    [
      'has a value that its parts do not give',
      [csv('rates.csv', [...rates, ...looked(council(902), 2025, 80, 81)])],
      'differs-from-parts',
      /Council 902 2025: 81/,
    ],
    [
      'gives a figure twice, differently',
      [csv('stability.csv', [...england2025, ...stability(england, 2025, 11, 69)])],
      'ambiguous-figure',
      /placement_stability_three_or_more different figures/,
    ],
    [
      'calls a row by another text',
      [
        csv(
          'stability.csv',
          england2025.filter((one) => !String(one.placement_stability).startsWith('Living')),
        ),
      ],
      'rows-missing',
      /placement_stability_two_years/,
    ],
    ['has a blank cell', [csv('stability.csv', stability(england, 2025, '', 69))], 'value-unreadable', /"" on line 3/],
    [
      'was cut off in the middle',
      [{ path: 'stability.csv', text: `${csv('stability.csv', england2025).text}\r\n2025,Reporting` }],
      'broken-row',
      /line 6.*download the file again/,
    ],
    ['has no year', [csv('rates.csv', looked(england, 'last year', 1, 70))], 'period-unreadable', /2025 or 202425/],
    [
      'has an unknown level of area',
      [csv('rates.csv', looked({ ...england, geographic_level: 'Ward' }, 2025, 1, 70))],
      'level-unknown',
      /neither National/,
    ],
    [
      'has a joint return where none belongs',
      [
        csv(
          'rates.csv',
          looked({ ...council(901, 'A / B', 'E06000901 / E06000902'), old_la_code: '901 / 902' }, 2025, 81, 81),
        ),
      ],
      'level-unknown',
      /one code each/,
    ],
    [
      'stands in the folder in two versions',
      [csv('rates 2024.csv', rates), csv('rates 2025.csv', rates)],
      'ambiguous-figure',
      /same table as rates 2024\.csv/,
    ],
  ];

  it.each(faults)('because it %s is named with its file and what to do', (_, files, code, says) => {
    const { errors } = read(...files);
    const [finding] = errors.filter((one) => one.code === code);
    expect(errors.map((one) => one.code)).toContain(code);
    expect(finding?.message).toMatch(says);
    expect(files.map(({ path }) => path)).toContain(finding?.file);
  });

  it('warns of a year of nothing but "x" and leaves it out', () => {
    const file = csv('stability.csv', [...stability(england, 2024, 'x', 'x'), ...england2025]);
    const { findings, figure, errors } = read(file);
    expect(errors).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['year-without-figures', 'year-without-figures']);
    expect(figure('placement_stability_two_years', 'E92000001', 2024)).toBeUndefined();
    expect(figure('placement_stability_two_years', 'E92000001', 2025)?.value).toBe(69);
  });
});
