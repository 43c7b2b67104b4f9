import { describe, expect, it } from 'vitest';
import { byLetter, finder, parted, type SearchEntry, searchList, snippet } from '#search';

const entry = (title: string, text = '', askedAs = ''): SearchEntry => ({
  kind: 'measure',
  title,
  path: `/${title}/`,
  text,
  also: '',
  askedAs,
});
const entries = [
  entry('Children in our care', 'How many children the council is looking after.', 'CP1'),
  entry('Adoption orders', 'Children whose adoption became final.'),
  entry('Health assessments', 'Of the children in our care, how many were seen in time.'),
];
const find = finder(entries);
const titles = (query: string) => find(query).map((found) => found.entry.title);

describe('a search', () => {
  it('finds what a title says before what a text mentions', () => {
    expect(titles('children')[0]).toBe('Children in our care');
    expect(titles('children')).toHaveLength(3);
  });

  it('finds a measure by its number', () => {
    expect(titles('cp1')).toEqual(['Children in our care']);
  });

  it('finds words that are cut short or slightly misspelt', () => {
    expect(titles('assess')).toEqual(['Health assessments']);
    expect(titles('adopton')).toEqual(['Adoption orders']);
  });

  it('wants all words, and where nothing has them all takes any', () => {
    expect(titles('adoption final')).toEqual(['Adoption orders']);
    expect(titles('adoption spaceship')).toEqual(['Adoption orders']);
  });

  it('asks nothing of the small words of a question, unless there are no others', () => {
    expect(titles('how many children are there in our care?')[0]).toBe('Children in our care');
    expect(titles('how many')).toContain('Health assessments');
  });

  it('finds other forms of a word', () => {
    expect(titles('assessment')).toEqual(['Health assessments']);
    expect(titles("child's adoptions")[0]).toBe('Adoption orders');
    expect(titles('looked after')[0]).toBe('Children in our care');
  });

  it('takes a word that a text has as it is meant', () => {
    const near = finder([entry('Dental checks'), entry('Mental health')]);
    expect(near('mental').map((found) => found.entry.title)).toEqual(['Mental health']);
    expect(near('mentel').map((found) => found.entry.title)).toContain('Mental health');
  });

  it('knows words that stand for others', () => {
    const asked = finder(entries, { kids: 'children' });
    expect(asked('kids in care')[0]?.entry.title).toBe('Children in our care');
    expect(asked('kid')[0]?.words).toEqual(['child']);
  });

  it('puts what is called so before what only says so, and a measure before a word explained', () => {
    const word: SearchEntry = { ...entry('Vacancy', 'A vacancy, vacancy, vacancy.'), kind: 'word' };
    const others = finder([word, entry('Posts', 'Posts.', 'vacancy, empty post'), entry('More', 'vacancies vacancy')]);
    expect(others('vacancies').map((found) => found.entry.title)).toEqual(['Posts', 'Vacancy', 'More']);
  });

  it('finds nothing where nothing matches', () => {
    expect(titles('spaceship')).toEqual([]);
    expect(titles('')).toEqual([]);
  });

  it('reads what it looks through from a file that says what it is', () => {
    expect(JSON.parse(searchList(entries))).toEqual({ format: 'search/2', entries, sameAs: {} });
  });
});

describe('what is shown of a text that was found', () => {
  const long = `${'Before it there is much to say of other things. '.repeat(6)}Then adoption is spoken of. ${'And more. '.repeat(30)}`;

  it('is the part around the first word that matched, cut between words', () => {
    const shown = snippet(long, ['adoption'], 80);
    expect(shown).toMatch(/^… .*adoption is spoken of.* …$/);
    expect(shown.length).toBeLessThan(90);
  });

  it('is its beginning where only the title matched, and all of it where it is short', () => {
    expect(snippet(long, ['spaceship'], 40)).toBe('Before it there is much to say of other …');
    expect(snippet('Short.', ['x'])).toBe('Short.');
  });

  it('marks the words that matched at the start of a word, and changes no letter', () => {
    const parts = parted('Care, scare and <b>care</b>', ['care']);
    expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['Care', 'care']);
    expect(parts.map(({ text }) => text).join('')).toBe('Care, scare and <b>care</b>');
    expect(parted('x', [])).toEqual([{ text: 'x', isMatch: false }]);
  });
});

describe('a list from A to Z', () => {
  it('gathers titles under their letters, in order, signs and digits first', () => {
    expect(byLetter(['beta', 'Alpha', '3 homes', 'apple'], (title) => title)).toEqual([
      ['0–9', ['3 homes']],
      ['A', ['Alpha', 'apple']],
      ['B', ['beta']],
    ]);
  });
});
