/**
 * The first sentence of a passage in Markdown, on one line: up to its full stop, or all of a first paragraph without
 * one.
 */
export function firstSentence(text: string): string {
  const paragraph = (text.trim().split(/\n\s*\n/)[0] ?? '').replace(/\s+/g, ' ');
  return /^.*?[.!?](?=[)’'"*_]*(\s|$))[)’'"*_]*/.exec(paragraph)?.[0] ?? paragraph;
}
