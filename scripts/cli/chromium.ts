import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { StoppedError } from './command-line.ts';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chromium to test with. On Debian a missing one is installed from Debian's own package.
 * Throws a StoppedError where there is none and none can be installed.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (existsSync('/etc/debian_version')) {
    console.log('Installing Chromium from the Debian package for the browser tests …');
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const step of [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ]) {
      const [program, ...parameters] = [...asRoot, ...step] as [string, ...string[]];
      spawnSync(program, parameters, { stdio: ['ignore', 'ignore', 'inherit'], env });
    }
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new StoppedError(
    'The browser tests need Chromium, Chrome or Edge. Install one (Debian: sudo apt-get install chromium), or say where it is in CHROMIUM_PATH.',
  );
}

function findChromium(): string | undefined {
  return places.find((place) => place !== undefined && existsSync(place));
}
