/** A paragraph, list item, row of a table or answer that somebody wrote, and the measures that it is about. */
export interface WrittenText {
  file: string;
  text: string;
  measures: string[];
  /** The months (2022-01) that it speaks of where it names none: the figure's own, or those before the meeting. */
  months: string[];
  /** Whether it says which paper its numbers come from that no page shows. */
  sourced: boolean;
}

const ids = (line: string | undefined): string[] => line?.match(/[a-z][a-z0-9_]*/g) ?? [];
const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n|\n(?=(?:- |\d+\. |\|))/)
    .map((part) =>
      part
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^\d+\. /, ''),
    )
    .filter((part) => part !== '' && !part.startsWith('#') && !/^\|[ |-]+\|$/.test(part));
const frontMatter = (text: string): string => /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
const withoutFrontMatter = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '');
const hasSource = (keys: string): boolean => /^source: *\S/im.test(keys);
const labels = /^(?:Serves|Measures|Exempt|Decision|Presented by|Pages|Source|Accountable officers?):.*$/gm;
/** Keys of a list in YAML whose value counts no children. */
const keys =
  /(?:^|(?<=[{,]))\s*(?:id|item|measure|measures|on|who|by|done|ages|sessions|section|state|partner|finding|kind):[^,}\n]*/gm;

/**
 * The paragraphs of a commentary, which are about the measure that its file is called after, and those that it lists.
 */
export function ofCommentary(file: string, source: string): WrittenText[] {
  const [, month = '', measure = ''] = /(\d{4}-\d{2})\/([a-z0-9_]+)\.md$/.exec(file) ?? [];
  const measures = [measure, ...ids(/^alsoAbout:(.*)$/m.exec(source)?.[1])];
  return paragraphs(withoutFrontMatter(source)).map((text) => ({
    file,
    text,
    measures,
    months: [month],
    sourced: false,
  }));
}

/**
 * The paragraphs of a meeting, each about the measures of its item. `others` are the meeting's plans, reports, questions
 * and what young people said, by file.
 */
export function ofMeeting(file: string, source: string, others: ReadonlyMap<string, string>): WrittenText[] {
  const [, day = ''] = /(\d{4}-\d{2})-\d{2}\/meeting\.md$/.exec(file) ?? [];
  const months = [1, 2, 3].map((back) => monthBack(day, back));
  const ofAPaper = hasSource(frontMatter(source));
  const items = withoutFrontMatter(source)
    .split(/^## /m)
    .slice(1)
    .map((item) => ({
      number: /^[\d/]+/.exec(item)?.[0] ?? '',
      heading: item.split('\n', 1)[0] ?? '',
      measures: ids(/^Measures:(.*)$/m.exec(item)?.[1]),
      sourced: ofAPaper || hasSource(item),
      text: item.replace(/^.*\n/, '').replace(labels, ''),
    }));
  const measuresOf = (number: string | undefined) => items.find((item) => item.number === number)?.measures ?? [];
  const reported = items.flatMap(({ heading, measures, sourced, text }) =>
    paragraphs(text).map((part) => ({
      file,
      text: part,
      measures,
      months: [...months, ...monthsIn(heading, day)],
      sourced,
    })),
  );
  const beside = [...others].flatMap(([name, text]) =>
    name.endsWith('.yaml')
      ? ofList(name, text, months, measuresOf)
      : paragraphs(withoutFrontMatter(text).replace(labels, '')).map((part) => ({
          file: name,
          text: part,
          measures: measuresOf(/^item: *(\S+)/m.exec(text)?.[1]),
          months,
          sourced: hasSource(frontMatter(text)),
        })),
  );
  return [...reported, ...beside];
}

/** The entries of a file such as `questions.yaml`. */
export function ofList(
  file: string,
  text: string,
  months: string[],
  measuresOf: (item: string | undefined) => string[] = () => [],
): WrittenText[] {
  return text
    .split(/^ +- /m)
    .slice(1)
    .map((entry) => ({
      file,
      text: entry.replace(keys, '').replace(/\s+/g, ' '),
      measures: [...measuresOf(/^\s*item: *(\S+)/m.exec(entry)?.[1]), ...ids(/^\s*measures?:(.*)$/m.exec(entry)?.[1])],
      months,
      sourced: hasSource(text),
    }));
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** The months that a text names; one without its year is the newest that was over by a month (2022-03). */
export function monthsIn(text: string, by: string): string[] {
  const pattern = new RegExp(`\\b(${monthNames.join('|')})\\b(?: (\\d{4}))?|\\b(20\\d\\d)\\b`, 'g');
  return [...text.matchAll(pattern)].map(([, name, year, alone]) => {
    if (name === undefined) return `${alone}-12`;
    const month = String(monthNames.indexOf(name) + 1).padStart(2, '0');
    if (year !== undefined) return `${year}-${month}`;
    const newest = `${by.slice(0, 4)}-${month}`;
    return newest <= by ? newest : `${Number(by.slice(0, 4)) - 1}-${month}`;
  });
}

/** The month so many months before. */
export function monthBack(month: string, back: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - back;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
