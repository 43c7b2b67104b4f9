import { describe, expect, it } from 'vitest';
import { audited, measuresOf, type PublishedRow } from './editions.ts';

const homes = ['foster', 'kin', 'secure', 'other', 'alone'];
const measures = JSON.stringify({
  ...(JSON.parse(
    measuresOf({
      looked_after: { breakdowns: [{ name: 'home', categories: homes, addsUp: true, about: 'circumstances' }] },
      fostered: { relations: [{ equals: ['looked_after/home/foster', 'looked_after/home/kin'] }] },
      locked_up: {
        relations: [{ equals: ['looked_after/home/secure'] }],
        breakdowns: [{ name: 'by', categories: ['us', 'others'], addsUp: true, about: 'circumstances' }],
      },
    }),
  ) as object),
  parts: 'rounded',
});

/** All of them, and those fostered, as they were first published and as they were corrected. */
function corrected(fostered: [number, number], parts: Record<string, readonly [number, number]>): PublishedRow[] {
  return ['2022-03', '2022-04'].flatMap((published, at): PublishedRow[] => {
    const of = ([one, other]: readonly [number, number]) => (at === 0 ? one : other);
    const rows: PublishedRow[] = [
      { n: 109 },
      { measure: 'fostered', n: of(fostered) },
      ...('by/us' in parts ? [{ measure: 'locked_up', n: 'c' } as const] : []),
      ...Object.entries(parts).map(([name, own]) =>
        name.includes('/') ? { measure: 'locked_up', of: name, n: of(own) } : { of: `home/${name}`, n: of(own) },
      ),
    ];
    return rows.map((row) => ({ ...row, published, revised: at === 1 }));
  });
}
const secretOf = (rows: PublishedRow[], figure: string) => audited(rows, measures).found(`${figure}|N@2022-04`);
const secure = 'looked_after|E06000001|snapshot|2022-03-31|home|secure';
const ours = 'locked_up|E06000001|snapshot|2022-03-31|by|us';
const fostered = { foster: [40, 40], kin: [35, 35] } satisfies Record<string, [number, number]>;

describe('of what is left of a table beside a sum that was corrected, a reader', () => {
  it('takes a part that was nobody for as many as the sum lost, though the whole is what it was', () => {
    const rows = corrected([76, 75], { ...fostered, secure: [0, 5], other: [20, 20], alone: [15, 15] });
    expect(secretOf(rows, secure)).toMatchObject({ lower: 1, upper: 1, safe: false });
  });

  it('takes a part of that part for no more', () => {
    const parts = { ...fostered, secure: [5, 5], other: [20, 20], alone: [10, 10] } as const;
    const rows = corrected([76, 75], { ...parts, 'by/us': [0, 5], 'by/others': [5, 5] });
    expect(secretOf(rows, ours)).toMatchObject({ lower: 1, upper: 1, safe: false });
  });

  it('learns nothing where many moved', () => {
    const rows = corrected([76, 61], {
      foster: [40, 25],
      kin: [35, 35],
      secure: [0, 5],
      other: [20, 30],
      alone: [15, 15],
    });
    expect(secretOf(rows, secure)).toMatchObject({ lower: 1, upper: 7, safe: true });
  });

  it('expects nothing where a part that is shown moved the other way', () => {
    const rows = corrected([76, 75], { ...fostered, secure: [0, 5], other: [20, 10], alone: [15, 20] });
    expect(secretOf(rows, secure)).toMatchObject({ lower: 1, upper: 7, safe: true });
  });
});
