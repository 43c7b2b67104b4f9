import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { withoutDates } from './dates.ts';
import { isJsonLd, jsonLdProblems } from './files/json-ld.ts';
import { markAttributes } from './mark.ts';
import { attribute, childrenOf, type Element, elementsIn, isText, wordsOf } from './markup.ts';
import type { WrittenNumber } from './number-forms.ts';

const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/).filter(Boolean));

/** What an element says only to some readers. */
const said = list(
  `alt aria-label aria-description aria-valuetext aria-roledescription label placeholder value summary abbr
  data-label`,
);
/** What is no words: names, addresses, and what a browser is asked to do. */
const plain = list(`class id for name type rel lang scope role charset http-equiv href src download aria-labelledby
  aria-describedby aria-hidden aria-current aria-controls tabindex hidden open target autocomplete spellcheck sizes media xmlns
  viewbox focusable preserveaspectratio property`);
/** The measures of a drawing. */
const drawn = list(`x y cx cy r d width height fill stroke stroke-width stroke-dasharray transform stroke-linejoin
  stroke-linecap font-size font-weight font-family text-anchor paint-order`);

/** The room that a picture takes, in pixels. */
const room = list(`width height`);

/** What a page says to see, and which of its numbers are those of figures. */
export interface Seen {
  seen: string;
  verified: ReadonlySet<string>;
  loose: (words: string) => WrittenNumber[];
}

/** What is said where it cannot be seen: no tooltip, no data attribute but marks, no script, nothing in an address. */
export function attributeProblems(
  root: Tree.ParentNode,
  { seen, verified, loose }: Seen,
  publications: readonly string[],
): string[] {
  const problems: string[] = [];
  const refuse = ({ tagName }: Element, name: string) =>
    problems.push(`has an attribute ${name} of <${tagName}>, where numbers would not be read`);
  for (const element of elementsIn(root)) {
    const drawing = element.namespaceURI.endsWith('/svg');
    for (const { name: written, value } of element.attrs) {
      const name = written.toLowerCase();
      if (name === 'data-as-at' && !publications.includes(value))
        problems.push('has a mark of a publication that does not exist');
      if (markAttributes.includes(name)) continue;
      const takesRoom = element.tagName === 'img' && room.has(name);
      if (plain.has(name) || takesRoom || (drawing && drawn.has(name))) {
        if (!['href', 'src', 'd'].includes(name) && value.length > 400) refuse(element, name);
      } else if (name === 'content' && element.tagName === 'meta') {
        const policy = attribute(element, 'http-equiv') !== null || attribute(element, 'name') === 'viewport';
        if (!policy && loose(value).some(({ text }) => !verified.has(text))) refuse(element, name);
      } else if (!said.has(name)) refuse(element, name);
      else if (loose(value).length > 0 && !seen.includes(value.replace(/\s+/g, ' ').trim())) refuse(element, name);
    }
    const link = attribute(element, 'href') ?? attribute(element, 'src') ?? '';
    if (/^data:/.test(link) || (link.includes('?') && !isWrittenLink(element, link)))
      refuse(element, 'with an address of more than a place');
    if (isJsonLd(element)) {
      problems.push(
        ...jsonLdProblems(
          childrenOf(element)
            .map((node) => (isText(node) ? node.value : ''))
            .join(''),
        ),
      );
      continue;
    }
    const holds = ['script', 'style'].includes(element.tagName) && wordsOf(element) !== '';
    if (holds) problems.push(`has a ${element.tagName} with words in it`);
  }
  return problems;
}

/** Whether somebody wrote the link into a text: addresses of councils' papers ask for them with a question mark. */
function isWrittenLink(element: Element, link: string): boolean {
  if (element.tagName !== 'a' || !/^https:\/\//.test(link)) return false;
  let around: Tree.ParentNode | null = element.parentNode;
  while (around !== null && 'tagName' in around) {
    if (attribute(around, 'data-said') === 'written') return true;
    around = around.parentNode;
  }
  return false;
}

/** Whether an element or one within it says a number only to some readers. */
export function saysInAttributes(element: Element): boolean {
  return [element, ...elementsIn(element)].some(({ attrs }) =>
    attrs.some(({ name, value }) => said.has(name) && /\d/.test(withoutDates(value))),
  );
}
