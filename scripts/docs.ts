import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesDocumentation, inReadingOrder, sectionsDocumentation, settingsDocumentation } from '#catalogue';
import { extractsDocumentation, layouts } from '#extracts';
import { productMeasures, readMeasures } from '#folders';
import { formsDocumentation } from '#measures';

const folder = join(import.meta.dirname, '..', 'docs');
mkdirSync(folder, { recursive: true });
const { measures } = await readMeasures(productMeasures);
const files = layouts.map(({ id }) => id);
for (const [name, text] of [
  ['extracts.md', extractsDocumentation()],
  ['settings.md', settingsDocumentation()],
  ['sections.md', sectionsDocumentation()],
  ['forms.md', formsDocumentation(inReadingOrder(measures))],
  ['files.md', filesDocumentation(inReadingOrder(measures), files)],
] as const) {
  writeFileSync(join(folder, name), text);
  console.log(`Wrote ${join('docs', name)}`);
}
