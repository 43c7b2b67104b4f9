import { type Line, type Note, plain, rowSign } from './line.ts';

export type Group = 'membership' | 'present' | 'invited' | 'inAttendance' | 'officers' | 'apologies' | 'declarations';

/** How each group is called in the meeting's file. */
export const groupLabels: Readonly<Record<Group, string>> = {
  membership: 'MEMBERSHIP',
  present: 'PRESENT',
  invited: 'PRESENT BY INVITATION',
  inAttendance: 'ALSO IN ATTENDANCE',
  officers: 'OFFICERS',
  apologies: 'APOLOGIES FOR ABSENCE',
  declarations: 'DECLARATIONS OF INTEREST',
};

const labels: readonly [Group, RegExp][] = [
  ['membership', /^(?:board |committee |panel )?membership(?: of the (?:board|committee|panel))?$/i],
  [
    'apologies',
    /^(?:apolog(?:y|ies)(?: for (?:non-?attendance|absence))?(?: (?:were |was )?(?:received|submitted|given)(?: (?:from|by|on behalf of))?)?|absent with apologies)$/i,
  ],
  ['declarations', /^declarations? of (?:(?:members[’']? )?interests?|disclosable .*)$/i],
  [
    'officers',
    /^(?:(?:council |lead )?officers?(?: (?:in attendance|present|attending|also present|supporting|support))?|(?:also )?in attendance \(officers\)|staff(?: present)?|present \(officers\))$/i,
  ],
  [
    'invited',
    /^(?:(?:present |attending )?(?:by|at the) invitation(?: of the (?:chair|board|panel|committee))?|invited(?: (?:guests?|attendees))?|invitees|guests?)$/i,
  ],
  [
    'inAttendance',
    /^(?:also (?:in attendance|present|attending|attended)(?: (?:virtually|remotely|online))?|(?:others? )?in attendance(?: (?:virtually|remotely|online))?|(?:attending|present|joined|attended) (?:virtually|remotely|online|via \w+(?: \w+)?)|observers?|partners?(?: present| representatives?)?|(?:representatives?|co-?optees?|co-?opted members?)(?: present)?|non-?voting members?|others? present)$/i,
  ],
  [
    'present',
    /^(?:(?:board |panel |committee |elected |voting )?(?:members?|councillors?)(?: (?:present|in attendance|attending))?(?: in person)?|members of the (?:board|panel|committee|forum)|present(?: in person| \(in person\)| \(members\))?|those present|attend(?:ance|ees)|substitutes?(?: present)?|substitute members?)$/i,
  ],
];
const chair = /^(?:(?:in the )?chair(?:man|person|ed by|)?|chairing)$/i;
const halves: readonly [RegExp, RegExp, Group][] = [
  [/^present by\b/i, /^invitation\b\s*:?/i, 'invited'],
  [/^apologies for\b/i, /^absence\b\s*:?/i, 'apologies'],
  [/^(?:also in|also)\b/i, /^(?:in )?attendance\b\s*:?/i, 'inAttendance'],
  [/^officers in\b/i, /^attendance\b\s*:?/i, 'officers'],
];

/** Who was there, and the lines that were taken for it. */
export interface People {
  groups: Map<Group, string>;
  taken: Set<number>;
  notes: Note[];
}

/** Whom no page names, with what stands in place of the name. */
const neverNamed =
  /\b(young (?:person|adult|ambassador|inspector)|care[- ]?leaver|care[- ]experienced (?:young )?(?:person|adult|representative)|foster (?:carer|parent)|(?:kinship|connected) carer|adoptive parent|adopter|special guardian|birth parent|parent)\b/i;

/** Labels of those whom no page names, in place of whose names stands how many they were. */
const youngLabel =
  /^((?:young (?:people|persons?|adults?|representatives?|ambassadors?|inspectors?)|care[- ]?leavers?|care[- ]experienced (?:young )?(?:people|adults?)|children in care(?: council)?|(?:members of the )?(?:children in care council|cicc)|foster (?:carers?|parents?)|(?:kinship|connected) carers?|carers?|adopters?|adoptive parents?|special guardians?|birth parents?|parents?(?: and carers?)?|children(?: and young people)?)(?: (?:present|in attendance|attending|representatives?|members?|council|forum))*)(?: ?\(\d{1,2}\))?$/i;
const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How many people a list of names has, such as `2 young people`; `label` says of whom. */
function howMany(label: string, rows: readonly string[]): string {
  const parts = rows
    .flatMap((row) => row.replace(/\([^)]*\)?/g, ' ').split(/[,;/\n]|\s+(?:and|&)\s+/i))
    .map((part) => part.trim())
    .filter((part) => /\p{L}|\d/u.test(part));
  const count = parts.reduce((sum, part) => {
    const said = /^(\d{1,2}|\p{L}+)\b/u.exec(part)?.[1]?.toLowerCase() ?? '';
    return sum + (/^\d/.test(said) ? Number(said) : Math.max(1, counts.indexOf(said) + 1));
  }, 0);
  const isOne = count === 1;
  const whom = /foster/i.test(label)
    ? `foster carer${isOne ? '' : 's'}`
    : /adopt/i.test(label)
      ? `adoptive parent${isOne ? '' : 's'}`
      : /guardian/i.test(label)
        ? `special guardian${isOne ? '' : 's'}`
        : /parent/i.test(label)
          ? `parent${isOne ? '' : 's'}`
          : /carer/i.test(label)
            ? `carer${isOne ? '' : 's'}`
            : /leaver|experienced/i.test(label)
              ? `care leaver${isOne ? '' : 's'}`
              : `young ${isOne ? 'person' : 'people'}`;
  return `${count} ${whom}`;
}

/** Words that are nothing but names: of one person or several. */
function areNames(text: string): boolean {
  const parts = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[.;,]+$/, '')
    .split(/[,;/]|\s+(?:and|&)\s+/i)
    .map((part) => part.trim());
  return parts.every((part) => /^(?:\p{Lu}[\p{L}’'.-]*)(?:\s\p{Lu}[\p{L}’'.-]*){0,3}$/u.test(part));
}

/** Lines of an item in which a label such as `Young people:` names those whom no page names: with how many they were. */
export function withoutYoungNames(lines: readonly Line[], notes: Note[]): Line[] {
  const out: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const isRow = line.text.startsWith(rowSign);
    const cells = cellsOf(line.text).filter((cell) => cell !== '');
    const match = /^(?:[-•*]\s*)?([^:–]{4,60}?)\s*(?::|\s[-–—]\s)\s*(.*)$/su.exec(
      isRow ? cells.join(': ') : plain(line.text),
    );
    const label = match?.[1]?.replace(/:$/, '').trim() ?? '';
    if (match === null || !youngLabel.test(label)) {
      out.push(line);
      continue;
    }
    const names = (match[2] as string).replace(/^:\s*/, '');
    const rows = names === '' ? [] : [names];
    let last = index;
    for (let at = index + 1; names === '' || /(?:,|;|\band|&)$/.test(rows.at(-1) ?? ''); at += 1) {
      const next = plain(lines[at]?.text ?? '').replace(/^(?:[-•*]|\d{1,2}[.)])\s*/, '');
      if (next === '' && rows.length === 0 && at < lines.length) continue;
      if (next === '' || !areNames(next.replace(/\s+(?:and|&)$/, ''))) break;
      rows.push(next);
      last = at;
    }
    if (rows.length === 0 || !rows.every((row) => areNames(row.replace(/\s+(?:and|&)$/, '')))) {
      out.push(line);
      continue;
    }
    const many = howMany(label, rows);
    out.push({ ...line, text: isRow ? `${rowSign}${label}${rowSign}${many}` : `${label}: ${many}` });
    notes.push({ at: line.at, says: namesLeftOut(many) });
    index = last;
  }
  return out;
}

