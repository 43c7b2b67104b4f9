import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseGlossary } from '#catalogue';
import { explainer } from '#site';
import { unexplained } from './unexplained.ts';

const project = join(import.meta.dirname, '..', '..');
const glossary = parseGlossary(readFileSync(join(project, 'data', 'glossary.yaml'), 'utf8'), 'glossary.yaml');
const explain = explainer(
  parseGlossary(
    '- { term: SGO, full: special guardianship order, meaning: x }\n- { term: FTE, full: full-time equivalent, meaning: x }\n- { term: A1, full: a measure, meaning: x }\n- { term: A10, full: another, meaning: x }\n- { term: Placement, meaning: x }\n',
    'glossary.yaml',
  ),
  '/glossary/',
);
const link = (term: string, anchor = term.toLowerCase()) => `<a class="term" href="/glossary/#${anchor}">${term}</a>`;

describe('an abbreviation', () => {
  it('is written out where it first stands on a page, and only there', () => {
    expect(explain('<p>An SGO ends care.</p><p>Another SGO.</p>')).toBe(
      `<p>An ${link('SGO')} (special guardianship order) ends care.</p><p>Another SGO.</p>`,
    );
  });

  it('is written out again on the next page', () => {
    expect(explain('<p>SGO</p>')).toBe(explain('<p>SGO</p>'));
  });

  it('is written out in the plural where it stands so', () => {
    expect(explain('<li>Two SGOs</li>')).toBe(`<li>Two ${link('SGOs', 'sgo')} (special guardianship orders)</li>`);
  });

  it.each([
    ['in brackets', '<p>special guardianship order (SGO)</p>', `<p>special guardianship order (${link('SGO')})</p>`],
    [
      'at the end of brackets that hold tags',
      '<p>hours (<em>of work</em>, FTE): x</p>',
      `<p>hours (<em>of work</em>, ${link('FTE')}): x</p>`,
    ],
    ['at the end of brackets', '<p>hours (counted so, FTE): x</p>', `<p>hours (counted so, ${link('FTE')}): x</p>`],
    [
      'after its words, whatever tags stand between',
      '<p>by <em>full-time\nequivalent</em>, or FTE</p>',
      `<p>by <em>full-time\nequivalent</em>, or ${link('FTE')}</p>`,
    ],
  ])('is only linked %s', (_, html, wanted) => {
    expect(explain(html)).toBe(wanted);
  });

  it.each([
    '<h2>SGO</h2>',
    '<p><a href="/x/">SGO</a></p>',
    '<p><code>SGO</code></p>',
    '<pre>SGO</pre>',
    '<table><tr><td><p>SGO</p></td></tr></table>',
    '<svg><text>SGO</text></svg>',
    '<details><summary>SGO</summary></details>',
    '<dl><dt>SGO</dt></dl>',
    '<p title="an SGO > none">x</p>',
    '<p>SGOX, XSGO, SGO-like and SGO_2</p>',
    '<p>A100</p>',
    '<!-- <p>SGO</p> -->',
    '<div>SGO</div>',
    '<p>Placement</p>',
  ])('is left alone in %s', (html) => {
    expect(explain(html)).toBe(html);
  });

  it('is written out after a heading, link or table that holds it', () => {
    expect(explain('<h2>SGO</h2><p><a href="/x/">SGO</a> and SGO</p>')).toBe(
      `<h2>SGO</h2><p><a href="/x/">SGO</a> and ${link('SGO')} (special guardianship order)</p>`,
    );
  });

  it('is taken whole: A10 is no A1', () => {
    expect(explain('<dd>A10 and A1</dd>')).toBe(`<dd>${link('A10')} (another) and ${link('A1')} (a measure)</dd>`);
  });

  it('stands in the glossary wherever a measure, a comment or a meeting uses one', () => {
    const files = ['measures', 'commentary', 'meetings'].flatMap((folder) =>
      readdirSync(join(project, 'data', folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(md|yaml)$/.test(name))
        .map((name) => join(project, 'data', folder, name)),
    );
    expect(files.length).toBeGreaterThan(50);
    const missing = files.flatMap((file) => {
      const prose = readFileSync(file, 'utf8')
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/## SQL[\s\S]*/, '')
        // Who was there, and what was ordered, stand in capitals in minutes.
        .replace(/^[A-Z ]+(?=:)|\bORDERED\b/gm, '')
        .replace(/`[^`]*`/g, '');
      return unexplained(prose, glossary).map((term) => `${file}: ${term}`);
    });
    expect(missing).toEqual([]);
  });

  it('would be found where the glossary lacks it', () => {
    expect(unexplained('An XYZ, two SGOs, code PN3 and 3 OK', glossary)).toEqual(['XYZ', 'OK']);
  });
});
