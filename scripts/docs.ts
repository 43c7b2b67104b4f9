import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractsDocumentation } from '#extracts';

const path = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'extracts.md');
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, extractsDocumentation());
console.log(`Wrote ${path}`);
