import { z } from 'zod';

/** The number of an item of an agenda, in a key of a file. */
export const itemNumber = z.union([z.string().trim().min(1), z.int().transform(String)]);

const heading =
  /^(?:(?:item|minute)(?: no\.?)? )?((?:\p{Lu}{1,6}[-/. ]{0,2})?\d+[a-z]?(?:[/.-]\d+[a-z]?)*)[.:)]?(?: [-–—])? +(.+)$/iu;

/** The number and the title of an item's heading: `21/5. Title`, `5a Title`, `CPB.12 – Title`; null where it has none. */
export function numbered(text: string): { number: string; title: string } | null {
  const [, number, title] = heading.exec(text) ?? [];
  return number === undefined || title === undefined ? null : { number, title };
}
