import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Milliseconds of one whole site build in a process of its own, and the pages it made, which stay only where `keepAt`
 * says.
 */
export function buildOnce(measuresFolder: string, keepAt?: string): { milliseconds: number; pages: number } {
  const out = keepAt ?? path.join(os.tmpdir(), `bench-site-${process.pid}`);
  const astro = path.join('node_modules', 'astro', 'bin', 'astro.mjs');
  const env = {
    ...process.env,
    MEASURES_DIR: measuresFolder,
    SITE_DEPLOY: path.join(out, 'deploy'),
    // Printed figures, commentary and meetings name measures that a build with fewer does not have.
    PRINTED_DIR: path.join(out, 'none'),
    COMMENTARY_DIR: path.join(out, 'none'),
    MEETINGS_DIR: path.join(out, 'none'),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const start = performance.now();
  const run = spawnSync(process.execPath, [astro, 'build', '--outDir', out, '--silent'], { env, encoding: 'utf8' });
  const milliseconds = performance.now() - start;
  if (run.status !== 0) throw new Error(`astro build failed: ${run.stderr}`);
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
  if (keepAt === undefined) rmSync(out, { recursive: true, force: true });
  return { milliseconds, pages };
}
