import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMeasure } from '#catalogue';
import { sharedSite } from '#tests/browser/built-site.ts';
import { readingEase, textsOf } from './reading-ease.ts';

/**
 * The hardest that each kind of page may be: words in a sentence on average, and how many words in a hundred are not on
 * the list of plain ones. The words of the field, such as *foster* or *percentage*, are not on it either. Each limit is a
 * little above what the page has. A page that gets harder than that is to be written more plainly.
 */
const kinds = [
  { kind: 'front page', path: '/', sentence: 11, hard: 14.5 },
  { kind: 'section', path: '/sections/our-children/', sentence: 12, hard: 18.5 },
  { kind: 'measure', path: '/measures/health_assessment_percent/', sentence: 15.5, hard: 17 },
  { kind: 'meeting', path: '/meetings/2022-02-15/', sentence: 8, hard: 17 },
  { kind: 'comparison', path: '/compare/', sentence: 17, hard: 20 },
  { kind: 'page for children', path: '/children/', sentence: 13, hard: 3.5 },
  { kind: 'definitions', path: '/definitions/', sentence: 18, hard: 11 },
  { kind: 'what the law asks', path: '/law/', sentence: 13, hard: 13.5 },
  { kind: 'how children are protected', path: '/protection/', sentence: 16, hard: 9.5 },
] as const;

/** A sentence as no page should have it: it is added once for every three texts of a page. */
const officialese =
  'Notwithstanding the aforementioned methodological limitations, stakeholders are respectfully requested to prioritise the commissioning of multidisciplinary interventions that facilitate sustainable permanence outcomes for vulnerable cohorts within the statutory safeguarding framework.';

let pages: Map<string, string[]>;

beforeAll(async () => {
  const { root } = await sharedSite();
  pages = new Map(
    kinds.map(({ path }) => [path, textsOf(readFileSync(join(root, path, 'index.html'), 'utf8'))] as const),
  );
}, 300_000);

const textsAt = (path: string): string[] => pages.get(path) ?? [];

describe('how hard a page is to read', () => {
  it.each(kinds)('$kind', ({ path, sentence, hard }) => {
    const ease = readingEase(textsAt(path));
    expect(ease.sentence, 'words in a sentence').toBeLessThanOrEqual(sentence);
    expect(ease.hard, 'hard words in a hundred').toBeLessThanOrEqual(hard);
  });

  it.each(kinds)('would be noticed if the $kind became clearly harder', ({ path, sentence, hard }) => {
    const texts = textsAt(path);
    const added = Array.from({ length: Math.ceil(texts.length / 3) }, () => officialese);
    const ease = readingEase([...texts, ...added]);
    expect(ease.sentence).toBeGreaterThan(sentence);
    expect(ease.hard).toBeGreaterThan(hard);
  });

  it('is least for children', () => {
    const children = readingEase(textsAt('/children/'));
    for (const { path } of kinds.filter((one) => one.path !== '/children/'))
      expect(readingEase(textsAt(path)).hard).toBeGreaterThan(children.hard);
  });
});

describe('what measures say of themselves', () => {
  const folder = join(import.meta.dirname, '..', '..', 'data', 'measures');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const said = files.map((file): [string, string[]] => {
    const { whatItShows, whyItMatters, whatItDoesNotShow, questions } = parseMeasure(
      readFileSync(join(folder, file), 'utf8'),
      file.replaceAll('\\', '/'),
    );
    return [file, [whatItShows, whyItMatters, whatItDoesNotShow, ...questions]];
  });

  it('is plain on the whole, and nowhere much harder', () => {
    const whole = readingEase(said.flatMap(([, texts]) => texts));
    expect(whole.sentence).toBeLessThanOrEqual(15.5);
    expect(whole.hard).toBeLessThanOrEqual(6.5);
    const harder = said.filter(([, texts]) => readingEase(texts).sentence > 20 || readingEase(texts).hard > 14);
    expect(harder.map(([file]) => file)).toEqual([]);
  });
});

describe('the measure of reading', () => {
  it.each([
    ['We visit each child. We listen to them.', 4, 0],
    ['It was 57.5 in all. Nobody knows why it fell so far.', 6, 0],
    ['The commissioning of multidisciplinary interventions.', 5, 75],
    ['In a town like Middlesbrough the children walked quickly.', 9, 0],
    ['Of stakeholders, no end', 0, 33],
  ])('%s', (text, sentence, hard) => {
    const ease = readingEase([text]);
    expect(Math.round(ease.sentence)).toBe(sentence);
    expect(Math.round(ease.hard)).toBe(hard);
  });

  it('reads the sentences of a page’s main part, and no drawing, code or list of links', () => {
    expect(
      textsOf(
        '<p>Not here.</p><main><nav><p>Nor here.</p></nav><h1>Nor this</h1><p>This <b>one</b>.</p><p><code>x</code><svg><text>y</text></svg></p></main>',
      ),
    ).toEqual(['This one.']);
  });
});
