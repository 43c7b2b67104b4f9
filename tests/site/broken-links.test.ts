import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenLinks, brokenLinksText, checkLinks } from '#site';

const other = '<h1 id="top">Other</h1><a name="old">x</a>';
const check = (html: string, base = '', site?: string) => {
  const pages = new Map([
    ['index.html', html],
    ['other/index.html', other],
  ]);
  return brokenLinks(pages, new Set([...pages.keys(), 'figures.csv', '_astro/a b.css', 'x.svg']), base, site);
};

describe('links within a site', () => {
  it.each([
    ['to a page', '<a href="/other/">x</a>'],
    ['to an anchor of another page', '<a href="/other/#top">x</a><a href="/other/#old">x</a>'],
    ['to an anchor of its own page', '<p id="a-b">x</p><a href="#a-b">x</a><a href="#">x</a>'],
    ['from where it stands', '<a href="other/">x</a><a href="?q=1">x</a>'],
    ['to a file', '<a href="/figures.csv" download>x</a><link href="/_astro/a%20b.css">'],
    ['to others', '<a href="https://example.org/nowhere">x</a><a href="mailto:a@b.example">x</a><img src="data:,">'],
    [
      'in a script or a comment',
      '<script type="module">const a = \' href="/no/"\'</script><!-- <a href="/no/">x</a> -->',
    ],
    ['in a set of pictures', '<img srcset="/x.svg 1x, /x.svg 2x">'],
    ['with a query', '<a href="/other/?a=1&amp;b=2#top">x</a>'],
  ])('are whole %s', (_, html) => {
    expect(check(html)).toEqual([]);
  });

  it.each([
    ['a page that is not there', '<a href="/nowhere/">x</a>', '/nowhere/', 'there is no nowhere/index.html'],
    ['a file that is not there', '<img src="/y.svg">', '/y.svg', 'there is no y.svg'],
    ['a missing anchor', '<a href="/other/#no">x</a>', '/other/#no', 'other/index.html has no id="no"'],
    ['a missing anchor of its own', '<a href="#no">x</a>', '#no', 'index.html has no id="no"'],
    ['an address that must be redirected', '<a href="/other">x</a>', '/other', 'a slash is missing at its end'],
    ['one of a set of pictures', '<img srcset="/x.svg 1x, /y.svg 2x">', '/y.svg', 'there is no y.svg'],
    ['a refresh', '<meta http-equiv="refresh" content="0; url=/no/">', '/no/', 'there is no no/index.html'],
    ['a script that is not there', '<script type="module" src="/a.js"></script>', '/a.js', 'there is no a.js'],
    ['a form', '<form action="/no/"></form>', '/no/', 'there is no no/index.html'],
  ])('are reported: %s', (_, html, link, why) => {
    expect(check(html)).toEqual([{ page: 'index.html', link, why }]);
  });

  it('must stay under the base of the site', () => {
    expect(check('<a href="/board/other/">x</a>', '/board')).toEqual([]);
    expect(check('<a href="/other/">x</a>', '/board')).toEqual([
      { page: 'index.html', link: '/other/', why: 'it leads out of /board/' },
    ]);
  });

  it('count as its own where they name its origin', () => {
    expect(check('<a href="https://c.example/no/">x</a>', '', 'https://c.example')).toHaveLength(1);
    expect(check('<a href="https://c.example/other/">x</a>', '', 'https://c.example')).toEqual([]);
  });

  it('are named with their page in the message', () => {
    expect(brokenLinksText(check('<a href="/nowhere/">x</a>'))).toBe(
      'A link leads nowhere. Correct the page, or what it links to:\n  index.html links to /nowhere/: there is no nowhere/index.html',
    );
  });

  it('stop the build of a folder that holds a broken one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'links-'));
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'index.html'), '<a href="/other/#top">x</a>');
    writeFileSync(join(folder, 'other', 'index.html'), other);
    await checkLinks(folder, '/');
    writeFileSync(join(folder, 'index.html'), '<a href="/other/#planted">x</a>');
    await expect(checkLinks(folder, '/')).rejects.toThrow(/index\.html links to \/other\/#planted/);
    rmSync(folder, { recursive: true });
  });
});
