import { describe, expect, it } from 'vitest';
import { auditPublished, type Elsewhere, type NumberElsewhere, strictWidth } from '#audit';
import { digest, solver } from '../auditing.ts';
import { figuresOf, measuresOf, type PublishedRow } from './editions.ts';

const measures = measuresOf({
  looked_after: { breakdowns: [{ name: 'home', categories: ['foster', 'family', 'kin', 'other'], addsUp: true }] },
  seen: { unit: 'percent', unitShape: 'percentage' },
});
const rows: PublishedRow[] = [
  { n: 60 },
  { of: 'home/foster', n: 30 },
  { of: 'home/family', n: 'c' },
  { of: 'home/kin', n: 'c' },
  { of: 'home/other', n: 'c' },
];
const printed = (category: string, numerator: number, rest: Partial<NumberElsewhere> = {}): NumberElsewhere => ({
  measure: 'looked_after',
  authority: 'E06000001',
  periodType: 'snapshot',
  periodEnd: '2022-03-31',
  breakdown: category === '' ? '' : 'home',
  category,
  numerator,
  denominator: null,
  value: null,
  decimals: null,
  ...rest,
});
const key = (category: string) => `looked_after|E06000001|snapshot|2022-03-31|home|${category}|N`;

function audited(published: readonly PublishedRow[], elsewhere: Elsewhere) {
  const audit = auditPublished({ figures: figuresOf(published), measures }, solver, {
    digest,
    effort: 'all',
    policy: strictWidth,
    elsewhere,
  });
  return { ...audit, failing: audit.secrets.filter(({ safe }) => !safe).map(({ id }) => id) };
}

describe('what others published', () => {
  it('is no failure where it leaves every number its width', () => {
    expect(audited(rows, { numbers: [] })).toMatchObject({ verdict: 'safe', failing: [] });
    expect(audited(rows, { numbers: [printed('family', 10)] })).toMatchObject({
      verdict: 'safe',
      elsewhere: { constraints: 1, differing: 0, inferable: [] },
    });
  });

  it('is a failure where it reveals a secret together with ours', () => {
    const audit = audited(rows, { numbers: [printed('family', 17), printed('kin', 10)] });
    expect(audit.verdict).toBe('unsafe');
    expect(audit.failing).toEqual([key('other')]);
  });

  it('is listed and no failure where it reveals a secret without ours', () => {
    const audit = audited(rows, { numbers: [printed('other', 3)] });
    expect(audit.verdict).toBe('safe');
    expect(audit.elsewhere.inferable.map(({ id }) => id)).toEqual([key('other')]);
    const bySubtraction = [printed('', 60), printed('foster', 30), printed('family', 17), printed('kin', 10)];
    expect(audited(rows, { numbers: bySubtraction }).elsewhere.inferable.map(({ id }) => id)).toEqual([key('other')]);
  });

  it('is set aside where nothing published fits it', () => {
    const audit = audited(rows, { numbers: [printed('family', 70), printed('', 61)] });
    expect(audit).toMatchObject({ verdict: 'safe', elsewhere: { constraints: 0, differing: 2 } });
  });

  it('takes a constraint that fits although another does not', () => {
    const audit = audited(rows, { numbers: [printed('kin', 90), printed('family', 26)] });
    expect(audit.elsewhere).toMatchObject({ constraints: 1, differing: 1 });
    expect(audit.failing).toContain(key('other'));
  });

  it('is a constraint about both parts where a rounded share was printed', () => {
    const share: PublishedRow[] = [{ measure: 'seen', n: 'c', d: 'c' }];
    const alike = (numerator: number | null, denominator: number | null, value: number | null) =>
      printed('', 0, { measure: 'seen', numerator, denominator, value, decimals: value === null ? null : 0 });
    const audit = audited([...share, { measure: 'seen', end: '2022-02-28', n: 30, d: 60 }], {
      numbers: [alike(null, null, 5), alike(null, 60, null)],
    });
    expect(audit.elsewhere.inferable.map(({ kind }) => kind)).toContain('numerator');
  });
});

describe('the other edition that readers have', () => {
  const public_ = figuresOf(rows);

  it('adds nothing where it hides the same', () => {
    expect(audited(rows, { numbers: [], others: [{ figures: public_ }] }).verdict).toBe('safe');
  });

  it('is a failure where the two together reveal a secret', () => {
    const other = figuresOf(rows.map((row) => (row.of === 'home/family' ? { ...row, n: 26 } : row)));
    expect(audited(rows, { numbers: [], others: [{ figures: other }] })).toMatchObject({ verdict: 'safe' });
    const own = rows.map((row) => (row.of === 'home/kin' ? { ...row, n: 0 } : row));
    const family = figuresOf([{ of: 'home/family', n: 27 }]);
    const audit = audited(own, { numbers: [], others: [{ figures: family }] });
    expect(audit.verdict).toBe('unsafe');
    expect(audit.failing).toEqual([key('other')]);
  });

  it('is no failure where a number differs between the two by few: a record was corrected', () => {
    const other = figuresOf(rows.map((row) => (row.of === undefined ? { ...row, n: 58 } : row)));
    const audit = audited(rows, { numbers: [], others: [{ figures: other }] });
    expect(audit).toMatchObject({ failing: [], elsewhere: { differing: 1 } });
  });

  it('says of a part that it shows to the nearest 5 no more than that', () => {
    const few: PublishedRow[] = rows.map((row) => (row.of === 'home/other' ? { ...row, n: 5 } : row));
    const own: PublishedRow[] = [{ n: 60 }, { of: 'home/foster', n: 'c' }, { of: 'home/other', n: 'c' }];
    const beside = (partsAreRounded: boolean) =>
      audited(own, { numbers: [], others: [{ figures: figuresOf(few), partsAreRounded }] });
    const ofOther = ({ secrets, elsewhere: { inferable } }: ReturnType<typeof beside>) =>
      [...secrets, ...inferable].find(({ id }) => id === key('other'));
    expect(ofOther(beside(true))).toMatchObject({ lower: 1, upper: 7, safe: true });
    expect(ofOther(beside(false))).toMatchObject({ lower: 5, upper: 5, safe: false });
  });

  it('is known beside further ones', () => {
    const own: PublishedRow[] = rows.map((row) => (row.of === 'home/kin' ? { ...row, n: 0 } : row));
    const [family, total] = [figuresOf([{ of: 'home/family', n: 27 }]), figuresOf([{ n: 60 }])];
    const audit = audited(own, { numbers: [], others: [{ figures: total }, { figures: family }] });
    expect(audit.failing).toEqual([key('other')]);
  });
});