function namesLeftOut(many: string): string {
  return `Names were left out, and how many they were was written (${many}): count them.`;
}

interface Found {
  group: Group;
  /** The label of those whom no page names; null where it is of others. */
  whose: string | null;
  rows: string[];
  at: number;
}

/**
 * Reads who was there from the lines above the first item, in the forms of clerks: a label and names, a label above a
 * list, a label that its column broke in two, two groups side by side, a table with a name and a role in each row.
 */
export function peopleIn(lines: readonly Line[]): People {
  const found: Found[] = [];
  const taken = new Set<number>();
  const open = (group: Group, at: number, whose: string | null = null) => {
    const own: Found = { group, whose, rows: [], at };
    found.push(own);
    return own;
  };
  let current: Found | null = null;
  let columns: (Found | null)[] | null = null;
  let half: { second: RegExp; until: number } | null = null;
  let blanks = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '') {
      blanks += 1;
      if (blanks > 1) columns = null;
      continue;
    }
    blanks = 0;
    const cells = cellsOf(line.text);
    const said = cells.filter((cell) => cell !== '');
    const first = said[0] ?? '';
    if (half !== null && index <= half.until && half.second.test(first) && current !== null) {
      push(current, [first.replace(half.second, ''), ...said.slice(1)].join(' '));
      half = null;
      taken.add(index);
      continue;
    }
    const broken: (typeof halves)[number] | undefined = halves.find(
      ([start, second]) =>
        start.test(first) &&
        labelIn(first) === null &&
        lines
          .slice(index + 1, index + 8)
          .some(({ text }) => second.test(cellsOf(text).find((cell) => cell !== '') ?? '')),
    );
    if (broken !== undefined) {
      current = open(broken[2], line.at);
      push(current, [first.replace(broken[0], ''), ...said.slice(1)].join(' '));
      half = { second: broken[1], until: index + 7 };
      columns = null;
      taken.add(index);
      continue;
    }
    const named = said.map(labelIn);
    if (said.length > 1 && named.every((one) => one !== null && one.rest === '')) {
      columns = cells.map((cell) => {
        const label = labelIn(cell);
        return label === null ? null : open(label.group, line.at, label.whose);
      });
      current = null;
      taken.add(index);
      continue;
    }
    const label = labelIn(first);
    if (label !== null) {
      columns = null;
      const rest = [label.rest, ...said.slice(1)].filter((one) => one !== '');
      // Those who are named after the apologies, on their line, sent theirs.
      const beside: Group | undefined = label.whose !== null && current?.at === line.at ? current.group : undefined;
      current = open(beside ?? label.group, line.at, label.whose);
      if (
        /^councillors?$/i.test(first.replace(/\s*:.*$/, '')) &&
        rest.length > 0 &&
        !/^councillor/i.test(rest[0] as string)
      )
        rest.unshift('Councillors');
      push(current, label.isChair ? `${rest.join(' ').replace(/[.;,]$/, '')} (Chair)` : rest.join(' '));
      taken.add(index);
      continue;
    }
    if (columns !== null && cells.length > 1) {
      for (const [at, cell] of cells.entries()) if (cell !== '') push(columns[at] ?? null, cell);
      taken.add(index);
      continue;
    }
    const column: Found | null = columns?.find((one) => one !== null) ?? null;
    if (column !== null) {
      push(column, first);
      taken.add(index);
    } else if (current !== null && !endsPeople(said.join(' '))) {
      if (said.length > 1 && said.every((cell) => headerCell.test(cell))) {
        taken.add(index);
        continue;
      }
      const isPresent = /^(?:✓|✔|yes|y|present|attended|in person|virtual(?:ly)?|online)$/i.test(said.at(-1) ?? '');
      const isAway = /^(?:✗|✘|x|no|n|apologies|apols?|absent)$/i.test(said.at(-1) ?? '');
      const [name = '', ...rest] = said.length > 2 && (isPresent || isAway) ? said.slice(0, -1) : said;
      const person = rest.length === 0 ? name : `${name} (${rest.join(', ')})`;
      if (said.length > 2 && isAway) push(open('apologies', line.at), person);
      else push(current, person);
      taken.add(index);
    } else current = null;
  }
  return { ...written(found), taken };
}

