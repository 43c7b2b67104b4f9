import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inReadingOrder, type Measure, sections, underHeadings } from '#catalogue';

type Placed = Pick<Measure, 'id' | 'section' | 'heading' | 'place' | 'code' | 'title'>;

const live = 'Where children live';
const moves = 'Moves and time in care';
const measure = (id: string, given: Partial<Placed> = {}): Placed => ({
  id,
  section: 'your-home',
  title: id,
  heading: undefined,
  place: undefined,
  code: undefined,
  ...given,
});
const listed = (measures: readonly Placed[], hidden: readonly string[] = []) =>
  underHeadings('your-home', measures, ({ id }) => !hidden.includes(id)).map(
    ({ heading, measures: own }) => `${heading}: ${own.map(({ id }) => id).join(' ')}`,
  );

describe('underHeadings', () => {
  it('takes the headings in the order of the section, and last the measures that name none', () => {
    const measures = [measure('a'), measure('b', { heading: moves }), measure('c', { heading: live })];
    expect(listed(measures)).toEqual([`${live}: c`, `${moves}: b`, 'null: a']);
  });

  it('lists a measure without a place after those that have one, numbered ones first, then by title', () => {
    const measures = [
      measure('untitled', { title: 'B' }),
      measure('titled', { title: 'A' }),
      measure('tenth', { code: 'CP10' }),
      measure('second', { code: 'CP2' }),
      measure('third place', { place: 3 }),
      measure('tie', { place: 1, title: 'B' }),
      measure('first place', { place: 1, title: 'A' }),
    ];
    const order = 'first place tie third place second tenth titled untitled';
    expect(listed(measures)).toEqual([`null: ${order}`]);
    expect(listed(measures.toReversed())).toEqual([`null: ${order}`]);
  });

  it('lists a measure without a number at the end of its heading, and a heading without any at the end of all', () => {
    const measures = [
      measure('a', { heading: live, place: 1 }),
      measure('b', { heading: live, place: 2 }),
      measure('c', { heading: moves, place: 1 }),
      measure('d'),
    ];
    expect(listed(measures, ['c'])).toEqual([`${live}: a b`, 'null: d', `${moves}: c`]);
    expect(listed(measures, ['a'])).toEqual([`${live}: b a`, `${moves}: c`, 'null: d']);
    expect(listed(measures, ['a', 'b', 'c', 'd'])).toEqual([`${live}: a b`, `${moves}: c`, 'null: d']);
  });

  it('lists a measure of another section under the heading that it names, after the section’s own', () => {
    const guest = measure('guest', { section: 'your-adult-life', place: 1, heading: live });
    expect(listed([guest, measure('own', { heading: live })])).toEqual([`${live}: own guest`]);
    expect(listed([{ ...guest, heading: 'Complaints' }, measure('own')])).toEqual(['null: own guest']);
  });

  it('is nothing of no measures', () => {
    expect(underHeadings('your-home', [])).toEqual([]);
  });
});

describe('inReadingOrder', () => {
  const anyHeading = fc.constantFrom(undefined, 'No such heading', ...sections.flatMap(({ headings }) => headings));
  const anyMeasure = fc.record({
    section: fc.constantFrom(...sections.map(({ id }) => id)),
    heading: anyHeading,
    place: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    code: fc.option(fc.constantFrom('CP1', 'CP2'), { nil: undefined }),
    title: fc.constantFrom('A', 'B', ''),
    hidden: fc.boolean(),
  });
  const anyMeasures = fc
    .array(anyMeasure, { maxLength: 30 })
    .map((measures) => measures.map((one, index) => ({ ...one, id: `m${index}` })));
  const hasNumber = ({ hidden }: { hidden: boolean }) => !hidden;

  it('lists every measure exactly once, whatever its keys say', () => {
    fc.assert(
      fc.property(anyMeasures, (measures) => {
        const ids = inReadingOrder(measures, hasNumber).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(measures.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('is the same in whatever order the measures come', () => {
    fc.assert(
      fc.property(anyMeasures, fc.integer(), (measures, seed) => {
        const shuffled = measures.toSorted((one, other) => (one.id.length * seed + (one.id < other.id ? 1 : -1)) % 3);
        expect(inReadingOrder(shuffled, hasNumber)).toEqual(inReadingOrder(measures, hasNumber));
      }),
    );
  });

  it('goes section by section, and in one never from a measure without a number to one with under the same heading', () => {
    fc.assert(
      fc.property(anyMeasures, (measures) => {
        const ordered = inReadingOrder(measures, hasNumber);
        const ids = sections.map(({ id }) => id);
        for (const [index, one] of ordered.entries()) {
          const next = ordered[index + 1];
          if (next === undefined) continue;
          expect(ids.indexOf(next.section)).toBeGreaterThanOrEqual(ids.indexOf(one.section));
          if (next.section === one.section && next.heading === one.heading && one.hidden)
            expect(next.hidden).toBe(true);
        }
      }),
    );
  });

  it('puts together what stands under one heading', () => {
    fc.assert(
      fc.property(anyMeasures, (measures) => {
        const known = measures.filter(({ heading }) => heading !== 'No such heading');
        const keys = inReadingOrder(known, hasNumber).map(({ section, heading }) => {
          const own = sections.find(({ id }) => id === section)?.headings as readonly string[];
          return `${section} ${heading !== undefined && own.includes(heading) ? heading : ''}`;
        });
        const runs = keys.filter((key, index) => key !== keys[index - 1]);
        expect(runs).toHaveLength(new Set(runs).size);
      }),
    );
  });
});
