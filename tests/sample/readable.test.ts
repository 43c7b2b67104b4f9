import { expect, test } from 'vitest';
import { readExtract } from '#extracts';
import { extractMonths, sampleAuthorities } from '#sample';
import { filesOfSample } from '#tests/fixtures/sample.ts';

const months = ['2020-06', '2021-03', '2022-02', '2022-07'];
const encoder = new TextEncoder();
const folders = new Map<string, { path: string; text: string }[]>();
for (const file of (await filesOfSample()).values()) {
  const folder = file.path.split('/').slice(0, 2).join('/');
  folders.set(folder, [...(folders.get(folder) ?? []), file]);
}

test.each(months)(
  'The extracts of %s are read in full, and nothing in them stops a publication',
  { timeout: 60_000 },
  (month) => {
    expect(extractMonths).toContain(month);
    for (const { code, folder } of sampleAuthorities) {
      const files = folders.get(`${month}/${folder}`) ?? [];
      const said = (key: string) =>
        new RegExp(`${key}: (.*)`).exec(files.find(({ path }) => path.endsWith('.yaml'))?.text ?? '')?.[1] ?? '';
      const csvs = files.filter(({ path }) => path.endsWith('.csv'));
      const { findings, files: readings } = readExtract({
        authority: code,
        month,
        extractedOn: said('extracted_on'),
        coversFrom: said('covers_from'),
        files: csvs.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })),
      });
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(readings).toHaveLength(csvs.length);
      expect(readings.filter(({ layout }) => layout === null)).toEqual([]);
    }
  },
);