const headerCell =
  /^(?:name|role|title|job title|position|organisation|representing|designation|attendance|attended|status|member|initials)s?$/i;

function push(found: Found | null, text: string): void {
  const words = plain(text)
    .replace(/^(?:[-•*+>➢]|\(?\d{1,2}[.)])\s+/, '')
    .trim();
  if (found !== null && words !== '') found.rows.push(words);
}

/** Text that speaks of the meeting and names nobody who was there. */
function endsPeople(text: string): boolean {
  return (
    /^(?:the (?:meeting|chair|board|panel|committee)\b|this meeting|note|minutes?\b|please\b|agenda\b|contact\b|quor|(?:also )?published|https?:)/i.test(
      plain(text),
    ) || plain(text).split(' ').length > 60
  );
}

function cellsOf(text: string): string[] {
  const raw = text.startsWith(rowSign)
    ? text.slice(1).split(rowSign)
    : text.includes('|')
      ? text.replace(/^\s*\||\|\s*$/g, '').split('|')
      : text.split(/\t+| {3,}/);
  return raw.map((cell) => plain(cell.replace(/^\s*#{1,6}\s+/, '').replaceAll('\uFDD2', '; ')));
}

function labelIn(cell: string): { group: Group; rest: string; isChair: boolean; whose: string | null } | null {
  const match = /^([^:–]{2,60}?)\s*(?::|\s[-–—]\s|[-–—]\s|$)\s*(.*)$/su.exec(cell);
  const [, label = '', rest = ''] = match ?? [];
  if (chair.test(label) && rest !== '') return { group: 'present', rest, isChair: true, whose: null };
  if (youngLabel.test(label.trim()))
    return { group: 'inAttendance', rest: rest.trim(), isChair: false, whose: label.trim() };
  const group = labels.find(([, pattern]) => pattern.test(label.trim()))?.[0];
  if (group !== undefined) return { group, rest: rest.trim(), isChair: false, whose: null };
  const loud =
    /^(PRESENT|OFFICERS|IN ATTENDANCE|ALSO IN ATTENDANCE|APOLOGIES|APOLOGIES FOR ABSENCE)\s+(?=[A-Z][a-z])(.+)$/su.exec(
      cell,
    );
  if (loud !== null) return labelIn(`${loud[1]}: ${loud[2]}`);
  const apologies =
    /^apologies (?:for absence )?(?:were |had been )?(?:received|submitted|given) (?:from|by|on behalf of) (.+)$/isu.exec(
      cell,
    );
  return apologies === null ? null : { group: 'apologies', rest: apologies[1] as string, isChair: false, whose: null };
}

function written(found: readonly Found[]): { groups: Map<Group, string>; notes: Note[] } {
  const groups = new Map<Group, string>();
  const notes: Note[] = [];
  for (const { group, whose, rows, at } of found) {
    if (rows.length === 0) continue;
    const text = group === 'declarations' ? rows.join(' ') : joined(rows);
    const shown = whose === null ? withoutChildren(text) : howMany(whose, rows);
    if (whose !== null) notes.push({ at, says: namesLeftOut(shown) });
    else if (shown !== text) {
      notes.push({ at, says: 'A young person, carer or parent was named among those present: the name was left out.' });
    }
    const before = groups.get(group);
    groups.set(group, before === undefined ? shown : `${withSemicolons(before)}; ${withSemicolons(shown)}`);
  }
  return { groups, notes };
}

function withSemicolons(text: string): string {
  return text.includes(';') ? text : text.replaceAll(/, (?![^(]*\))/g, '; ');
}

/** Rows as one line: a list that was broken over lines, or one person a row. */
function joined(rows: readonly string[]): string {
  const goesOn = (row: string) =>
    /(?:,|\band|&|[-–]|(?:^|\s)\p{Lu}|\b(?:councillors?|of|for))$/iu.test(row) && !/^\p{Lu}$/u.test(row);
  const isOpen = (row: string) => row.split('(').length > row.split(')').length;
  const wraps = rows.some(
    (row, at) =>
      (at < rows.length - 1 &&
        rows.length > 1 &&
        (goesOn(row) || isOpen(row)) &&
        !/^(?:councillors?|cllrs?)\s*:?$/i.test(row)) ||
      (at > 0 && /^(?:and\b|\p{Ll}|[),])/u.test(row)),
  );
  if (rows.length < 2 || wraps) {
    const text = rows
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/[.;,]+$/, '');
    const isOne = !/,|\band\b/.test(text);
    const said = text.includes(';')
      ? text
          .split(/\s*;\s*/)
          .map(withRole)
          .join('; ')
      : isOne
        ? withRole(text)
        : flatBrackets(text);
    return namesApart(said.replace(/^the\s+(?=\p{Lu})/u, ''));
  }
  const people: string[] = [];
  let prefix = '';
  for (const row of rows) {
    const words = row.replace(/[.;,]+$/, '');
    if (/^(?:councillors?|cllrs?)\s*:?$/i.test(words)) {
      prefix = 'Councillor ';
      continue;
    }
    if (words !== '')
      people.push(withRole(prefix !== '' && !/^(?:councillor|cllr)/i.test(words) ? `${prefix}${words}` : words));
  }
  return people.join('; ');
}

/** `Nadia Able and Rob Baker` as two people: a list of councillors alone has such names. */
function namesApart(text: string): string {
  if (!/^(?:councillor|cllr)s?\b/i.test(text)) return text;
  return text.replace(
    /\s+and\s+(?=\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+\s*(?:\([^)]*\)\s*)?$)/u,
    text.includes(';') ? '; ' : ', ',
  );
}

