/** What is wrong with a script: it may hold no figure and no data. `names` are what a figure would be shown of. */
export function scriptProblems(text: string, names: readonly string[]): string[] {
  const named = names.some(
    (name) => text.includes(`"${name}"`) || text.includes(`'${name}'`) || text.includes(`\`${name}\``),
  );
  const listed = /(?:[[,]\s*["'`]?-?\d+(?:\.\d+)?["'`]?\s*){4,}/.test(text);
  const mapped = /(?:[{,]\s*["'`]?[\w -]+["'`]?\s*:\s*-?\d+(?:\.\d+)?\s*){4,}/.test(text);
  const packed = /["'`][\w+/=|;., -]{400,}["'`]/.test(text) && /["'`][A-Za-z0-9+/=]{200,}["'`]/.test(text);
  return [
    ...(named ? ['a script names a measure or a place'] : []),
    ...(listed || mapped ? ['a script holds a list of numbers'] : []),
    ...(packed ? ['a script holds packed data'] : []),
  ];
}

/** What is wrong with a style sheet: it may put no words into a page and hold no file in itself. */
export function styleProblems(text: string): string[] {
  const addsNumbers = [...text.matchAll(/content:\s*("[^"]*"|'[^']*')/g)].some(([, words]) => /\d/.test(words ?? ''));
  return addsNumbers || /url\(\s*["']?data:/.test(text) ? ['a style sheet puts numbers or files into pages'] : [];
}
