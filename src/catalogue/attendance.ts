import { numberWords } from '#figure';
import { CatalogueFileError } from './markdown.ts';
import { namesOffice, namesPerson } from './role.ts';

/** In which way somebody was at a meeting, or was not; or belongs to the board, whether there or not. */
export type AttendanceKind = 'membership' | 'present' | 'invited' | 'inAttendance' | 'officers' | 'apologies';

/**
 * Somebody who came or did not: by role, by name, or by both; of `6 councillors` the count is 6. Names are of councillors
 * and holders of an office alone.
 */
export interface Attendee {
  role: string | null;
  name: string | null;
  count: number;
}

/** Those of one kind, in the order in which they are written. */
export interface AttendanceGroup {
  kind: AttendanceKind;
  people: Attendee[];
  line: number;
}

/** What stands above the first item of a meeting. */
export interface Attendance {
  groups: AttendanceGroup[];
  /** What was declared of interests, as it is written; null where nothing is said. */
  declarations: string | null;
}

type Label = AttendanceKind | 'declarations';

const labels: readonly [Label, RegExp][] = [
  ['invited', /^(?:present )?(?:by|at the) invitation(?: of the (?:chair|board))?\b/i],
  ['inAttendance', /^(?:also (?:in attendance|present|attending)|in attendance|attending)\b/i],
  ['officers', /^officers?(?: (?:in attendance|present|attending|also present))?\b/i],
  ['apologies', /^apolog(?:y|ies)(?: for absence)?(?: (?:were )?(?:received|submitted|given)(?: from)?)?\b/i],
  ['declarations', /^declarations? of (?:members[’'] )?interests?\b/i],
  [
    'membership',
    /^(?:board |committee |panel )?membership(?: of the (?:board|committee|panel))?\b|^members of the (?:board|committee|panel)\b/i,
  ],
  ['present', /^(?:members |councillors )?present\b|^members(?: in attendance)?\b|^attendance\b/i],
];
const separator = /^\s*(?:[*_]*\s*[:–—-]\s*[*_]*|[*_]*\s*$)/;
const numbers = numberWords.slice(1);
const counted = new RegExp(`^(\\d{1,3}|${numbers.join('|')})\\s+(.+)$`, 'i');
const councillors = /^(?:the )?(councillors?|cllrs?|aldermen|alderman)\b\.?\s*/i;
const personName =
  /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Sir|Dame|Mayor)\.?\s+)?(?:(?:\p{Lu}\.?)(?:\s?\p{Lu}\.?)*\s+\p{L}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+(?:\s(?:de|van|von|al|el|\p{Lu}[\p{L}’'.-]*)){1,3}|\p{Lu}[\p{L}’'-]+)$/u;
/** `and` before a councillor, a person with initials, or so many of something. */
const somebodyElse = new RegExp(
  `\\s+(?:and|&)\\s+(?=(?:the\\s+)?(?:[Cc]ouncillors?|[Cc]llrs?)\\b|(?:\\p{Lu}\\.?\\s?){1,3}\\s\\p{Lu}\\p{Ll}|(?:\\d+|${numbers.join('|')})\\s+\\p{Ll}|others?\\b)`,
  'u',
);
/** Whom a page never names. */
const neverNamed =
  /\b(?:young (?:person|people|man|woman)|children in care council|care leavers?|care[- ](?:experienced|connected)|foster (?:carer|parent)s?|(?:kinship|birth) \p{L}+|looked after child|pupil|student|parent|(?:foster|connected) carer|adopter)\b/iu;

/**
 * Reads who was there, as clerks write it above the first item: `PRESENT: Councillors A Able (Chair) and B Baker`,
 * `OFFICERS: Head of fostering`, `APOLOGIES FOR ABSENCE:`. Throws a CatalogueFileError where something else stands there,
 * or somebody is named whom a page never names.
 */
export function parseAttendance(preamble: string, firstLine: number, file: string): Attendance {
  const found: { label: Label; rows: string[]; line: number }[] = [];
  for (const [offset, raw] of joinedLabels(preamble.split('\n')).entries()) {
    const row = raw.replace(/^\s*(?:#{1,6}\s+|>\s?)/, '').trim();
    if (row === '') continue;
    const plain = row.replace(/^[*_]+/, '');
    const label = labelOf(plain);
    if (label !== null) found.push({ label: label.label, rows: [label.rest], line: firstLine + offset });
    else if (found.length === 0) {
      throw new CatalogueFileError(
        file,
        firstLine + offset,
        'text stands before the first heading: put it under an item, "## 1. Title". Who was there may stand here after PRESENT:, OFFICERS: or APOLOGIES:.',
      );
    } else found.at(-1)?.rows.push(row);
  }
  const declared = found.find(({ label }) => label === 'declarations');
  return {
    groups: found.flatMap(({ label, rows, line }) =>
      label === 'declarations' ? [] : [{ kind: label, people: peopleIn(rows, file, line), line }],
    ),
    declarations: declared === undefined ? null : declared.rows.join(' ').trim(),
  };
}

/** A label that its column broke in two: `PRESENT BY` above `INVITATION:`. */
function joinedLabels(rows: readonly string[]): string[] {
  const joined = [...rows];
  for (const [at, row] of joined.entries()) {
    const start = /^[*_]*(present by|also in|apologies for)\b[*_]*\s*(.*)$/i.exec(row.trim());
    if (start === null) continue;
    const following = joined.flatMap((other, index) => (index > at && other.trim() !== '' ? [index] : []));
    const middle = following
      .slice(0, 2)
      .find((index) => /^[*_]*(?:invitation|attendance|absence)\s*:/i.test((joined[index] as string).trim()));
    if (middle === undefined) continue;
    const rest = (joined[middle] as string).trim().replace(/^[*_]*(?:invitation|attendance|absence)\s*:[*_]*\s*/i, '');
    const word = /^[*_]*(invitation|attendance|absence)/i.exec((joined[middle] as string).trim())?.[1] as string;
    const between = joined
      .slice(at + 1, middle)
      .join(' ')
      .trim();
    joined[at] = `${start[1]} ${word}: ${[start[2], between, rest].filter(Boolean).join(' ')}`;
    for (let index = at + 1; index <= middle; index += 1) joined[index] = '';
  }
  return joined;
}

function labelOf(row: string): { label: Label; rest: string } | null {
  for (const [label, pattern] of labels) {
    const match = pattern.exec(row);
    if (match === null) continue;
    const after = row.slice(match[0].length);
    const break_ = separator.exec(after);
    if (break_ !== null) return { label, rest: after.slice(break_[0].length).trim() };
  }
  return null;
}

function peopleIn(rows: readonly string[], file: string, line: number): Attendee[] {
  const text = rows
    .filter((row) => row !== '')
    .map((row) => (/^(?:[-*+•]|\d{1,2}[.)])\s+/.test(row) ? `; ${row.replace(/^(?:[-*+•]|\d{1,2}[.)])\s+/, '')}` : row))
    .join(' ')
    .replace(/[*_]/g, '')
    .replace(/^\s*;\s*/, '')
    .replace(/\.\s*$/, '')
    .trim();
  if (text === '' || /^(?:none|nil|there were none|no apologies.*)$/i.test(text)) return [];
  const people: Attendee[] = [];
  let isCouncillor = false;
  for (const part of partsOf(text)) {
    const title = councillors.exec(part);
    const said = title === null ? part : part.slice(title[0].length).trim();
    if (title !== null) isCouncillor = true;
    else if (!personName.test(said.replace(/\s*\(.*\)$/, ''))) isCouncillor = false;
    people.push(attendeeOf(said, title !== null || isCouncillor, file, line));
  }
  return people;
}

/** Split at semicolons where there are any, else at commas outside brackets; and at `and` before somebody else. */
function partsOf(text: string): string[] {
  const outside = (sign: RegExp): string[] => {
    const parts = [''];
    let depth = 0;
    for (const letter of text) {
      depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
      if (depth === 0 && sign.test(letter)) parts.push('');
      else parts[parts.length - 1] += letter;
    }
    return parts;
  };
  const chunks = text.includes(';') ? outside(/;/) : outside(/,/);
  return chunks
    .flatMap((chunk) => chunk.split(somebodyElse))
    .map((part) => part.trim().replace(/^(?:and|&)\s+/i, ''))
    .flatMap(twoNames)
    .filter((part) => part !== '');
}

/** `Nadia Oram and Piers Quill` are two; an office with `and` in it is one. */
function twoNames(part: string): string[] {
  const halves = part.split(/\s+(?:and|&)\s+/);
  const isName = (text: string) => {
    const bare = text.replace(councillors, '').replace(/\s*\(.*\)$/, '');
    return personName.test(bare) && bare.includes(' ') && !namesOffice(bare);
  };
  return halves.length === 2 && halves.every(isName) ? halves : [part];
}

function neverNamedError(file: string, line: number): CatalogueFileError {
  const problem = 'a young person, carer or parent is named here: leave the name out, such as "two young people".';
  return new CatalogueFileError(file, line, problem);
}

function attendeeOf(said: string, isCouncillor: boolean, file: string, line: number): Attendee {
  const many = counted.exec(said);
  if (many !== null) {
    const [, count = '', role = ''] = many;
    const number = /^\d/.test(count) ? Number(count) : numbers.indexOf(count.toLowerCase()) + 1;
    return { role, name: null, count: number };
  }
  const officeAlone = /^\((.+)\)$/.exec(said)?.[1];
  if (officeAlone !== undefined) return { role: officeAlone, name: null, count: 1 };
  const labelled = /^([^:()]+):\s*\(?(.+?)\)?$/.exec(said);
  if (
    labelled !== null &&
    neverNamed.test(labelled[1] as string) &&
    (labelled[2] as string).split(/,|\s+and\s+/).some(namesPerson)
  ) {
    throw neverNamedError(file, line);
  }
  const inBrackets = /^(.+?)\s*\((.+)\)$/.exec(said);
  const byDash = /^(.+?)\s+[-–—]\s+(.+)$/.exec(said);
  const [first, second] = (inBrackets ?? byDash)?.slice(1) ?? [said, undefined];
  const [name, role] = personName.test(first as string) || second === undefined ? [first, second] : [second, first];
  if (second === undefined && !isCouncillor && (namesOffice(said) || !namesPerson(said))) {
    return { role: said, name: null, count: 1 };
  }
  if (inBrackets !== null && (namesOffice(first as string) || !personName.test(name as string))) {
    return { role: said, name: null, count: 1 };
  }
  if (neverNamed.test(role ?? '') && !namesOffice((role ?? '').replace(/council\b/i, ''))) {
    throw neverNamedError(file, line);
  }
  const title = isCouncillor ? `Councillor ${name}` : (name as string);
  if (said === '') return { role: 'Councillor', name: null, count: 1 };
  return { role: role ?? (isCouncillor ? 'Councillor' : null), name: title, count: 1 };
}
