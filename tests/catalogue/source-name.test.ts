import { describe, expect, it } from 'vitest';
import { namedSources, sourceName } from '#catalogue';
import { layouts } from '#extracts';

describe('the name of a source', () => {
  it('is there for every layout that an extract may have, and for nothing else', () => {
    expect(namedSources.toSorted(), 'give it a name in src/catalogue/source-name.ts').toEqual(
      layouts.map((layout) => layout.id).toSorted(),
    );
  });

  it('names alternatives one by one', () => {
    expect(sourceName('annexA.list7 or figures')).toBe(
      'Ofsted Annex A, list 7 (child protection), or else counts that the council adds up itself',
    );
  });

  it('is refused for a source that nobody knows', () => {
    expect(() => sourceName('annexA.list99')).toThrow(RangeError);
  });
});
