import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'esbuild';

const here = (file: string): string => path.join(import.meta.dirname, 'in-page', file);
const engine = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

/** What stands in a page for modules of Node, and for the build of DuckDB that is for Node. */
const standIns: Readonly<Record<string, string>> = {
  'node:fs/promises': here('fs-promises.ts'),
  'node:path': here('path.ts'),
  'node:timers/promises': here('timers-promises.ts'),
  '@duckdb/duckdb-wasm/blocking': path.join(path.dirname(engine), 'duckdb-browser-blocking.mjs'),
};

/** HiGHS imports it only where it finds itself in Node. */
const neverAsked = new Set(['node:module']);

/** Puts in what a page has in place of Node; any other module of Node fails the build, with who imports it. */
export const inPage: Plugin = {
  name: 'in-page',
  setup(build) {
    build.onResolve({ filter: /^(node:|@duckdb\/duckdb-wasm\/blocking$)/ }, ({ path: asked, importer }) => {
      const standIn = standIns[asked];
      if (standIn !== undefined) return { path: standIn };
      if (neverAsked.has(asked)) return { path: asked, external: true };
      return { errors: [{ text: `${importer} imports ${asked}, which no page has.` }] };
    });
  },
};
