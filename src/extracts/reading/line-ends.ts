export type LineEnd = '\n' | '\r\n' | '\r';

export interface Lines {
  text: string;
  lineEnd: LineEnd;
  /** Whether line ends of several kinds stood outside quotes. */
  mixed: boolean;
  finalLineEnd: boolean;
}

/** Finds the line end of a text. Where several are mixed, those outside quotes become `\n`; those inside cells stay. */
export function settleLineEnds(text: string, delimiter: string): Lines {
  const finalLineEnd = text.endsWith('\n') || text.endsWith('\r');
  if (!text.includes('\r')) return { text, lineEnd: '\n', mixed: false, finalLineEnd };
  const only = onlyLineEnd(text);
  if (only) return { text, lineEnd: only, mixed: false, finalLineEnd };
  return { ...normalise(text, delimiter), finalLineEnd };
}

function onlyLineEnd(text: string): LineEnd | null {
  if (!text.includes('\n')) return '\r';
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) !== 13) return null;
  }
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) return null;
  }
  return '\r\n';
}

/**
 * Walks the text as a CSV reader does: a quote opens a cell only at the cell's start, and doubled quotes stay inside.
 */
function normalise(text: string, delimiter: string): { text: string; lineEnd: LineEnd; mixed: boolean } {
  const parts: string[] = [];
  const seen = new Set<string>();
  let from = 0;
  let quoted = false;
  let cellStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') at += 1;
      else if (char === '"') quoted = false;
      continue;
    }
    if (char === '"' && cellStart) quoted = true;
    else if (char === '\r' || char === '\n') {
      const end = char === '\r' && text[at + 1] === '\n' ? '\r\n' : char;
      parts.push(text.slice(from, at), '\n');
      seen.add(end);
      at += end.length - 1;
      from = at + 1;
      cellStart = true;
      continue;
    }
    cellStart = !quoted && char === delimiter;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), lineEnd: '\n', mixed: seen.size > 1 };
}
