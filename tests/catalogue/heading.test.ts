import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMeasure, sectionsDocumentation } from '#catalogue';
import { readMeasures } from '#folders';

const shipped = 'data/measures/your-home/foster_percent.md';
const text = readFileSync(shipped, 'utf8').replaceAll('\r\n', '\n');
const plain = text.replace(/^(heading|place|alsoIn): .*\n/gm, '');
/** The measure file with these lines after its title, and their own lines in it counted from 4. */
const withLines = (...lines: string[]) =>
  plain.replace(/^(title: .*\n)/m, `$1${lines.map((line) => `${line}\n`).join('')}`);
const read = (...lines: string[]) => parseMeasure(withLines(...lines), shipped);

describe('parseMeasure', () => {
  it('reads a measure file that says neither heading nor place', () => {
    expect(read()).toMatchObject({ id: 'foster_percent' });
    expect([read().heading, read().place]).toEqual([undefined, undefined]);
  });

  it('reads the heading and the place', () => {
    expect(read('heading: Fostering service', 'place: 3')).toMatchObject({ heading: 'Fostering service', place: 3 });
  });

  it('refuses a heading that its section does not have, by file and line, and names those that it has', () => {
    expect(() => read('heading: Fostering')).toThrow(
      'data/measures/your-home/foster_percent.md:4: heading: there is no "Fostering". Your home has "Where children live", "Moves and time in care", "Fostering service", "Support for young people", "Where care leavers live". Without the key it stands after all of them.',
    );
    expect(() => read('place: 1', 'heading: Complaints')).toThrow(
      /foster_percent\.md:5: heading: there is no "Complaints"/,
    );
  });

  it('takes a heading of a section in alsoIn, and names those of both where it has neither', () => {
    expect(read('alsoIn: [your-voice-and-influence]', 'heading: Complaints').heading).toBe('Complaints');
    expect(() => read('alsoIn: [your-voice-and-influence]', 'heading: Other')).toThrow(
      /md:5: .*Your home has .*; Your voice and influence has .*"Complaints"/,
    );
  });

  it('refuses any heading of a section that has none', () => {
    const elsewhere = shipped.replace('your-home', 'your-education');
    expect(() => parseMeasure(withLines('heading: Where children live'), elsewhere)).toThrow(
      'there is no "Where children live". Its section has no headings. Without',
    );
  });

  it.each(['0', '-1', '1.5', 'first', '100'])('refuses the place %s by file and line', (place) => {
    expect(() => read(`place: ${place}`)).toThrow(/^data\/measures\/your-home\/foster_percent\.md:4: place: /);
  });
});

describe('docs/sections.md', () => {
  it('is what the sections say', () => {
    expect(readFileSync('docs/sections.md', 'utf8').replaceAll('\r\n', '\n'), 'run npm run docs').toBe(
      sectionsDocumentation(),
    );
  });

  it('lists no heading that no measure has', async () => {
    const { measures } = await readMeasures('data/measures');
    const listed = sectionsDocumentation().match(/(?<=^- ).*$/gm) ?? [];
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.filter((heading) => !measures.some((one) => one.heading === heading))).toEqual([]);
  });
});
