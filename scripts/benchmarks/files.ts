import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchmarkFile } from '#benchmarks';

/** The CSV files that stand in a folder, in order of name. Text that is not UTF-8 is read as Windows-1252. */
export function readCsvFiles(folder: string): BenchmarkFile[] {
  return readdirSync(folder)
    .filter((file) => file.toLowerCase().endsWith('.csv'))
    .sort()
    .map((file) => {
      const place = path.join(folder, file);
      return { path: place.split(path.sep).join('/'), text: decode(readFileSync(place)) };
    });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
