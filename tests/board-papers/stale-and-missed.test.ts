import { describe, expect, it } from 'vitest';
import { findingText, missedWithoutAction, staleFinding } from '#board-papers';
import { parseCommentary } from '#catalogue';
import type { PeriodType } from '#figure';
import { measure, row } from './figures.ts';
import cases from './stale-check.json' with { type: 'json' };

const about = measure('cla_count', 'children');

describe('a measure whose figures stop coming', () => {
  it.each(cases)('$name: stale $stale', ({ type, months, asAt, stale }) => {
    const periodType = type as PeriodType;
    const rows = months.map((month) => row(about, month, 10, null, { periodType }));
    expect(staleFinding(about, rows, asAt) !== null).toBe(stale);
  });

  it('is not one that is published at the ends of quarters alone, before the next of them', () => {
    const rare = { ...measure('adoption_orders', 'children'), rareEvents: true };
    const june = row(rare, '2021-06', 10, null, { periodType: 'yearToDate' });
    expect(staleFinding(rare, [june], '2021-08-31')).toBeNull();
    expect(staleFinding(rare, [june], '2021-09-30')).not.toBeNull();
  });

  it('is reported by its file; a figure that was withdrawn does not count, a hidden one does', () => {
    const june = row(about, '2022-06', 10);
    const july = (symbol: 'c' | 'x') => row(about, '2022-07', null, null, { symbol });
    expect(staleFinding(about, [june, july('c')], '2022-07-31')).toBeNull();
    const finding = staleFinding(about, [june, july('x')], '2022-07-31');
    expect(finding && findingText(finding)).toMatch(
      /^data\/measures\/our-children\/cla_count\.md: warning: The newest figure of cla_count is of 30 June 2022,/,
    );
  });
});

describe('a missed target', () => {
  const commentary = (month: string, doing: string) =>
    parseCommentary(
      `---\nauthor: Head of fostering\n---\n\n## Why\n\nSo.\n\n## What we are doing\n\n${doing}\n`,
      `data/commentary/${month}/cla_count.md`,
    );
  const action = '- Call them (Head of fostering, by 30 April 2022)';
  const missed = [{ measure: 'cla_count', month: '2022-07' }];

  it.each([
    ['without commentary', []],
    ['with commentary that names no action', [commentary('2022-07', 'We are thinking.')]],
    ['with an action of a month before', [commentary('2022-06', action)]],
  ])('%s is reported', (_, written) => {
    expect(missedWithoutAction({ commentary: written }, missed, 'data/commentary').map(findingText)).toEqual([
      'data/commentary/2022-07/cla_count.md: warning: cla_count missed its target in July 2022, and no action is named. ' +
        'Say under "## What we are doing" who does what by when.',
    ]);
  });

  it('with an action is left alone', () => {
    expect(missedWithoutAction({ commentary: [commentary('2022-07', action)] }, missed, 'data/commentary')).toEqual([]);
  });

  it('of another authority is not answered by the council’s words', () => {
    const other = [{ measure: 'cla_count', month: '2022-07', authority: 'E06000001' }];
    const written = { commentary: [commentary('2022-07', action)] };
    expect(missedWithoutAction(written, other, 'data/commentary')).toHaveLength(1);
  });

  it('is reported once, by however many period types it is missed, and in the folder where commentary is kept', () => {
    const byPeriods = [...missed, { measure: 'cla_count', month: '2022-06' }, ...missed];
    const files = missedWithoutAction({ commentary: [] }, byPeriods, '/council/commentary').map(({ file }) => file);
    expect(files).toEqual(['2022-07', '2022-06'].map((month) => `/council/commentary/${month}/cla_count.md`));
  });
});
