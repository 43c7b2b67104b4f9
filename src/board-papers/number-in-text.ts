/** A number that somebody wrote, and what it is said to be: `94%`, `2 percentage points`, or a plain number. */
export interface WrittenNumber {
  text: string;
  value: number;
  kind: 'percent' | 'points' | 'plain';
  /** Whether it is said to be about so much. */
  isAbout: boolean;
  line: number;
  /** Where in the text it begins. */
  at: number;
}

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b)';

/** What looks like a number and counts nothing: addresses, code, list numbers, dates, years, places in an order. */
const notCounted = [
  /https?:\/\/\S+/g,
  /`[^`\n]*`/g,
  /^[ \t]*\d+[.)][ \t]/gm,
  /^[ \t]*\d+(?:\.\d+)+[.)]?[ \t]+(?=["“‘(]?\p{Lu})/gmu,
  /\b\d{4}-\d{2}(?:-\d{2})?\b/g,
  new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+(?:and|to)\\s+\\d{1,2}(?:st|nd|rd|th)?)?\\s+${month}\\b(?:\\s+\\d{4})?`,
    'g',
  ),
  new RegExp(`\\b${month}\\s+\\d{1,2}(?:st|nd|rd|th)\\b`, 'g'),
  /\b(?:19|20)\d{2}[/–-]\d{2,4}\b/g,
  /(?<![\d,.£])(?:19|20)\d{2}(?![\d%]|[,.]\d)/g,
  /\b[Aa]ged? \d+(?: (?:to|and|or) \d+)?/g,
  /\b\d+(?:st|nd|rd|th)\b/g,
  /\b(?:per|every|each) (?:10,000|1,000 days)\b/g,
  /\bsessions in 100\b/g,
];
/** Months and years of time. */
const spans = [/(?<![\d,.])\d+(?:[ -](?:months?|years?)\b)/g];

/** A text with blanks in place of what looks like a number and counts nothing. */
export function withoutDates(text: string): string {
  return blanked(text, notCounted);
}

/** A text with blanks in place of months and years of time. */
export function withoutSpans(text: string): string {
  return blanked(text, spans);
}

function blanked(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((left, pattern) => left.replace(pattern, (match) => match.replace(/\S/g, ' ')), text);
}

const numberPattern = /(?<![\p{L}\d_.,])\d+(?:,\d{3})*(?:\.\d+)?(\s*(?:%|per ?cent\b)|\s*(?:percentage )?points?\b)?/gu;

/** The numbers of a text that must be vouched for. `firstLine` is the line of its file on which the text begins. */
export function numbersIn(text: string, firstLine: number): WrittenNumber[] {
  const bare = withoutSpans(withoutDates(text));
  const lineAt = lineCounter(bare, firstLine);
  return [...bare.matchAll(numberPattern)].map((match) => {
    const [whole, after = ''] = match;
    return {
      text: whole.replace(/\s+/g, ' '),
      value: Number(whole.slice(0, whole.length - after.length).replaceAll(',', '')),
      kind: /%|cent/.test(after) && !after.includes('point') ? 'percent' : after === '' ? 'plain' : 'points',
      isAbout: /\babout\s+$/i.test(bare.slice(Math.max(0, match.index - 12), match.index)),
      line: lineAt(match.index),
      at: match.index,
    };
  });
}

/** Says on which line a place stands, for places that only go forward. */
function lineCounter(text: string, firstLine: number): (place: number) => number {
  let [line, next] = [firstLine, text.indexOf('\n')];
  return (place) => {
    while (next >= 0 && next < place) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
