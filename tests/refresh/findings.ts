import fc from 'fast-check';
import type { Finding } from '#extracts';
import type { CheckedExtract } from '#src/refresh/read-extracts.ts';

/** A finding, with what a test wants otherwise. */
export function found(change: Partial<Finding> = {}): Finding {
  const made = {
    code: 'unknown-code',
    severity: 'warning' as const,
    file: 'data/extracts/2022-02/episodes.csv',
    line: 2,
    column: 'LS',
    value: 'Z9',
    expected: 'one of: C1 C2',
    remedy: 'Correct it.',
    problem: 'the code is not in the list',
    message: '',
    table: 'episodes',
  };
  return { ...made, ...change };
}

/** What was found in the extract of a month. */
export function extractOf(month: string, findings: Finding[], authority = 'E06000002'): CheckedExtract {
  const folder = `data/extracts/${month}`;
  const source = {
    authority,
    month,
    extractedOn: `${month}-28`,
    isDated: true,
    coversFrom: null,
    folder,
    files: [],
    synthetic: false,
  };
  return { folder: source, findings, sources: ['ssda903.episodes', 'ssda903.header'], hash: '' };
}

/** What an analyst's cells and headings may hold that means something to HTML, a spreadsheet or a screen. */
const anyText = fc.oneof(
  fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=y>', "O'Brien & 'co'", '=cmd|x!A0', '-1+2', '@a'),
  fc.constantFrom('a,b', 'two\r\nlines', '\u001b[2J', '', '&lt;', '</details>', '\u2028'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

const anyFinding = (month: string): fc.Arbitrary<Finding> =>
  fc
    .record({
      code: fc.constantFrom('unknown-code', 'values-disagree', 'overlapping-episodes'),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
      file: fc.oneof(fc.constantFrom('episodes.csv', 'header.csv'), anyText).map((name) => `data/${month}/${name}`),
      line: fc.option(fc.integer({ min: 1, max: 50 })),
      column: fc.option(fc.oneof(fc.constantFrom('LS', 'PLACE'), anyText)),
      value: fc.option(anyText),
      problem: fc.constantFrom('the code is not in the list', 'not as in line 7', 'not as in line 9'),
      table: fc.constantFrom('episodes', 'header', null),
      child: fc.option(anyText, { nil: undefined }),
      rule: fc.option(fc.constantFrom('370', '371'), { nil: undefined }),
      inFigures: fc.option(fc.boolean(), { nil: undefined }),
    })
    .map(({ child, rule, inFigures, ...rest }) => ({
      ...found(rest),
      ...(child === undefined ? {} : { child }),
      ...(rule === undefined ? {} : { rule }),
      ...(inFigures === undefined ? {} : { inFigures }),
    }));

/** Extracts of three months with anything found in them. */
export const anyExtracts: fc.Arbitrary<CheckedExtract[]> = fc
  .tuple(
    ...['2021-12', '2022-01', '2022-02'].map((month) =>
      fc
        .tuple(fc.array(anyFinding(month), { maxLength: 12 }), fc.option(anyText, { nil: undefined }))
        .map(([findings, team]) => {
          const children = findings.flatMap(({ child }) => (child === undefined ? [] : [child]));
          const teams = team ? Object.fromEntries(children.map((child) => [child, team])) : {};
          return { ...extractOf(month, findings), teams };
        }),
    ),
  )
  .map((extracts) => extracts);
