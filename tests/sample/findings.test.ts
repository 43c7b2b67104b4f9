import { describe, expect, test } from 'vitest';
import { type Finding, readExtract } from '#extracts';
import { sampleAuthorities } from '#sample';
import { filesOfSample } from '#tests/fixtures/sample.ts';
import wrong from './findings.json' with { type: 'json' };

interface OnPurpose {
  /** The rule that is broken, or the kind of finding where it has no rule. */
  rule: string;
  why: string;
  /** The authorities in which it is found; all where left out. */
  folders?: string[];
}

const onPurpose = wrong.onPurpose as OnPurpose[];
const files = await filesOfSample(1, (path) => wrong.months.includes(path.slice(0, 7)));
const encoder = new TextEncoder();

/** The findings of an authority's extract of a month that are no notes. */
function found(month: string, code: string, folder: string): Finding[] {
  const own = [...files.values()].filter(({ path }) => path.startsWith(`${month}/${folder}/`));
  const yaml = own.find(({ path }) => path.endsWith('.yaml'))?.text ?? '';
  const { findings } = readExtract({
    authority: code,
    month,
    extractedOn: /extracted_on: (.*)/.exec(yaml)?.[1] ?? '',
    coversFrom: /covers_from: (.*)/.exec(yaml)?.[1] ?? null,
    files: own
      .filter(({ path }) => path.endsWith('.csv'))
      .map(({ path, text }) => ({ path, bytes: encoder.encode(text) })),
  });
  return findings.filter(({ severity }) => severity !== 'note');
}

const ruleOf = ({ code, rule }: Finding): string => rule ?? code;

describe.each(sampleAuthorities)('The findings of the sample: $name', ({ code, folder }) => {
  const all = wrong.months.flatMap((month) => found(month, code, folder));

  test('are what was put in on purpose, and nothing of it is missing', () => {
    const expected = onPurpose.filter(({ folders }) => folders?.includes(folder) ?? true).map(({ rule }) => rule);
    expect([...new Set(all.map(ruleOf))].sort()).toEqual(expected.sort());
  });

  test('stop no publication', () => {
    expect(all.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
