import { blankWords } from './blank.ts';
import { saysUnknown, withoutListLetter } from './unknown.ts';

/** Words that say that there is nothing to record. */
const saysNone =
  /^(no|n|false|0|nil|nobody|unallocated|not (yet )?(allocated|agreed|decided|made|done|in place)|no (permanence )?plan|no (personal )?advis[eo]r|to be (agreed|decided|confirmed|allocated)|tba|tbd)( yet)?$/;

const isNothing = (text: string): boolean => {
  const bare = withoutListLetter(text).trim().toLowerCase();
  return blankWords.has(bare) || saysNone.test(bare) || saysUnknown(bare);
};

/** Whether a cell says anything: of a text that must not be kept, this is all that is. */
export const isRecorded = (text: string): boolean => !isNothing(text);

/**
 * A number in place of who a cell names, the same for the same words in any case: whom it names is not kept. Null where
 * it names nobody. It is made of the words alone and so hides nothing from whoever has them: it stays with the extracts.
 */
export function numberOfPerson(text: string): string | null {
  if (isNothing(text)) return null;
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim();
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < words.length; at += 1) {
    high = Math.imul(high ^ words.charCodeAt(at), 2654435761);
    low = Math.imul(low ^ words.charCodeAt(at), 1597334677);
  }
  return [high, low].map((half) => (half >>> 0).toString(36)).join('-');
}
