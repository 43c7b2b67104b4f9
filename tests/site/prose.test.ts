import { describe, expect, it } from 'vitest';
import { inlineHtml, notesOn, proseHtml } from '#site';
import { monthly } from '../scorecard/series-fixture.ts';

describe('words of a measure file', () => {
  it('may have emphasis and lists', () => {
    expect(proseHtml('A *word*.\n\n- one')).toContain('<em>word</em>');
    expect(inlineHtml('`PLACE`')).toBe('<code>PLACE</code>');
  });

  it('are shown as written where they hold HTML', () => {
    expect(proseHtml('<script>alert(1)</script>')).not.toContain('<script>');
    expect(inlineHtml('a <img src=x onerror=y> b')).not.toContain('<img');
  });

  it('have their tables scroll by themselves, each named without numbers, with nothing that breaks out of the name', () => {
    const table =
      '| | "What" <b> | 2021 |\n|---|---|---|\n| [One](measure:a) | 2 | 3 |\n| Two | 4 | 5 |\n| Last | 6 | 7 |';
    expect(proseHtml(table)).toContain(
      '<div class="scroll" role="region" aria-label="Table: &quot;What&quot; &lt;b&gt;, One, Last" tabindex="0"><table>',
    );
    expect(proseHtml('| 2020 | 2021 |\n|---|---|\n| 2 | 3 |')).toContain('aria-label="Table" ');
  });

  it('head the rows of a table, and nothing with an empty cell', () => {
    const html = proseHtml('| | 2021 |\n|---|---|\n| Adopted | 39 |');
    expect(html).toContain('<th scope="row">Adopted</th>');
    expect(html).toContain('<th scope="col">2021</th>');
    expect(html).not.toMatch(/<th[^>]*><\/th>/);
  });

  it('leave out a comment, have their headings below the one they stand under, and link to measures with a page', () => {
    expect(proseHtml('One.\n\n<!-- a note -->\n\n### Two')).toBe('<p>One.</p>\n<h3>Two</h3>\n');
    expect(proseHtml('### Two\n\n#### Three', { under: 3 })).toBe('<h4>Two</h4>\n<h5>Three</h5>\n');
    const measures = new Set(['cla_count']);
    expect(inlineHtml('[500](measure:cla_count), [9](measure:other)', { measures })).toBe(
      '<a href="/measures/cla_count/">500</a>, 9',
    );
  });

  it('cannot make a link that runs a script', () => {
    expect(inlineHtml('[go](javascript:alert(1))')).not.toContain('href="javascript:');
    expect(inlineHtml('[go](https://example.org)')).toContain('href="https://example.org"');
  });
});

describe('notes beside a figure', () => {
  it('say why it is missing and which publication revised it', () => {
    const [point] = monthly([null]);
    if (point === undefined) throw new Error('the series has one point');
    expect(notesOn({ ...point, revisedIn: '2022-07' }, 'hidden so that nobody can be recognised')).toBe(
      'Hidden so that nobody can be recognised; revised in the publication of July 2022',
    );
    expect(notesOn(point, '')).toBe('');
  });
});
