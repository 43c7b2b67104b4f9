import { type Measure, parseMeasure } from '#catalogue';

/** A measure file around some front matter and SQL. */
export function measureOf(sql: string, frontMatter: Record<string, unknown> = {}, example = ''): Measure {
  const matter = {
    id: 'tried',
    title: 'Tried',
    unit: 'children',
    polarity: 'neutral',
    kind: 'contextual',
    periodType: 'snapshot',
    sources: ['ssda903.episodes'],
    ...frontMatter,
  };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return parseMeasure(
    `---
${lines.join('\n')}
---

## What it shows

Something.

## Why it matters

It does.

## How it is worked out

By counting.

## What it does not show

The rest.

## Questions you could ask

- Why?

## SQL

\`\`\`sql
${sql}
\`\`\`

## Worked example

${example || given}
`,
    'data/measures/our-children/tried.md',
  );
}

const given = `
Given \`episodes\`:

| CHILD | DECOM | RNE | LS |
|---|---|---|---|
| A | 01/02/2022 | S | C2 |

Expect on 31 March 2022:

| numerator |
|---|
| 1 |
`;
