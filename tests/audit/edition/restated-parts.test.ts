import { describe, expect, it } from 'vitest';
import { audited, measuresOf, type PublishedRow } from './editions.ts';

const measures = measuresOf({
  looked_after: { breakdowns: [{ name: 'kind', categories: ['few', 'rest'], addsUp: false, about: 'circumstances' }] },
});
const rounded = JSON.stringify({ ...(JSON.parse(measures) as object), parts: 'rounded' });
/** A table as it was first published, and as it was corrected. */
const corrected = (whole: [number, number], few: [number, number], rest: [number, number]): PublishedRow[] =>
  ['2022-03', '2022-04'].flatMap((published, at): PublishedRow[] =>
    [
      { n: whole[at] as number },
      { of: 'kind/few', n: few[at] as number },
      { of: 'kind/rest', n: rest[at] as number },
    ].map((row) => ({ ...row, published, revised: at === 1 })),
  );
const few = (rows: PublishedRow[]) =>
  audited(rows, rounded).found('looked_after|E06000001|snapshot|2022-03-31|kind|few|N@2022-04');

describe('of a part whose whole was corrected, a reader', () => {
  it('takes one that was nobody, and is small now, for as many as came', () => {
    expect(few(corrected([94, 95], [0, 5], [95, 95]))).toMatchObject({ lower: 1, upper: 1, safe: false });
  });

  it('learns nothing where many came', () => {
    expect(few(corrected([80, 95], [0, 5], [80, 90]))).toMatchObject({ safe: true });
  });

  it('expects nothing where a part that is shown moved the other way: records were moved between parts', () => {
    expect(few(corrected([94, 95], [0, 5], [95, 85]))).toMatchObject({ safe: true });
  });
});
