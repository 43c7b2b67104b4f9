import type { PageSubject } from './cells.ts';
import { numbersIn } from './drawings.ts';
import { type Element, textOf, within } from './markup.ts';

/** What an element says only to some readers: numbers in it stand in the page too. */
const said = [
  'alt',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'label',
  'placeholder',
  'value',
  'summary',
  'abbr',
];
/** What is no words: names, addresses, and the measures of a drawing. */
const plain = [
  ...[
    'class',
    'id',
    'for',
    'name',
    'type',
    'rel',
    'lang',
    'scope',
    'role',
    'charset',
    'http-equiv',
    'href',
    'src',
    'download',
  ],
  ...[
    'aria-labelledby',
    'aria-describedby',
    'aria-hidden',
    'aria-current',
    'aria-controls',
    'tabindex',
    'hidden',
    'open',
  ],
  ...[
    'autocomplete',
    'spellcheck',
    'sizes',
    'media',
    'xmlns',
    'viewbox',
    'focusable',
    'preserveaspectratio',
    'property',
  ],
];
const drawn = [
  ...[
    'x',
    'y',
    'cx',
    'cy',
    'r',
    'd',
    'width',
    'height',
    'fill',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'transform',
  ],
  ...['stroke-linejoin', 'stroke-linecap', 'font-size', 'font-weight', 'font-family', 'text-anchor', 'paint-order'],
];

/** Nothing is said where it cannot be seen: no tooltip, no data attribute, no script with data in it. */
export function checkAttributes({ file, findings }: PageSubject, page: Element): void {
  const words = textOf(page);
  const numbers = new Set(numbersIn(words));
  const seen = (text: string) => words.includes(text.replace(/\s+/g, ' ').trim());
  const refuse = (element: Element, attribute: string, why: string) =>
    findings.problems.push(`${file}: <${element.name}> has ${attribute}, where numbers can stand ${why}`);
  const visit = (element: Element, inDrawing: boolean): void => {
    const drawing = inDrawing || element.name === 'svg';
    for (const [attribute, text] of element.attributes) {
      if (plain.includes(attribute) || (drawing && drawn.includes(attribute))) {
        if (attribute !== 'href' && attribute !== 'src' && text.length > 400 && attribute !== 'd')
          refuse(element, attribute, 'unread');
      } else if (attribute === 'content' && element.name === 'meta') {
        const policy =
          element.attributes.get('http-equiv') !== undefined || element.attributes.get('name') === 'viewport';
        if (!policy && numbersIn(text).some((one) => !numbers.has(one))) refuse(element, attribute, 'unseen');
      } else if (said.includes(attribute)) {
        if (numbersIn(text).length > 0 && !seen(text)) refuse(element, attribute, 'unseen');
      } else refuse(element, attribute, 'unseen');
    }
    if (element.name === 'script' && element.children.join('').trim() !== '') {
      findings.problems.push(`${file}: a script stands in the page`);
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child, drawing);
  };
  visit(page, false);
  for (const element of within(page)) {
    const link = element.attributes.get('href') ?? element.attributes.get('src') ?? '';
    if (/^data:|[?]/.test(link)) refuse(element, 'an address with more than a place', 'unseen');
  }
}
