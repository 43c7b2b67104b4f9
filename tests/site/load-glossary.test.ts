import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGlossary } from '#src/site/load-glossary.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  writeFileSync(at('product.yaml'), '- { term: Review, meaning: A meeting. }\n- { term: SGO, meaning: An order. }\n');
  writeFileSync(
    at('own.yaml'),
    '- { term: Review, meaning: Our meeting. }\n- { term: Hub, meaning: A house. }\n- { lookedForAs: [hub], page: /months/ }\n',
  );
  writeFileSync(at('wrong.yaml'), '- { term: Hub, meaning: A house. }\n- { term: Den, colour: red, meaning: x }\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the glossary of a council', () => {
  it('adds to the one of the product, and explains a term in its own words', async () => {
    const { glossary, otherWords } = await loadGlossary(at('product.yaml'), at('own.yaml'));
    expect(glossary.map(({ term, meaning }) => [term, meaning])).toEqual([
      ['Hub', 'A house.'],
      ['Review', 'Our meeting.'],
      ['SGO', 'An order.'],
    ]);
    expect(otherWords).toEqual([{ lookedForAs: ['hub'], page: '/months/' }]);
  });

  it('may be missing, or be the same file', async () => {
    for (const own of [at('none.yaml'), at('product.yaml'), undefined])
      expect((await loadGlossary(at('product.yaml'), own)).glossary).toHaveLength(2);
  });

  it('is refused with its own file and line where it is wrong', async () => {
    await expect(loadGlossary(at('product.yaml'), at('wrong.yaml'))).rejects.toThrow(/wrong\.yaml:2/);
  });

  it('cannot do without the one of the product', async () => {
    await expect(loadGlossary(at('none.yaml'))).rejects.toThrow('The glossary is missing');
  });
});
