/** A condition of SQL that others stand beside, or that stands alone after `where`, `on` or `having`. */
export interface Condition {
  at: number;
  text: string;
  /** Whether it is one of several of which any will do. */
  isAlternative: boolean;
}

interface Part {
  from: number;
  to: number;
  /** The word before it, and the word after it that ended it. */
  before: string;
  after: string;
}

interface Frame {
  opener: string;
  parts: Part[];
  start: number | null;
  before: string;
  isSpan: boolean;
}

const openers = ['where', 'on', 'having', 'when', 'qualify'];
const marks =
  /[()]|\b(?:case|end|between|and|or|where|on|having|when|qualify|then|else|group|union|left|asof|join|cross|semi|anti|order|select|from|limit|using)\b/g;

/** The conditions of SQL in the order in which they end; no word of a comment, or in quotes, may stand in it. */
export function conditionsIn(sql: string): Condition[] {
  const found: Condition[] = [];
  const frames: Frame[] = [opened('(', 0)];
  for (const { 0: mark, index } of sql.matchAll(marks)) {
    const frame = frames.at(-1) as Frame;
    if (mark === '(') frames.push(opened('(', index + 1));
    else if (mark === 'case') frames.push(opened('case', null));
    else if (mark === ')' || mark === 'end') {
      close(frame, index, mark);
      if (frames.length > 1) frames.pop();
    } else if (mark === 'between') frame.isSpan = true;
    else if (mark === 'and' && frame.isSpan) frame.isSpan = false;
    else if (mark === 'and' || mark === 'or') {
      endPart(frame, index, mark);
      frame.start = index + mark.length;
      frame.before = mark;
    } else {
      close(frame, index, mark);
      if (openers.includes(mark)) Object.assign(frame, opened(mark, index + mark.length));
    }
  }
  close(frames[0] as Frame, sql.length, '');
  return found;

  /** Ends the conditions that stood together, and notes them. */
  function close(frame: Frame, at: number, by: string): void {
    endPart(frame, at, by);
    const stand = ['where', 'on', 'having', 'qualify'].includes(frame.opener);
    if (frame.parts.length > 1 || stand) {
      found.push(
        ...frame.parts.map(({ from, to, before, after }) => ({
          at: from,
          text: sql.slice(from, to),
          isAlternative: before === 'or' ? after !== 'and' : after === 'or' && before !== 'and',
        })),
      );
    }
    Object.assign(frame, opened('', null));
  }

  function endPart(frame: Frame, at: number, by: string): void {
    if (frame.start === null) return;
    const whole = sql.slice(frame.start, at);
    const from = frame.start + whole.length - whole.trimStart().length;
    const to = frame.start + whole.trimEnd().length;
    if (to > from) frame.parts.push({ from, to, before: frame.before, after: by });
    frame.start = null;
  }
}

function opened(opener: string, start: number | null): Frame {
  return { opener, parts: [], start, before: opener, isSpan: false };
}
