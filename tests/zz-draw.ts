import { cpSync } from 'node:fs';
import fc from 'fast-check';
import { anyInput, inWords, publishInput } from '#tests/refresh/any-input.ts';
const drawn = fc.sample(anyInput, { seed: 1, numRuns: 50 });
const want = process.argv.slice(2);
for (const w of want) {
  const at = drawn.findIndex((one) => inWords(one) === w || inWords(one).startsWith(w));
  const one = drawn[at]!; console.log(at + 1, inWords(one));
  await publishInput(one, (r) => { cpSync(r.folder, `/tmp/w/in/${at + 1}`, { recursive: true }); console.log(r.said.slice(-1500), r.published?.length); });
}
process.exit(0);
