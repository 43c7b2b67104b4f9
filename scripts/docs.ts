import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsDocumentation } from '#catalogue';
import { extractsDocumentation } from '#extracts';

const folder = join(import.meta.dirname, '..', 'docs');
mkdirSync(folder, { recursive: true });
for (const [name, text] of [
  ['extracts.md', extractsDocumentation()],
  ['settings.md', settingsDocumentation()],
] as const) {
  writeFileSync(join(folder, name), text);
  console.log(`Wrote ${join('docs', name)}`);
}
