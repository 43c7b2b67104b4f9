import { auditPublished, structureOf } from '#audit';
import { type Measure, parseMeasures, parseSettings, publishedCatalogue, type Settings } from '#catalogue';
import { type ProtectedPublication, protectPublication } from '#disclosure';
import type { Figure } from '#figure';
import { formatBounds, formatLedger, type LedgerRow, type PublishableFigure, rowsToAppend } from '#published';
import { digest, solver } from '#tests/audit/auditing.ts';

/** Settings of two authorities that work together, with more lines under `publication`. */
export function settingsOf(publication = '', shared = 'adoptions'): Settings {
  return parseSettings(
    `council: E06000001
authorities:
  - { code: E06000001, name: North, folder: north }
  - { code: E06000002, name: South, folder: south }
consortium:
  code: BOTH
  name: Both
  members: [E06000001, E06000002]
  scorecard: [{ title: Children, measures: [${shared}] }]
publication:
  firstMonth: 2021-04
${publication}
populations:
  - { authority: E06000001, estimate: mid-2020, appliesFrom: 2020-04-01, children: 20000, source: ONS }
`,
    'settings.yaml',
  );
}

/** A measure with that front matter; what it needs besides is filled in. */
export function measureOf(id: string, frontMatter: string): Measure {
  const text = `---
id: ${id}
title: ${id}
polarity: neutral
kind: contextual
sources: [figures]
${frontMatter}
---

## What it shows
It.
## Why it matters
So.
## How it is worked out
By counting.
## What it does not show
More.
## Questions you could ask
- Why?
## SQL
\`\`\`sql
SELECT 1
\`\`\`
## Worked example
Given \`figure\`:

| measure | period_end |
| --- | --- |
| it | 2022-02-28 |

Expect on 31 March 2022:

| authority | period_end |
| --- | --- |
| E06000001 | 2022-02-28 |
`;
  const { measures, problems } = parseMeasures([{ path: `data/measures/our-children/${id}.md`, text }]);
  if (measures[0] === undefined) throw new Error(problems.join('\n'));
  return measures[0];
}

/** A figure of the first authority on 31 January 2022, but for what is given. */
export function figureOf(measure: string, numerator: number | null, rest: Partial<Figure> = {}): Figure {
  const denominator = rest.denominator ?? null;
  const value = denominator === null ? numerator : denominator === 0 ? null : (100 * (numerator ?? 0)) / denominator;
  return {
    measure,
    authority: 'E06000001',
    periodType: 'snapshot',
    periodStart: rest.periodEnd ?? '2022-01-31',
    periodEnd: '2022-01-31',
    breakdown: '',
    category: '',
    numerator,
    denominator,
    value,
    ...rest,
  };
}

/** What the gate lets out of some figures after what was published before, read by the auditor with HiGHS. */
export function publicationOf(
  figures: readonly Figure[],
  measures: readonly Measure[],
  { ledger = [], settings = settingsOf(), month = '2022-01' }: Before = {},
): Promise<ProtectedPublication> {
  const catalogue = publishedCatalogue(measures, settings, '2022-01-31', () => null);
  return protectPublication({
    month,
    figures,
    measures,
    settings,
    ledger,
    auditor: {
      solver,
      ties: (rows) => structureOf({ figures: formatLedger([...rows]), measures: catalogue }),
      weaknesses: async (rows, only) => {
        const files = { figures: formatLedger([...rows]), bounds: formatBounds(rows), measures: catalogue };
        const { secrets } = auditPublished(files, solver, { digest, only });
        return secrets
          .filter(({ safe }) => !safe)
          .map(({ id, of = [] }) => ({
            id,
            of: of.map(([key, part, factor]) => [`${key}|${part === 'numerator' ? 'N' : 'D'}`, factor] as const),
          }));
      },
    },
  });
}

interface Before {
  ledger?: readonly LedgerRow[];
  settings?: Settings;
  month?: string;
}

/** The ledger of a first publication. */
export function ledgerOf(rows: readonly PublishableFigure[], month = '2022-01'): LedgerRow[] {
  return rowsToAppend([], rows, month).rows;
}

/** What is shown of each figure, by category, measure or day: a number or a symbol. */
export function shownBy(rows: readonly PublishableFigure[], key: (row: PublishableFigure) => string) {
  return Object.fromEntries(rows.map((row) => [key(row), row.symbol === 'c' ? 'c' : (row.numerator ?? row.symbol)]));
}
