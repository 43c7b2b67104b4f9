import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { productMeasures } from '#folders';
import { outsidePlaces } from '#refresh';
import { type Product, productPlaces } from '#workbench';
import { productVersion } from '../refresh/effects.ts';
import { inPage } from './esbuild-plugin.ts';
import { folderPage, folderPolicy, onePage, type Packed } from './html.ts';

const root = path.join(import.meta.dirname, '..', '..');
const here = (file: string): string => path.join(import.meta.dirname, file);
const styles = ['src/styles/base.css', 'src/styles/charts.css', 'scripts/workbench/page/page.css'];
const engine = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
const solver = fileURLToPath(import.meta.resolve('highs/runtime'));

/** What was made: the one file, and the folder with the same parts as files. */
export interface MadeWorkbench {
  file: string;
  folder: string;
  bytes: number;
}

/** Makes the workbench in a folder, which it replaces. */
export async function makeWorkbench(out: string): Promise<MadeWorkbench> {
  const version = productVersion();
  const [script, worker] = [await bundled('page/page.ts'), await bundled('page/worker.ts')];
  const style = await styleOf(styles.map((file) => path.join(root, file)));
  const packed: Packed = {
    worker: pack(worker),
    engine: pack(readFileSync(engine)),
    solver: pack(readFileSync(solver)),
    product: pack(JSON.stringify(productOf(version))),
  };
  rmSync(out, { recursive: true, force: true });
  const folder = path.join(out, 'intranet');
  mkdirSync(folder, { recursive: true });
  const file = path.join(out, 'workbench.html');
  const page = onePage({ version, style, script }, packed);
  writeFileSync(file, page);
  const files = {
    'index.html': folderPage({ version }),
    'workbench.css': style,
    'workbench.js': script,
    'worker.js': worker,
    'engine.gz': packed.engine,
    'solver.gz': packed.solver,
    'product.gz': packed.product,
    _headers: headersText,
    'README.txt': noteText,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return { file, folder, bytes: Buffer.byteLength(page) };
}

const pack = (content: string | Uint8Array): Uint8Array => gzipSync(content, { level: 9 });

/** A script for the browser in one piece. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    plugins: [inPage],
    // The solver wants to know where it lies, though it is handed its engine.
    define: { 'process.cwd': 'folderOfPage', 'import.meta.url': '"https://embedded.invalid/"' },
    inject: [here('in-page/process.ts')],
    legalComments: 'none',
    logLevel: 'silent',
  });
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}

async function styleOf(files: readonly string[]): Promise<string> {
  const contents = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, loader: 'css' },
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/** What the product brings, by the paths at which a refresh in the page looks for it. */
function productOf(version: string): Product {
  const texts: Record<string, string> = {};
  const measures = path.join(root, productMeasures);
  for (const name of readdirSync(measures, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.md')) continue;
    texts[`${productPlaces.measures}/${name.replaceAll('\\', '/')}`] = readFileSync(path.join(measures, name), 'utf8');
  }
  for (const name of ['areas.csv', 'figures.csv']) {
    const file = path.join(root, outsidePlaces.benchmarks, name);
    texts[`${productPlaces.benchmarks}/${name}`] = readFileSync(file, 'utf8');
  }
  return { version, texts };
}

const headersText = `/*
  Content-Security-Policy: ${folderPolicy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cache-Control: no-cache
`;

const noteText = `The workbench, for a web server of the council's own network.

Copy this folder to any folder of the server. The page asks only for the files beside it, and sends nothing: what is dropped
on it stays in the browser. Serve it over https, or the browser lacks what the page needs.

Send these headers with every file (the file _headers has them for servers that read one):

${headersText.split('\n').slice(1).join('\n')}
Files that end in .gz are sent as they are, without Content-Encoding.
`;
