import { describe, expect, it } from 'vitest';
import { runBenchmarkCases } from '#conformance';
import { council, csv, england, region, stability } from './tables.ts';

const councils = Array.from({ length: 11 }, (_, index) => council(901 + index));
const ten = Array.from({ length: 10 }, (_, index) => 902 + index);
const files = [
  csv('stability.csv', [
    ...stability(england, 2025, 10, 69),
    ...stability(region, 2025, 9, 66),
    ...councils.flatMap((area, index) => stability(area, 2025, 10, index === 10 ? 'c' : 60 + index)),
  ]),
  csv('sn_2025.csv', [{ old_la_code: 901, ...Object.fromEntries(ten.map((one, index) => [`SN${index + 1}`, one])) }]),
];
const expected = (comparator: string, value: string, method: string, measure_short = 'LAC_LongStable%') => ({
  measure_short,
  year: '2025',
  comparator,
  value,
  method,
});
const ties = { time_period: '2025', measure: 'With 3 or more placements during the year' };

describe('cases beside published tables', () => {
  it('pass where the product gives their answers', () => {
    const results = runBenchmarkCases({
      files,
      cases: [
        {
          kind: 'expected',
          file: 'expected.csv',
          rows: [
            expected('Council 901', '60.0', 'published'),
            expected('The Fens', '66', 'published'),
            expected('England', '69', 'published'),
            expected('SN 2025 mean', '65', 'mean of 9 of 10'),
            expected('SN 2025 median', '65', 'median of 9 of 10'),
            expected('National rank', '10', 'rank of 10 LAs, ties=min'),
            expected('Quartile band', 'D', 'type-7 quantiles; A = best'),
          ],
        },
        {
          kind: 'rounding',
          file: 'rounding.csv',
          rows: [
            { ...ties, old_la_code: '901', numerator: '10', denominator: '100', published_percent: '10' },
            { ...ties, old_la_code: '777', numerator: '46', denominator: '80', published_percent: '58' },
          ],
        },
        {
          kind: 'neighbours',
          file: 'sn_resolved.csv',
          rows: [{ model: '2025', old_la_code: '901', neighbour_rank: '2', neighbour_old_la_code: '903' }],
        },
      ],
    });
    expect(results.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(results).toHaveLength(10);
  });

  it('fail where it does not, and say what came instead', () => {
    const rows = [
      expected('England', '70', 'published'),
      expected('SN 2025 mean', '65', 'mean of 10 of 10'),
      expected('SN 2021 mean', '65', 'mean of 10 of 10'),
      expected('National rank', '9', 'rank of 10 LAs, ties=min'),
      expected('Council 901', '9', 'published', 'Happiness'),
    ];
    const council901 = expected('Council 901', '60', 'published');
    const results = runBenchmarkCases({
      files,
      cases: [
        { kind: 'expected', file: 'expected.csv', rows: [council901, ...rows] },
        {
          kind: 'rounding',
          file: 'rounding.csv',
          rows: [{ ...ties, old_la_code: '901', numerator: '11', denominator: '100', published_percent: '11' }],
        },
      ],
    });
    expect(results.map(({ status, detail }) => `${status} ${detail}`.trim())).toEqual([
      'passed',
      'failed 69 instead of 70',
      'failed 65, mean of 9 of 10 instead of 65, mean of 10 of 10',
      'failed nothing instead of 65, mean of 10 of 10',
      'failed 10, rank of 10 LAs, ties=min instead of 9, rank of 10 LAs, ties=min',
      'skipped no such area or measure among the published files',
      'failed 10 instead of 11',
    ]);
  });

  it('fail for every table that cannot be read', () => {
    const [result] = runBenchmarkCases({ files: [csv('other.csv', [{ school: 'A' }])], cases: [] });
    expect(result).toMatchObject({ id: 'other.csv', status: 'failed' });
  });
});
