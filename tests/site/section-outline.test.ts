import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { samplePublications } from '#sample';
import { builtSampleThen } from '#tests/fixtures/sample/site.ts';

/** A heading of a page as it stands there. */
interface Heading {
  level: number;
  text: string;
  id: string | undefined;
}

let pages: Map<string, string>;

beforeAll(async () => {
  const folder = join(await builtSampleThen(samplePublications.at(-1) as string), 'site', 'sections');
  pages = new Map(
    readdirSync(folder).map((section) => [section, readFileSync(join(folder, section, 'index.html'), 'utf8')]),
  );
}, 600_000);

/** What the figures say, what is being done and whether children feel it, over the list of measures. */
const views = /<section class="three-views".*?<\/section>/s;
const wholeOf = (section: string): string => /<main.*<\/main>/s.exec(pages.get(section) ?? '')?.[0] ?? '';
const pageOf = (section: string): string => wholeOf(section).replace(views, '');
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const headingsOf = (section: string): Heading[] =>
  Array.from(pageOf(section).matchAll(/<h([1-6])([^>]*)>(.*?)<\/h\1>/gs), ([, level, attributes = '', inner = '']) => ({
    level: Number(level),
    text: textOf(inner),
    id: / id="([^"]*)"/.exec(attributes)?.[1],
  }));
const textsOf = (section: string, level: number): string[] =>
  headingsOf(section).flatMap((heading) => (heading.level === level ? [heading.text] : []));
const linksOf = (section: string): string[] =>
  Array.from(
    (/<nav class="on-this-page".*?<\/nav>/s.exec(pageOf(section))?.[0] ?? '').matchAll(/href="#([^"]*)"/g),
    ([, id]) => id as string,
  );

/** The headings of the sample's sections, as a councillor is to read them. */
const wanted: Record<string, string[]> = {
  'our-children': [
    'How many children are in our care',
    'Coming into care and leaving',
    'Children who go missing',
    'What care costs',
    'Child protection and children in need',
  ],
  'your-home': [
    'Where children live',
    'Moves and time in care',
    'Fostering service',
    'Support for young people',
    'Where care leavers live',
  ],
  'your-family-and-friends': [
    'Children and adoption',
    'How long adoption takes',
    'Families who adopt',
    'Other lasting homes',
    'Private fostering',
  ],
  'your-voice-and-influence': ['What children say about their care', 'Groups that speak for children', 'Complaints'],
  'our-workforce': ['Caseloads and supervision', 'Vacancies, agency staff and turnover', 'Visits and reviews'],
};

describe('the pages of the sample’s sections', () => {
  it('are eight', () => {
    expect(pages.size).toBe(8);
  });

  it('begin with what the figures say, what is done and whether children feel it, of which none is empty', () => {
    for (const section of pages.keys()) {
      const html = views.exec(wholeOf(section))?.[0] ?? '';
      expect(wholeOf(section).indexOf('<h2'), section).toBe(wholeOf(section).indexOf(html) + html.indexOf('<h2'));
      const parts = html.split('<h3>').slice(1);
      expect(
        parts.map((part) => textOf(part.split('</h3>')[0] ?? '')),
        section,
      ).toEqual(['What the figures say', 'What we do', 'Whether children feel it']);
      for (const part of parts) expect(textOf(part.split('</h3>')[1] ?? '').length, section).toBeGreaterThan(20);
    }
  });

  it.each(Object.entries(wanted))('%s groups its measures under the headings of the section', (section, headings) => {
    expect(textsOf(section, 2)).toEqual(headings);
  });

  it.each([
    ['your-education', 9],
    ['your-adult-life', 9],
    ['your-health-and-wellbeing', 11],
  ] as const)('%s is one list of %i measures without headings or links', (section, count) => {
    expect(headingsOf(section).map(({ level }) => level)).toEqual([1, ...Array.from({ length: count }, () => 2)]);
    expect(linksOf(section)).toEqual([]);
  });

  it.each(Object.keys(wanted))('%s has a title, headings with measures below them, and nothing between', (section) => {
    const headings = headingsOf(section);
    expect(headings.map(({ level }) => level).join('')).toMatch(/^1(23+)+$/);
    const rows = pageOf(section).match(/<li class="row"/g) ?? [];
    expect(rows).toHaveLength(textsOf(section, 3).length);
    expect(new Set(textsOf(section, 3)).size).toBe(rows.length);
  });

  it.each(Object.keys(wanted))('%s has links to its headings where it has more than eight measures', (section) => {
    const ids = headingsOf(section).flatMap(({ level, id }) => (level === 2 ? [id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(linksOf(section)).toEqual(textsOf(section, 3).length > 8 ? ids : []);
  });

  it('your-home begins with where most children live, and ends with the measure of another section', () => {
    const titles = textsOf('your-home', 3);
    expect(titles.slice(0, 2)).toEqual([
      'Children living with foster carers',
      'Children living in children&#39;s homes',
    ]);
    expect(titles.at(-1)).toBe('Care leavers who stay with their former foster carers');
  });

  it.each([...Object.keys(wanted), 'your-education', 'your-health-and-wellbeing'])(
    '%s lists nothing with a number below a measure without one under the same heading',
    (section) => {
      const lists = Array.from(
        pageOf(section).matchAll(/<ul class="scorecard".*?(?=<ul class="scorecard"|$)/gs),
        ([list]) => list,
      );
      for (const list of lists) {
        const rows = list.split('<li class="row"').slice(1);
        const numbers = rows.map((row) => /\d/.test(textOf(/<p class="figure">.*?<\/p>/s.exec(row)?.[0] ?? '')));
        expect(numbers).toEqual(numbers.toSorted((one, other) => Number(other) - Number(one)));
      }
    },
  );
});
