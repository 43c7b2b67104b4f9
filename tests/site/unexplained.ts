import type { GlossaryEntry } from '#catalogue';

/** Values of the return's code lists, such as U6, PR1 or E4A: the glossary explains them together. */
const code = /^(?:[A-Z]\d[A-Z]?|PN\d|PR\d)$/;

/** The abbreviations in a text, two capitals or more, that the glossary does not explain; each once. */
export function unexplained(text: string, glossary: readonly GlossaryEntry[]): string[] {
  const known = new Set(glossary.flatMap(({ term, also }) => [term, ...also]));
  const used =
    text.match(/(?<![\w-])[A-Z][A-Za-z]?[A-Z]+[A-Za-z]?\d*(?![\w-])|(?<![\w-])[A-Z]{2,}\d*s?(?![\w-])/g) ?? [];
  return [...new Set(used)].filter(
    (term) => /[A-Z].*[A-Z]/.test(term) && !code.test(term) && !known.has(term) && !known.has(term.replace(/s$/, '')),
  );
}
