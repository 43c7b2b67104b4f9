import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { productMeasures, readMeasures } from '#folders';

const text = readFileSync('docs/dfe-indicators.md', 'utf8');
const { measures } = await readMeasures(productMeasures);

/** The rows of all its tables: number, name, how we have it, our measure and the remark. */
const rows = [...text.matchAll(/^\| (\d+) \| (.+?) \| (.+?) \| (?:`(\w+)`)? ?\| (.+) \|$/gm)].map(
  ([, number, name = '', how = '', measure, remark = '']) => ({ number: Number(number), name, how, measure, remark }),
);
/** Names as they are compared: the DfE's own texts have both kinds of apostrophe, and double spaces. */
const plain = (name: string) => name.replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase();

describe('docs/dfe-indicators.md', () => {
  it('lists all 69 indicators, each once, and says of each whether and how we have it, or why not', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 69 }, (_, at) => at + 1));
    expect(new Set(rows.map(({ name }) => plain(name))).size).toBe(69);
    for (const { name, how, measure, remark } of rows) {
      expect(['as it is', 'in another form', 'left out'], name).toContain(how);
      expect(measure === undefined, name).toBe(how === 'left out');
      expect(remark.length, name).toBeGreaterThan(10);
    }
  });

  it('counts in its first words what it lists', () => {
    const countOf = (wanted: string) => rows.filter(({ how }) => how === wanted).length;
    expect(text.replace(/\s+/g, ' ')).toContain(
      `we have ${countOf('as it is')} as they are, ${countOf('in another form')} in another form, and leave out ${countOf('left out')}`,
    );
  });

  it('names measures that there are, each of which names the indicator, or another that it has too', () => {
    const missing = rows.flatMap(({ name, measure: id }) => {
      if (id === undefined) return [];
      const said = measures.find((measure) => measure.id === id)?.dfeIndicator;
      const own = rows.filter(({ measure }) => measure === id).map((row) => plain(row.name));
      return said !== undefined && own.includes(plain(said)) ? [] : [`${name}: ${id} says ${said}`];
    });
    expect(missing).toEqual([]);
  });

  it('lists every measure that names an indicator, beside that indicator, and each is in the DfE’s set', () => {
    for (const { id, dfeIndicator, sets } of measures) {
      if (dfeIndicator === undefined) continue;
      const row = rows.find(({ name }) => plain(name) === plain(dfeIndicator));
      expect(row?.measure, `${id}: ${dfeIndicator}`).toBe(id);
      expect(sets, id).toContain('dfe');
    }
  });
});
