import { describe, expect, it } from 'vitest';
import { auditPublished, EditionError, strictWidth } from '#audit';
import { digest, solver } from '../auditing.ts';
import { figuresOf, measuresOf, type PublishedRow } from './editions.ts';

const measures = measuresOf({
  looked_after: {},
  seen: { unit: 'percent', unitShape: 'share', relations: [{ part: 'denominator', equals: ['looked_after'] }] },
  rate: { unit: 'per 10000', unitShape: 'share' },
  both: { relations: [{ equals: ['one', 'other'] }] },
  one: {},
  other: {},
});
const header = 'published,measure,authority_code,period_type,period_end,breakdown,category,at_least,at_most\n';
const boundOf = (measure: string, ends: string, published = '2022-03') =>
  `${published},${measure},E06000001,snapshot,2022-03-31,,,${ends}\n`;

function audited(rows: readonly PublishedRow[], bounds?: string) {
  const files = { figures: figuresOf(rows), measures, ...(bounds === undefined ? {} : { bounds: header + bounds }) };
  const audit = auditPublished(files, solver, { digest, effort: 'all', policy: strictWidth });
  const found = (id: string) => audit.secrets.find((secret) => secret.id === id);
  return { ...audit, found };
}
const numberOf = (measure: string, letter = 'N') => `${measure}|E06000001|snapshot|2022-03-31|||${letter}`;

const sum: PublishedRow[] = [
  { measure: 'both', n: 12 },
  { measure: 'one', n: 'c' },
  { measure: 'other', n: 'c' },
];
const share: PublishedRow[] = [{ n: 314 }, { measure: 'seen', n: 'c', d: 'c' }];

describe('what a reader can work out from bounds', () => {
  it('of a count is its ends', () => {
    expect(audited(sum).found(numberOf('one'))).toMatchObject({ lower: 1, upper: 11, safe: true });
    const audit = audited(sum, boundOf('one', ',9'));
    expect(audit.found(numberOf('one'))).toMatchObject({ lower: 1, upper: 9, safe: true });
    expect(audit.found(numberOf('other'))).toMatchObject({ lower: 3, upper: 11, safe: true });
    expect(audit.verdict).toBe('safe');
  });

  it('turns the audit red where both ends leave another number too narrow', () => {
    const audit = audited(sum, boundOf('one', '8,'));
    expect(audit.verdict).toBe('unsafe');
    expect(audit.found(numberOf('other'))).toMatchObject({ lower: 1, upper: 4, safe: false });
  });

  it('of a share is how many of the whole are counted and left', () => {
    const audit = audited(share, boundOf('seen', '97,'));
    expect(audit.found(numberOf('seen'))).toMatchObject({ lower: 305, upper: 314 });
    expect(audit.found(numberOf('seen', 'complement'))).toMatchObject({ lower: 0, upper: 9, safe: true });
    expect(audit.verdict).toBe('safe');
    const narrow = audited(share, boundOf('seen', '99,'));
    expect(narrow.found(numberOf('seen', 'complement'))).toMatchObject({ lower: 0, upper: 3, safe: false });
    expect(narrow.verdict).toBe('unsafe');
  });

  it('of a lone hidden number is looked at like any other', () => {
    expect(audited([{ measure: 'one', n: 'c' }], boundOf('one', ',9'))).toMatchObject({ verdict: 'safe', alone: 0 });
    expect(audited([{ measure: 'one', n: 'c' }], boundOf('one', ',3')).verdict).toBe('unsafe');
  });

  it('says of what the number became when its day was restated no more than by how much the sum grew', () => {
    const rows: PublishedRow[] = [...sum, { measure: 'both', n: 30, published: '2022-06', revised: true }];
    const audit = audited(rows, boundOf('one', ',9'));
    expect(audit.verdict).toBe('safe');
    expect(audit.found(numberOf('one'))).toMatchObject({ lower: 1, upper: 9 });
    expect(audit.found(`${numberOf('one')}@2022-06`)).toMatchObject({ lower: 1, upper: 9 + 18 });
  });
});

describe('bounds of the edition that readers also have', () => {
  const own: PublishedRow[] = [
    { measure: 'both', n: 12 },
    { measure: 'one', n: 'c' },
    { measure: 'other', n: 'c' },
  ];
  const beside = (ends: string, more: PublishedRow[] = []) => {
    const otherEdition = figuresOf([{ measure: 'one', n: 'c' }, ...more]);
    const elsewhere = { numbers: [], others: [{ figures: otherEdition, bounds: header + boundOf('one', ends) }] };
    return auditPublished({ figures: figuresOf(own), measures }, solver, {
      digest,
      effort: 'all',
      policy: strictWidth,
      elsewhere,
    });
  };

  it('are known as well', () => {
    const audit = beside(',9');
    expect(audit.secrets.find(({ id }) => id === numberOf('one'))).toMatchObject({ lower: 1, upper: 9 });
    expect(audit.verdict).toBe('safe');
    expect(beside('8,').verdict).toBe('unsafe');
  });

  it('say nothing of a day after that edition restated it', () => {
    const later: PublishedRow[] = [{ measure: 'other', n: 30, published: '2022-04', revised: true }];
    const rows: PublishedRow[] = own.map((row) => ({ ...row, published: '2022-06' }));
    const otherEdition = figuresOf([{ measure: 'one', n: 'c' }, { measure: 'other', n: 40 }, ...later]);
    const elsewhere = { numbers: [], others: [{ figures: otherEdition, bounds: header + boundOf('one', '8,') }] };
    const audit = auditPublished({ figures: figuresOf(rows), measures }, solver, {
      digest,
      effort: 'all',
      policy: strictWidth,
      elsewhere,
    });
    expect(audit.secrets.find(({ id }) => id === numberOf('one'))?.lower).not.toBe(8);
  });
});

describe('the audit does not accept', () => {
  it.each([
    ['of a figure that is shown', boundOf('both', ',19'), /bounds\.csv:2: the figure is not hidden/],
    ['of a figure that there is not', boundOf('none', ',9'), /bounds\.csv:2: its publication has no such figure/],
    ['of another publication', boundOf('one', ',9', '2022-06'), /bounds\.csv:2: its publication has no such figure/],
    ['given twice', boundOf('one', ',9') + boundOf('one', ',8'), /bounds\.csv:3: the figure has a bound already/],
    ['of a rate', boundOf('rate', ',9'), /bounds\.csv:2: the figure is neither a count nor a percentage/],
  ])('a bound %s', (_, bounds, problem) => {
    const audit = audited([...sum, { measure: 'rate', n: 'c', d: 'c' }], bounds);
    expect(audit.problems).toEqual([expect.stringMatching(problem)]);
    expect(audit.verdict).not.toBe('safe');
  });

  it('bounds that contradict what is shown', () => {
    const audit = audited(sum, boundOf('one', '20,'));
    expect(audit.verdict).not.toBe('safe');
    expect(audit.problems.join()).toMatch(/contradict/);
  });

  it('a file that it cannot read', () => {
    const files = { figures: figuresOf(sum), measures };
    const withBounds = (bounds: string) => () => auditPublished({ ...files, bounds }, solver, { digest });
    expect(withBounds('published,measure\n')).toThrow(EditionError);
    expect(withBounds(header + boundOf('one', ',few'))).toThrow(/bounds\.csv:2: at_most is no number/);
  });
});
