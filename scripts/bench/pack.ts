import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { writers } from '../pack/writers.ts';

/** What one file of a pack costs; times in milliseconds, sizes in bytes. */
export interface PackFileCost {
  /** What its name ends in. */
  ending: string;
  /** Of making what the file says, without the file: the measure of the others. */
  data: number;
  made: number;
  /** The same without charts, and how many charts there are. */
  withoutCharts: number;
  charts: number;
  size: number;
  /** The most memory of the process, and how much of that it had before the file was made. */
  memory: number;
  memoryBefore: number;
}

/** What each file of the pack of all measures costs, each in a process of its own, so that none pays for another. */
export function benchPack(): PackFileCost[] {
  return writers.map(({ ending }) => {
    const script = path.join('scripts', 'bench', 'pack-file.ts');
    const run = spawnSync(process.execPath, [script, ending], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`The pack as ${ending} failed: ${run.stderr}`);
    return JSON.parse(run.stdout) as PackFileCost;
  });
}
