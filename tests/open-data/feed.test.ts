import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { publicationsFeed, sitemap } from '#open-data';
import { publication } from './fixture.ts';

const months = ['2022-02', '2022-07'].map((month) => publication(month));
const path = (month: string) => `/months/${month}/`;
const feedAt = (origin: string, list = months) => publicationsFeed(list, (place) => `${origin}${place}`, path);
/** The texts of the elements of a name, as a reader of XML gives them. */
function texts(xml: string, name: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  let within = false;
  parser.on('opentag', (tag) => {
    within = tag.name === name;
    if (within) found.push('');
  });
  parser.on('text', (text) => {
    if (within) found[found.length - 1] += text;
  });
  parser.on('closetag', () => (within = false));
  parser.write(xml).close();
  return found;
}

describe('publicationsFeed', () => {
  it('lists publications, the newest first, dated by the day up to which their figures count', async () => {
    const feed = await feedAt('');
    expect(texts(feed, 'title')).toEqual([
      'Corporate parenting scorecard of Middlesbrough',
      'Publication of July 2022',
      'Publication of February 2022',
    ]);
    expect(texts(feed, 'updated')).toEqual(['2022-07-31T00:00:00Z', '2022-07-31T00:00:00Z', '2022-02-28T00:00:00Z']);
  });

  it('gives each an id of its own, which stays when the site moves and another month is published', async () => {
    const before = texts(await feedAt('', months.slice(0, 1)), 'id');
    const after = texts(await feedAt('https://example.org'), 'id');
    expect(new Set(after).size).toBe(3);
    expect(after.slice(0, 1).concat(after.slice(-1))).toEqual(before);
    for (const id of after)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('differs between editions and councils', async () => {
    const of = async (changes: object) => texts(await feedAt('', [publication('2022-07', changes)]), 'id');
    const all = [await of({}), await of({ edition: 'board' }), await of({ council: { code: 'E1', name: 'A & B' } })];
    expect(new Set(all.flat()).size).toBe(6);
  });

  it('is well formed whatever the council is called', async () => {
    const name = "Kingston “upon” <Hull> & 'Sons' \u0007 العربية 🙂";
    const feed = await feedAt('', [publication('2022-07', { council: { code: 'E1', name } })]);
    expect(texts(feed, 'name')).toEqual([name.replace('\u0007', '')]);
  });

  it('says that figures are made up, and that some were revised, only where it is so', async () => {
    const summary = async (changes: object) => texts(await feedAt('', [publication('2022-07', changes)]), 'summary')[0];
    expect(await summary({})).toBe('Figures as at 31 July 2022. The figures are made up: no real child is in them.');
    const counts = { figures: 3, suppressed: 1, added: 0, revised: 2, withdrawn: 0 };
    expect(await summary({ synthetic: false, counts })).toBe(
      'Figures as at 31 July 2022. Some earlier figures were revised.',
    );
  });

  it('says in the members’ edition whom it is for', async () => {
    const [summary] = texts(await feedAt('', [publication('2022-07', { edition: 'board' })]), 'summary');
    expect(summary).toMatch(/^For members only: exempt information\. .*Figures as at/);
  });

  it('is refused where nothing is published', async () => {
    await expect(feedAt('', [])).rejects.toThrow('There is no publication to list.');
  });
});

describe('sitemap', () => {
  it('lists each address once, sorted', () => {
    const xml = sitemap(['https://a.uk/b/', 'https://a.uk/', 'https://a.uk/b/']);
    expect(texts(xml, 'loc')).toEqual(['https://a.uk/', 'https://a.uk/b/']);
  });
});
