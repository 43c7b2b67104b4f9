import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMeasures, parseSettings } from '#catalogue';
import { factsAbout, outsideFindingText, readOutside } from '#published';
import cases from './outside.json' with { type: 'json' };

const folder = 'data/measures';
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const { measures } = parseMeasures(
  paths.map((name) => {
    const path = join(folder, name).replaceAll('\\', '/');
    return { path, text: readFileSync(path, 'utf8') };
  }),
);
const settings = parseSettings(readFileSync('data/settings.yaml', 'utf8'), 'settings.yaml');

const header =
  'measure,authority_code,period_start,period_end,breakdown,category,numerator,denominator,value,source,published_on,about';
const fileOf = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;
const read = (...texts: string[]) =>
  readOutside(
    texts.map((text, index) => ({ file: `${index + 1}.csv`, text })),
    { measures, settings },
  );

describe('what others published', () => {
  it.each(cases.taken)('is taken as a fact: $what', ({ row, fact }) => {
    const { facts, findings } = read(fileOf(row));
    expect(findings).toEqual([]);
    expect(facts).toEqual([expect.objectContaining(fact)]);
  });

  it.each(cases.refused)('is refused by file and line: $what', ({ row, says }) => {
    const { facts, findings } = read(fileOf(cases.good, '', row));
    expect(findings.map(outsideFindingText)).toEqual([expect.stringMatching(/^1\.csv:4:/)]);
    expect(outsideFindingText(findings[0] as (typeof findings)[0])).toContain(says);
    expect(facts).toHaveLength(1);
  });

  it('is refused where two rows contradict each other, in whatever files', () => {
    const other = cases.good.replace(',231,', ',232,');
    expect(read(fileOf(cases.good), fileOf(other)).findings.map(outsideFindingText)).toEqual([
      expect.stringMatching(/^2\.csv:2:numerator: contradicts 1\.csv:2/),
    ]);
    expect(read(fileOf(cases.good), fileOf(cases.good)).findings).toEqual([]);
    expect(read(fileOf(cases.good), fileOf(`${other}synthetic sample`)).findings).toEqual([]);
  });

  it('is refused where a column is missing or unknown', () => {
    const [finding] = read(fileOf(cases.good).replace('numerator', 'count')).findings;
    expect(outsideFindingText(finding as NonNullable<typeof finding>)).toBe(
      '1.csv:1: column numerator is missing, column "count" is unknown.',
    );
  });

  it('is none where a file holds only its header, with a byte order mark or not', () => {
    expect(read(`\uFEFF${header}\r\n`)).toEqual({ facts: [], findings: [] });
  });

  it('of the sample counts for the sample alone, of real children for them alone', () => {
    const { facts } = read(fileOf(cases.good, `${cases.good.replace(',231,', ',99,')}synthetic sample`));
    expect(factsAbout(facts, true).map(({ numerator }) => numerator)).toEqual([99]);
    expect(factsAbout(facts, false).map(({ numerator }) => numerator)).toEqual([231]);
  });
});
