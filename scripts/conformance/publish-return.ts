import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { monthOf } from '#calendar';
import type { CaseResult } from '#conformance';
import { type LedgerRow, parseLedger } from '#published';

/** What is known about a return that is published on its own. */
export interface PublishedReturn {
  day: string;
  childrenLookedAfter: number;
  /** Numerator and denominator of a measure's whole on the day, by measure; of an average, which has no sum, its value too, and of what is withheld nothing. */
  published: Record<string, [numerator: number | null, denominator: number | null, value?: number | null]>;
}

/**
 * Publishes a folder with the files of one return as the first publication of a council, gate and audit included,
 * builds the site and reads it: in a temporary folder, by the commands that an analyst uses.
 */
export function publishReturn(folder: string, settings: string, known: PublishedReturn): CaseResult[] {
  const place = mkdtempSync(path.join(os.tmpdir(), 'return-'));
  const at = (name: string) => path.join(place, name);
  const edition = at('published/public');
  try {
    const places = ['--extracts', folder, '--published', at('published'), '--findings', at('findings')];
    const refreshed = run('refresh', [...places, '--settings', settings, '--as-at', monthOf(known.day)]);
    const rows = refreshed === '' ? parseLedger(readFileSync(path.join(edition, 'figures.csv'), 'utf8')) : [];
    const built =
      refreshed === ''
        ? run('build', [], {
            EDITION: 'public',
            PUBLISHED_DIR: edition,
            SETTINGS_FILE: settings,
            SITE_OUT: at('site'),
            SITE_DEPLOY: at('deploy'),
          })
        : 'nothing was published to build it from';
    const front = existsSync(at('site/index.html')) ? readFileSync(at('site/index.html'), 'utf8') : '';
    const children = known.childrenLookedAfter.toLocaleString('en-GB');
    return [
      result('the return is published', refreshed),
      ...Object.entries(known.published).map(([measure, parts]) =>
        result(`what is published of ${measure}`, difference(rows, measure, known.day, parts)),
      ),
      result('the site is built', built),
      result(`its front page says ${children}`, front.includes(children) ? '' : 'it does not'),
    ];
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs a command of the project. Returns the end of its output where it failed, otherwise nothing. */
function run(command: 'refresh' | 'build', parameters: readonly string[], more: Record<string, string> = {}): string {
  const { NODE_ENV: _, ...environment } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [path.join('scripts', `${command}.ts`), ...parameters], {
    env: { ...environment, ...more },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return status === 0 ? '' : (stderr.trimEnd().split('\n').at(-1) ?? `ended with ${status}`);
}

function difference(
  rows: readonly LedgerRow[],
  id: string,
  day: string,
  [numerator, denominator, value]: PublishedReturn['published'][string],
): string {
  const row = rows.find(({ measure, periodEnd, breakdown }) => measure === id && periodEnd === day && breakdown === '');
  if (row === undefined) return 'no row of it';
  const isValue = value === undefined || row.value === value;
  if (row.numerator === numerator && row.denominator === denominator && isValue) return '';
  const said = value === undefined ? '' : `: ${row.value} instead of ${value}`;
  return `${row.numerator} of ${row.denominator} instead of ${numerator} of ${denominator}${said}`;
}

function result(id: string, detail: string): CaseResult {
  return { id, status: detail === '' ? 'passed' : 'failed', detail };
}
