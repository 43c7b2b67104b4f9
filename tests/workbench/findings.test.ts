import { describe, expect, it } from 'vitest';
import type { Cause } from '#refresh';
import { childrenIn, type FindingsQuery, groupsOf, teamsIn } from '#src/workbench/findings.ts';

const usual: FindingsQuery = {
  ...{ by: 'cause', severity: 'all', team: 'all', onlyNew: false, onlyNewest: false, text: '', sort: 'effect' },
};

/** A finding in few words: its month, child, team and file, and whether it is new. */
type Said = [month: string, child: string | null, team: string | null, file: string, isNew: boolean];

function causeOf(code: string, severity: Cause['severity'], findings: Said[]): Cause {
  return {
    ...{ code, severity, where: 'episodes', column: 'DECOM', rule: null, expected: 'a day', remedy: 'Correct it.' },
    ...{ children: 0, measures: [], moved: null },
    findings: findings.map(([month, child, team, file, isNew], at) => ({
      ...{ month, authority: 'E10000008', isNew, team },
      finding: {
        ...{ code, severity, file, line: at + 2, column: 'DECOM', value: 'x', expected: '', remedy: '', message: '' },
        ...{ problem: `no day ${code}`, table: 'episodes', ...(child === null ? {} : { child }) },
      },
    })),
  };
}

const causes = [
  causeOf('bad-day', 'error', [['2022-02', '1001', 'North', 'a.csv', true]]),
  causeOf('gap', 'warning', [
    ['2022-02', '1001', 'North', 'a.csv', false],
    ['2022-02', '1002', 'South', 'b.csv', true],
    ['2022-01', '1003', null, 'b.csv', false],
  ]),
  causeOf('tidied', 'note', [['2022-01', null, null, 'c.csv', false]]),
];
const shown = (query: Partial<FindingsQuery>) =>
  groupsOf(causes, '2022-02', { ...usual, ...query }).map(({ name, cause, rows }) => [
    name ?? cause?.code ?? null,
    rows.length,
  ]);

describe('findings that are asked for', () => {
  it('are in the order of what they do, by cause', () => {
    expect(shown({})).toEqual([
      ['bad-day', 1],
      ['gap', 3],
      ['tidied', 1],
    ]);
  });

  it.each<[Partial<FindingsQuery>, unknown]>([
    [{ severity: 'warning' }, [['gap', 3]]],
    [
      { team: 'North' },
      [
        ['bad-day', 1],
        ['gap', 1],
      ],
    ],
    [
      { team: 'none' },
      [
        ['gap', 1],
        ['tidied', 1],
      ],
    ],
    [
      { onlyNew: true },
      [
        ['bad-day', 1],
        ['gap', 1],
      ],
    ],
    [
      { onlyNewest: true },
      [
        ['bad-day', 1],
        ['gap', 2],
      ],
    ],
    [{ text: ' 1002 GAP' }, [['gap', 1]]],
    [{ text: 'nobody' }, []],
    [
      { sort: 'most' },
      [
        ['gap', 3],
        ['bad-day', 1],
        ['tidied', 1],
      ],
    ],
    [
      { sort: 'children' },
      [
        ['gap', 3],
        ['bad-day', 1],
        ['tidied', 1],
      ],
    ],
    [
      { by: 'child' },
      [
        ['1001', 2],
        ['1002', 1],
        ['1003', 1],
        [null, 1],
      ],
    ],
    [
      { by: 'file', sort: 'most' },
      [
        ['a.csv', 2],
        ['b.csv', 2],
        ['c.csv', 1],
      ],
    ],
    [
      { by: 'team' },
      [
        ['North', 2],
        ['South', 1],
        [null, 2],
      ],
    ],
  ])('%j', (query, expected) => {
    expect(shown(query)).toEqual(expected);
  });

  it('count children, and name their teams', () => {
    expect(groupsOf(causes, '2022-02', usual).map(childrenIn)).toEqual([1, 3, 0]);
    expect(teamsIn(causes)).toEqual(['North', 'South']);
  });
});
