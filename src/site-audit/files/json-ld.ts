import { attribute, type Element } from '../markup.ts';
import { plainWords } from '../plain-words.ts';

/** Whether an element holds data for search engines, which a browser does not run. */
export const isJsonLd = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json';

/** What is wrong with such data: JSON whose words hold no number but dates, and that holds none besides. */
export function jsonLdProblems(text: string): string[] {
  const said: string[] = [];
  const walk = (value: unknown): boolean => {
    if (typeof value === 'string') said.push(value);
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).every(([name, one]) => (Array.isArray(value) || !/\d/.test(name)) && walk(one));
    return typeof value !== 'number';
  };
  try {
    if (!walk(JSON.parse(text))) return ['has data with a number'];
  } catch {
    return ['has data that are no JSON'];
  }
  const words = said.map((one) => one.replace(/^(?:https?:\/\/[^\s/]+)?\/(?:[\w.-]+\/)*[\w.-]*$/, ''));
  return words.some((one) => /\d/.test(plainWords(one))) ? ['has data with a number'] : [];
}
