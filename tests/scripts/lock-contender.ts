import { existsSync } from 'node:fs';
import path from 'node:path';
import { lockPublished } from '#scripts/refresh/published-lock.ts';

/**
 * One of several processes that want one lock at once: `lock-contender.ts <folder> <rounds>`. In each round it waits for
 * the file `go-<round>` beside the folder, tries once, and prints `won` or `refused`. Who won keeps the lock until there
 * is the file `done-<round>`.
 */
const [folder = '', rounds = '0'] = process.argv.slice(2);
const beside = (name: string) => existsSync(path.join(path.dirname(folder), name));

for (let round = 0; round < Number(rounds); round += 1) {
  while (!beside(`go-${round}`));
  let unlock = (): void => {};
  try {
    unlock = lockPublished(folder, () => {});
    process.stdout.write('won\n');
  } catch (error) {
    process.stdout.write((error as Error).message.includes('Another refresh') ? 'refused\n' : `${error}\n`);
  }
  while (!beside(`done-${round}`)) await new Promise((resume) => setTimeout(resume, 5));
  unlock();
}
