import { describe, expect, it } from 'vitest';
import { audited, measuresOf, type PublishedRow } from './editions.ts';

const place = 'E06000001|snapshot|2022-03-31||';
const waiting = `waiting|${place}`;
const whole = `looked_after|${place}`;
const id = `${whole}|N without ${waiting}|N (2022-03)`;

const nested = (more: Record<string, unknown>, parts?: 'rounded') => {
  const measures = measuresOf({ looked_after: {}, waiting: { relations: [{ within: ['looked_after'], ...more }] } });
  return parts === undefined ? measures : JSON.stringify({ ...JSON.parse(measures), parts });
};
const counts = (all: number | 'c', some: number | 'c'): PublishedRow[] => [{ n: all }, { measure: 'waiting', n: some }];

describe('what a count leaves out of another that it lies within', () => {
  it('is a secret where they are children with circumstances of their own', () => {
    const audit = audited(counts(14, 10), nested({ leaves: 'circumstances' }));
    expect(audit.verdict).toBe('unsafe');
    expect(audit.found(id)).toMatchObject({
      kind: 'difference',
      lower: 4,
      upper: 4,
      safe: false,
      of: [
        [whole, 'numerator', 1],
        [waiting, 'numerator', -1],
      ],
    });
  });

  it.each(['practice', 'nothing'])('is none where it says that they are not: %s', (leaves) => {
    expect(audited(counts(14, 10), nested({ leaves }))).toMatchObject({ verdict: 'safe', secrets: [] });
  });

  it('is one where an older catalogue does not say', () => {
    expect(audited(counts(14, 10), nested({})).failing).toEqual([id]);
  });

  it.each([
    [10, 10],
    [16, 10],
  ])('may be seen where it is nobody, or not small: %d within %d', (all, some) => {
    expect(audited(counts(all, some), nested({ leaves: 'circumstances' })).verdict).toBe('safe');
  });

  it('may be wide enough where one of the two is hidden', () => {
    const audit = audited(counts(14, 'c'), nested({ leaves: 'circumstances' }));
    expect(audit.verdict).toBe('safe');
    expect(audit.found(id)).toMatchObject({ kind: 'difference', lower: 0, upper: 13, safe: true });
  });

  it('is of the sum where it lies within several', () => {
    const measures = measuresOf({
      girls: {},
      boys: {},
      waiting: { relations: [{ within: ['girls', 'boys'], leaves: 'circumstances' }] },
    });
    const rows: PublishedRow[] = [
      { measure: 'girls', n: 8 },
      { measure: 'boys', n: 9 },
      { measure: 'waiting', n: 14 },
    ];
    expect(audited(rows, measures).failing).toEqual([
      `girls|${place}|N + boys|${place}|N without ${waiting}|N (2022-03)`,
    ]);
  });

  describe('of categories', () => {
    const sizes = [{ name: 'size', categories: ['large', 'small'], addsUp: true }];
    const within = (parts: 'rounded' | 'suppressed') =>
      JSON.stringify({
        ...JSON.parse(
          measuresOf({
            looked_after: { breakdowns: sizes },
            waiting: { relations: [{ within: ['looked_after/size/large'], leaves: 'circumstances' }] },
          }),
        ),
        parts,
      });
    const rows = (large: number | 'c', small: number): PublishedRow[] => [
      { n: 30 },
      { of: 'size/large', n: large },
      { of: 'size/small', n: small },
      { measure: 'waiting', n: 7 },
    ];
    const kinds = (audit: ReturnType<typeof audited>) => new Set(audit.secrets.map(({ kind }) => kind));

    it('is one where they are exact, and can be worked out', () => {
      const audit = audited(rows('c', 20), within('suppressed'));
      const failing = audit.secrets.find(({ kind }) => kind === 'difference');
      expect(failing).toMatchObject({ lower: 3, upper: 3, safe: false });
    });

    it('is none where they are rounded', () => {
      expect(kinds(audited(rows(10, 20), within('rounded')))).not.toContain('difference');
    });
  });
});

describe('a breakdown that is stricter than its measure', () => {
  const kinds = (about: string) =>
    JSON.stringify({
      ...JSON.parse(
        measuresOf({
          looked_after: {
            about: 'organisation',
            breakdowns: [{ name: 'kind', categories: ['own', 'other'], addsUp: true, about }],
          },
        }),
      ),
      parts: 'rounded',
    });
  const rows: PublishedRow[] = [{ n: 4 }, { of: 'kind/own', n: 5 }, { of: 'kind/other', n: 0 }];

  it('has secrets of its own', () => {
    const audit = audited(rows, kinds('circumstances'));
    expect(audit.found('looked_after|E06000001|snapshot|2022-03-31|kind|own|N')).toMatchObject({ lower: 4, upper: 4 });
    expect(audit.verdict).toBe('unsafe');
  });

  it('has none where it is about the organisation too', () => {
    const exact: PublishedRow[] = [{ n: 4 }, { of: 'kind/own', n: 4 }, { of: 'kind/other', n: 0 }];
    expect(audited(exact, kinds('organisation'))).toMatchObject({ verdict: 'safe', secrets: [] });
  });
});
