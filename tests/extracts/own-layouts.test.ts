import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTexts } from './extract.ts';

interface Case {
  name: string;
  rows: string[];
  findings: Record<string, unknown>[];
}

const cases: Case[] = JSON.parse(readFileSync(new URL('./own-layouts.json', import.meta.url), 'utf8'));

describe('education, complaints and children’s answers', () => {
  it.each(cases)('$name', ({ rows, findings }) => {
    const found = readTexts({ 'x.csv': `${rows.join('\n')}\n` }).findings.filter(({ severity }) => severity !== 'note');
    expect(found).toMatchObject(findings);
    expect(found).toHaveLength(findings.length);
  });
});
