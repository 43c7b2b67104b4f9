import { codeReader, wordsKey } from './cells/code.ts';
import { type CodeSetId, codeSets } from './codes/index.ts';
import { tidy } from './reading/heading.ts';

/** A council’s own words for codes, by the id of the list and the words: `{ placement: { 'In-house carer': 'U6' } }`. */
export type CodeWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Something wrong with a council’s own words: where it stands below `words`, and what is wrong. */
export interface CodeWordsFault {
  path: readonly string[];
  text: string;
}

const isSet = (id: string): id is CodeSetId => Object.hasOwn(codeSets, id);

/** What is wrong with a council’s own words: a list or code that does not exist, and words that mean another code. */
export function codeWordsFaults(words: CodeWords): CodeWordsFault[] {
  return Object.entries(words).flatMap(([id, of]): CodeWordsFault[] => {
    if (!isSet(id))
      return [{ path: [id], text: `there is no such list of codes; there are ${Object.keys(codeSets).join(', ')}` }];
    const read = codeReader(codeSets[id]);
    const codes = codeSets[id].entries.map(({ code }) => code);
    const taken = new Map<string, string>();
    return Object.entries(of).flatMap(([written, code]): CodeWordsFault[] => {
      const path = [id, written];
      const key = wordsKey(tidy(written));
      const meant = read(tidy(written)) ?? taken.get(key) ?? code;
      taken.set(key, code);
      if (key === '') return [{ path, text: 'there are no words' }];
      if (!codes.includes(code)) return [{ path, text: `the list has no code ${code}; it has ${codes.join(' ')}` }];
      return meant === code ? [] : [{ path, text: `these words mean ${meant} already` }];
    });
  });
}

/** The words of one list as its reader takes them. */
export function ownWords(words: CodeWords | undefined, id: CodeSetId): ReadonlyMap<string, string> | undefined {
  const of = words?.[id];
  return of && new Map(Object.entries(of).map(([written, code]) => [wordsKey(tidy(written)), code]));
}
