import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSpcCases, type SpcCases } from '#conformance';

const folder = path.join(import.meta.dirname, 'cases');
const files = readdirSync(folder).map((file) => ({
  file,
  results: runSpcCases(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as SpcCases),
}));

describe.each(files)('the numeric cases of $file', ({ results }) => {
  it.each(results)('agree on $id', ({ status, detail }) => {
    expect({ status, detail }).toEqual({ status: 'passed', detail: '' });
  });
});
