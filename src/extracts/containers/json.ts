import { ContainerFault } from './container-fault.ts';

/** A value of JSON with the line on which it begins. */
export type Json =
  | { kind: 'object'; line: number; members: Map<string, Json> }
  | { kind: 'list'; line: number; items: Json[] }
  | { kind: 'text'; line: number; text: string };

/** JSON that breaks off: where, in lines and columns counted from 1, and why. */
export class JsonFault extends ContainerFault {
  readonly line: number;
  readonly column: number;
  readonly what: string;

  constructor(line: number, column: number, what: string) {
    super(`the JSON breaks off in line ${line}, column ${column}: ${what}`);
    this.line = line;
    this.column = column;
    this.what = what;
  }
}

/** Deeper than this nothing that is meant goes. */
const deepest = 64;

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const word = /[a-z]+/y;
const number = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a text.
const plainText = /[^"\\\u0000-\u001f]*/y;

/**
 * Reads JSON with the line of every value. Texts, numbers, true and false come as they are written (`Y` and `N` for the
 * latter, as other files have it), null as an empty text. Throws a JsonFault where it breaks off.
 */
export function readJson(text: string): Json {
  let [at, line, lineStart] = [0, 1, 0];

  const value = (depth: number): Json => {
    if (depth > deepest) throw fault('it is nested too deep');
    blanks();
    const [began, first] = [line, text[at]];
    if (first === '{') return objectFrom(began, depth);
    if (first === '[') return listFrom(began, depth);
    if (first === '"') return { kind: 'text', line: began, text: quoted() };
    return { kind: 'text', line: began, text: bare() };
  };
  const whole = value(0);
  blanks();
  if (at < text.length) throw fault('something follows the end');
  return whole;

  function fault(what: string): JsonFault {
    return new JsonFault(line, at - lineStart + 1, what);
  }

  function blanks(): void {
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) {
        line += 1;
        lineStart = at + 1;
      } else if (code !== 32 && code !== 13 && code !== 9) return;
    }
  }

  function expect(character: string): void {
    blanks();
    if (text[at] !== character) throw fault(at >= text.length ? 'the file ends too soon' : `${character} is missing`);
    at += 1;
  }

  function objectFrom(began: number, depth: number): Json {
    const members = new Map<string, Json>();
    at += 1;
    blanks();
    if (text[at] === '}') at += 1;
    else
      do {
        blanks();
        if (text[at] !== '"') throw fault(at >= text.length ? 'the file ends too soon' : 'a name in quotes is missing');
        const name = quoted();
        if (members.has(name)) throw fault('a name comes twice in one object');
        expect(':');
        members.set(name, value(depth + 1));
      } while (goesOn('}'));
    return { kind: 'object', line: began, members };
  }

  function listFrom(began: number, depth: number): Json {
    const items: Json[] = [];
    at += 1;
    blanks();
    if (text[at] === ']') at += 1;
    else
      do items.push(value(depth + 1));
      while (goesOn(']'));
    return { kind: 'list', line: began, items };
  }

  function goesOn(end: string): boolean {
    blanks();
    if (text[at] === ',') {
      at += 1;
      return true;
    }
    expect(end);
    return false;
  }

  function quoted(): string {
    let read = '';
    at += 1;
    while (true) {
      plainText.lastIndex = at;
      const plain = plainText.exec(text)?.[0] ?? '';
      read += plain;
      at += plain.length;
      if (text[at] === '"') break;
      if (text[at] !== '\\') throw fault(at >= text.length ? 'a text never ends' : 'a text goes on in another line');
      read += escaped();
    }
    at += 1;
    return read;
  }

  function escaped(): string {
    const kind = text[at + 1] ?? '';
    if (kind === 'u' && /^[\da-f]{4}$/i.test(text.slice(at + 2, at + 6))) {
      at += 6;
      return String.fromCharCode(Number.parseInt(text.slice(at - 4, at), 16));
    }
    const meant = escapes[kind];
    if (meant === undefined) throw fault('a backslash stands before what needs none');
    at += 2;
    return meant;
  }

  function bare(): string {
    for (const pattern of [number, word]) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (found === undefined) continue;
      if (pattern === word && !['true', 'false', 'null'].includes(found)) throw fault('a text without quotes');
      at += found.length;
      return found === 'true' ? 'Y' : found === 'false' ? 'N' : found === 'null' ? '' : found;
    }
    throw fault(at >= text.length ? 'the file ends too soon' : 'a value is missing');
  }
}
