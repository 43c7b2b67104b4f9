/**
 * First step of every npm script: runs on any Node from 20 with nothing installed, installs what is missing and hands
 * over to the TypeScript script of that name, run by the Node that the lock file pins.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const commands = [
  'start',
  'init',
  'doctor',
  'test',
  'refresh',
  'build',
  'audit',
  'sample',
  'minutes',
  'pack',
  'workbench',
  'bench',
  'benchmarks',
  'conformance',
  'mutants',
  'docs',
];
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const nodeFile = process.platform === 'win32' ? 'node.exe' : 'node';
const pinnedNode = path.join(root, 'node_modules', 'node', 'bin', nodeFile);

const [command, ...options] = process.argv.slice(2);
if (!commands.includes(command)) fail(`Unknown command "${command ?? ''}". Known: ${commands.join(', ')}.`, 2);
if (!isInstalled()) install();
run();

/** Whether every package of the lock file stands in node_modules in that version (optional ones may be absent). */
function isInstalled() {
  const installed = packagesIn(path.join(root, 'node_modules', '.package-lock.json'));
  if (installed === null || !existsSync(pinnedNode)) return false;
  const wanted = packagesIn(path.join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = installed[place];
    return found === undefined
      ? entry.optional === true || entry.devOptional === true
      : found.version === entry.version;
  });
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function install() {
  console.log('Installing what the dashboard is built with (about a minute the first time) …');
  const status = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) fail('npm ci did not finish: see its message above. Is the npm registry within reach?', status);
  if (!existsSync(pinnedNode)) {
    const setUp = path.join(root, 'node_modules', 'node', 'installArchSpecificPackage.js');
    spawnSync(process.execPath, [setUp], { cwd: path.dirname(setUp), stdio: 'inherit' });
  }
  if (!existsSync(pinnedNode)) fail('The npm package "node" did not install: are install scripts switched off?', 1);
}

function npm(parameters) {
  const cli = process.env.npm_execpath;
  const [program, first] = cli?.endsWith('js') ? [process.execPath, [cli]] : ['npm', []];
  const result = spawnSync(program, [...first, ...parameters], {
    cwd: root,
    stdio: 'inherit',
    shell: program === 'npm',
  });
  return result.status ?? 1;
}

/** Runs the script and ends as it ends. Ctrl-C reaches the script itself, which tidies up: here it is only waited for. */
function run() {
  const child = spawn(pinnedNode, [path.join(root, 'scripts', `${command}.ts`), ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

function fail(message, code) {
  console.error(message);
  process.exit(code);
}
