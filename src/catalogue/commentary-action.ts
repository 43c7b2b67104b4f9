import type { Tokens } from 'marked';
import { dayFromWords, type IsoDay } from '#calendar';
import { CatalogueFileError, type MarkdownSection } from './markdown.ts';
import { role } from './role.ts';

/** What somebody will do and by when; `done` is the day on which it was done, null while it is not. */
export interface Action {
  what: string;
  who: string;
  by: IsoDay;
  done: IsoDay | null;
  line: number;
}

const endPattern = /^(.+?)\s*\(([^()]+), by ([^(),]+?)(?:, done ([^(),]+?))?\)\.?$/;
const shape = 'such as "(Head of fostering, by 30 April 2022)", with ", done 28 April 2022" once it is';

/**
 * The actions of a section's lists: each item ends with who does it and by when. Throws a CatalogueFileError where an
 * item does not, or a day does not exist.
 */
export function parseActions(section: Pick<MarkdownSection, 'tokens' | 'tokenLines'>, file: string): Action[] {
  return section.tokens.flatMap((token, index) => {
    if (token.type !== 'list') return [];
    let line = section.tokenLines[index] as number;
    return (token as Tokens.List).items.map((item) => {
      const action = parseAction(item.text.replace(/\s+/g, ' ').trim(), file, line);
      line += item.raw.split('\n').length - 1;
      return action;
    });
  });
}

function parseAction(text: string, file: string, line: number): Action {
  const match = endPattern.exec(text);
  if (match === null) {
    throw new CatalogueFileError(file, line, `end the action with who does it and by when in brackets, ${shape}.`);
  }
  const [, what, who, by, done] = match as unknown as [string, string, string, string, string | undefined];
  const checkedRole = role.safeParse(who);
  if (!checkedRole.success) throw new CatalogueFileError(file, line, `"${who}" must be a role, never a person's name.`);
  const day = (words: string): IsoDay => {
    const found = dayFromWords(words);
    if (found === null) throw new CatalogueFileError(file, line, `"${words}" is no day: write it like 30 April 2022.`);
    return found;
  };
  return {
    what,
    who: checkedRole.data,
    by: day(by),
    done: done === undefined ? null : day(done),
    line,
  };
}