/** A role whose brackets say of what it is, without them: `Service Manager for Care Leavers`. */
function flatBrackets(text: string): string {
  return text
    .replace(/\(councillor\s*\(([^()]+)\)\)/gi, '($1)')
    .replace(office, (whole, role: string, of: string) =>
      /^(?:chair|vice|deputy|substitute|observer|part|left|joined|virtual|online|from|until|interim|acting)/i.test(of)
        ? whole
        : `${role} for ${of}`,
    );
}

const office =
  /((?:Service |Team |Business |Strategic |Deputy |Assistant |Head of )?\b(?:Manager|Director|Officer|Lead|Coordinator)) \(((?![A-Z]\.? )[A-Z][^()]*)\)/g;

/** `A Able, Head of fostering` with the role in brackets; a list of several stays as it is. */
function withRole(raw: string): string {
  const councillor = /^([^()]+?) \((?:councillor|cllr|member)(?:\s*\(([^()]+)\)|,\s*([^()]+))?\)$/i.exec(raw);
  if (councillor !== null) {
    const [, name, bracketed, comma] = councillor;
    const post = bracketed ?? comma;
    return `Councillor ${(name as string).replace(/^(?:councillor|cllr)\.?\s+/i, '')}${post === undefined ? '' : ` (${post})`}`;
  }
  const row = flatBrackets(raw);
  const match = /^([^,()]+?)(?:,\s+|:\s+)([^,()]*(?:\([^)]*\))?[^,()]*(?:,[^,()]+)?)$/.exec(row);
  if (match === null) return row;
  const [, one = '', other = ''] = match;
  const person =
    /^(?:(?:councillors?|cllr|mr|mrs|ms|miss|dr|prof|rev)\.?\s+)?(?:\p{Lu}\.?\s?){0,3}\s*[\p{L}’'-]+(?:\s[\p{L}’'-]+)?$/iu;
  const office =
    /\b(?:director|head|manager|officer|chair|lead|service|team|nurse|worker|school|member|board|council|adviser|clerk|chief|vice|deputy|coordinator|trust|nhs|police|independent)\b/i;
  if (person.test(one) && office.test(other) && !office.test(one)) return `${one} (${other.trim()})`;
  if (office.test(one) && person.test(other)) return `${other.trim()} (${one})`;
  return row;
}

function withoutChildren(text: string): string {
  return text
    .split(/(;\s*|,\s*(?![^(]*\)))/)
    .map((part) => {
      if (
        /\((?:[^()]*\b)?(?:children in care council|cicc|care leavers?[’']? (?:council|forum))(?: (?:member|representative))?\)/i.test(
          part,
        )
      )
        return 'one young person';
      const whose = neverNamed.exec(part)?.[1];
      if (
        whose === undefined ||
        /\b(?:team|service|manager|officer|panel|council|forum|association|participation|liaison|lead)\b/i.test(part)
      )
        return part;
      return /^(?:\d+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|(?:[Aa]n?|[Ss]everal)(?=\s\p{Ll}))\b/u.test(
        part.trim(),
      ) || !/\p{Lu}/u.test(part.replace(whose, ''))
        ? part
        : `one ${whose.toLowerCase()}`;
    })
    .join('');
}
