import type { GlossaryEntry } from '#catalogue';
import { readHtml, within } from './html.ts';

/**
 * Where an abbreviation is not written out: in headings, links, quotations, buttons, drawings and lists of facts.
 */
const leftAlone = new Set(
  'a button caption code dt figcaption h1 h2 h3 h4 h5 h6 label nav option pre script select style summary svg table'.split(
    ' ',
  ),
);
const prose = new Set(['p', 'li', 'dd']);

/** Writes abbreviations out in the HTML of one page. */
export type Explain = (html: string) => string;

/**
 * A function that takes the HTML of a page's main part and writes each abbreviation of the glossary out where it first
 * stands in prose, with a link to its entry: `SGO` becomes `SGO (special guardianship order)`. Where the words stand
 * before it in the same paragraph, or where it ends a bracket and so is being explained, only the link is added.
 * Headings, links, code, tables and drawings are left as they are, and nothing else is changed. `glossary` is the
 * address of the glossary's page.
 */
export function explainer(entries: readonly GlossaryEntry[], glossary: string): Explain {
  const known = new Map(
    entries.flatMap((entry) =>
      entry.full === undefined ? [] : [[entry.term, { ...entry, full: entry.full }] as const],
    ),
  );
  if (known.size === 0) return (html) => html;
  const names = [...known.keys()].toSorted((one, other) => other.length - one.length).map(escaped);
  const pattern = new RegExp(`(?<![\\w/-])(${names.join('|')})(s?)(?![\\w-])`, 'g');
  return (html) => {
    const done = new Set<string>();
    /** A text written out; `before` is what stands before it in its paragraph. */
    const inText = (text: string, before: string): string =>
      text.replace(pattern, (found: string, term: string, plural: string, at: number) => {
        const entry = known.get(term);
        if (entry === undefined || done.has(term)) return found;
        done.add(term);
        const link = `<a class="term" href="${glossary}#${entry.anchor}">${found}</a>`;
        const full = plural === '' ? entry.full : `${entry.full}s`;
        const soFar = `${before}${text.slice(0, at)}`.replace(/\s+/g, ' ');
        const stands = soFar.toLowerCase().includes(entry.full.toLowerCase());
        const closes = text.startsWith(')', at + found.length) && soFar.lastIndexOf('(') > soFar.lastIndexOf(')');
        return stands || closes ? link : `${link} (${full})`;
      });
    let [written, upTo, before] = ['', 0, ''];
    for (const [node, around] of within(readHtml(html))) {
      if ('tagName' in node) {
        if (prose.has(node.tagName)) before = '';
        continue;
      }
      const place = node.sourceCodeLocation;
      if (place == null || !around.some((name) => prose.has(name))) continue;
      const text = html.slice(place.startOffset, place.endOffset);
      if (!around.some((name) => leftAlone.has(name))) {
        written += html.slice(upTo, place.startOffset) + inText(text, before);
        upTo = place.endOffset;
      }
      before += text;
    }
    return written + html.slice(upTo);
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
