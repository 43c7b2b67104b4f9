import { describe, expect, it } from 'vitest';
import { audited, measuresOf, type PublishedRow } from './editions.ts';

const sexes = { name: 'sex', categories: ['girls', 'boys', 'not known'], addsUp: true };
const measures = measuresOf({
  looked_after: { breakdowns: [sexes] },
  fostered: {
    unit: 'percent',
    unitShape: 'share',
    relations: [{ part: 'denominator', equals: ['looked_after'] }],
  },
  adopted: { periodTypes: ['yearToDate'] },
});

/** Two of three parts are hidden, with forty between them; a share of the same hundred is hidden as well. */
const safe: PublishedRow[] = [
  { n: 100 },
  { of: 'sex/girls', n: 60 },
  { of: 'sex/boys', n: 'c' },
  { of: 'sex/not known', n: 'c' },
  { measure: 'fostered', n: 'c', d: 'c' },
  ...yearToDate(['2021-04-30', 6], ['2021-05-31', 'c'], ['2021-06-30', 'c'], ['2021-07-31', 20]),
];

function yearToDate(...points: [string, number | 'c'][]): PublishedRow[] {
  return points.map(([end, n]) => ({ measure: 'adopted', periodType: 'yearToDate', start: '2021-04-01', end, n }));
}

const replaced = (at: number, row: PublishedRow): PublishedRow[] => safe.with(at, row);

describe('an edition that reveals nothing small', () => {
  it('is safe, with every secret proved wide', () => {
    const audit = audited(safe, measures);
    expect(audit.verdict).toBe('safe');
    expect(audit.problems).toEqual([]);
    expect(audit.secrets.map(({ verdict }) => verdict)).not.toContain('unproved');
    const boys = audit.found('looked_after|E06000001|snapshot|2022-03-31|sex|boys|N');
    expect(boys).toMatchObject({ lower: 1, upper: 39, verdict: 'wide' });
  });

  it('is safe as well where the search stops as soon as it may', () => {
    expect(audited(safe, measures, 'enough').verdict).toBe('safe');
  });

  it('needs no width where a number cannot be small', () => {
    const known = replaced(1, { of: 'sex/girls', n: 'c' }).with(2, { of: 'sex/boys', n: 60 });
    const audit = audited(known.with(3, { of: 'sex/not known', n: 0 }), measures);
    expect(audit.found('looked_after|E06000001|snapshot|2022-03-31|sex|girls|N')).toMatchObject({
      lower: 40,
      upper: 40,
    });
    expect(audit.verdict).toBe('safe');
  });
});

describe('the audit turns red', () => {
  it('when one hidden cell is revealed', () => {
    const audit = audited(replaced(2, { of: 'sex/boys', n: 36 }), measures);
    expect(audit.verdict).toBe('unsafe');
    expect(audit.failing).toEqual(['looked_after|E06000001|snapshot|2022-03-31|sex|not known|N']);
    expect(audit.found(audit.failing[0] as string)).toMatchObject({ lower: 4, upper: 4, verdict: 'exact' });
  });

  it('when one change is: the figure before a step of the year', () => {
    const audit = audited(replaced(7, yearToDate(['2021-06-30', 17])[0] as PublishedRow), measures);
    expect(audit.verdict).toBe('unsafe');
    expect(audit.failing).toEqual(['adopted|E06000001|yearToDate|2021-07-31|||N step (2022-03)']);
  });

  it('when one decimal of a hidden share is, whose whole stands elsewhere', () => {
    expect(audited(replaced(4, { measure: 'fostered', value: '97', symbol: 'u' }), measures).failing).toEqual([
      'fostered|E06000001|snapshot|2022-03-31|||complement',
    ]);
    expect(audited(replaced(4, { measure: 'fostered', value: '50', symbol: 'u' }), measures).verdict).toBe('safe');
  });

  it('when one earlier edition showed what is hidden now', () => {
    const audit = audited(
      [
        { of: 'sex/not known', n: 3, published: '2022-02' },
        ...safe.with(3, { of: 'sex/not known', n: 'c', revised: true }),
      ],
      measures,
    );
    expect(audit.verdict).toBe('unsafe');
    expect(audit.failing).toContain('looked_after|E06000001|snapshot|2022-03-31|sex|not known|N');
  });

  it('when a small number is simply shown', () => {
    expect(audited([{ n: 4 }], measures).failing).toEqual(['looked_after|E06000001|snapshot|2022-03-31|||N']);
    const late = audited([{ measure: 'fostered', n: 98, d: 100 }], measures);
    expect(late.failing).toEqual(['fostered|E06000001|snapshot|2022-03-31|||complement']);
  });

  it('when what a whole leaves to two hidden parts is little', () => {
    const audit = audited(replaced(1, { of: 'sex/girls', n: 94 }), measures);
    expect(audit.failing).toHaveLength(2);
    expect(audited(replaced(1, { of: 'sex/girls', n: 93 }), measures).verdict).toBe('safe');
  });
});
