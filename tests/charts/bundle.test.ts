import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Everything that the door of the charts brings with it, as one script. */
describe('the charts as a script of their own', () => {
  let bytes = 0;
  let inputs: string[] = [];

  beforeAll(async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: "export * from '#charts';", resolveDir: root, loader: 'ts' },
      absWorkingDir: root,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      metafile: true,
    });
    bytes = outputFiles[0]?.contents.length ?? 0;
    inputs = Object.keys(metafile.inputs);
  });

  it('are small enough for a page', () => {
    expect(bytes).toBeGreaterThan(40_000);
    expect(bytes).toBeLessThan(120_000);
  });

  it('bring figures, days and statistics along, and of the packages only d3: no catalogue, no reader of files', () => {
    const rooms = new Set(inputs.filter((file) => file.startsWith('src/')).map((file) => file.split('/')[1]));
    expect([...rooms].toSorted()).toEqual(['calendar', 'charts', 'figure', 'spc']);
    const packages = new Set(inputs.flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? []));
    expect(
      [...packages].filter((name) => !/^(?:d3(?:-[a-z]+)*|delaunator|internmap|robust-predicates)$/.test(name)),
    ).toEqual([]);
  });
});
