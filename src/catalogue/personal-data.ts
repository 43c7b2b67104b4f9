import { childTablesIn } from './child-table.ts';
import { CatalogueFileError } from './markdown.ts';

/** What kind of personal data stands in a text, and on which line. The data itself is never repeated. */
export interface PersonalData {
  line: number;
  what: string;
  remedy: string;
}

interface Sign {
  what: string;
  remedy: string;
  pattern: RegExp;
  /** Whether what the pattern found is one. */
  holds?: (found: string) => boolean;
}

const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const units = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const ordinal = `(?:(?:twenty|thirty)[ -])?(?:${units})|tenth|eleventh|twelfth|[a-z]{3,5}teenth|twentieth|thirtieth`;
/**
 * A whole date: 3 May 2011, 3rd of May 2011, third of May 2011, 3 May 11, May 3, 2011, 03/05/2011, 3.5.11, 2011-05-03.
 */
const date = [
  `\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthName}\\.?,?\\s+(?:\\d{4}|\\d{2})\\b`,
  `(?:${ordinal})\\s+(?:of\\s+)?${monthName}\\b`,
  `${monthName}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}`,
  '\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})',
  '\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}',
].join('|');
const dateColumn = '(?:dates?\\s+of\\s+birth|birth\\s?dates?|d[./]?\\s?o[./]?\\s?b\\b\\.?)';
const dateLabel = '(?:dates?\\s+of\\s+birth|birth\\s?dates?|birthdays?|d[./]?\\s?o[./]?\\s?b\\b\\.?)';
/** `born on or after 1 September 2020`, `born in the year to` and `born into care` speak of a group, not of a child. */
const ofGroup = `(?:on\\s+or\\s+)?(?:after|before|since|between|from)\\s+(?:the\\s+)?(?:\\d|${monthName})|in\\s+the\\s|into\\s`;
const born = `born\\b(?!\\s+(?:${ofGroup}))`;
/** What may stand between a label and its date: no full stop, except in a saint's name. */
const between = '(?:\\bSt\\.\\s|[^.;!?]){0,60}?';
const whose = "(?:child(?:ren)?|pupil|person|client|case|nhs|unique(?:\\s+pupil)?|looked[ -]after)(?:['’]?s['’]?)?";
const idLabel = `(?:${whose}\\s+(?:unique\\s+)?(?:ids?|identifiers?|no\\.?|numbers?|ref(?:erence)?s?)|upns?)`;

/** A table's line, whose cells stand between `|` or in HTML. */
const inTable = '^(?=.*(?:\\||<t[hd]\\b)).*';
const wholeCell = (words: string) => `(?<=^|[|>]\\s*)(?:${words})(?=\\s*(?:[|<]|$))`;

const takeOut = 'Take it out: a published text may hold nothing by which a child can be recognised.';

const noChildByItself = 'Take the table out: a published text may show no child by itself, with or without a name.';

const signs: readonly Sign[] = [
  {
    what: 'a date of birth',
    remedy: takeOut,
    pattern: new RegExp(
      [
        `\\b(?:${dateLabel}|${born})${between}(?:${date})`,
        `(?:${date})[^.;!?]{0,12}\\b${dateLabel}`,
        `\\b${dateLabel}[\\s:–-]{0,4}\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthName}\\b`,
        `\\bturn(?:s|ed|ing)\\s+(?:\\d{1,2}|[a-z]+(?:teen|een)|ten|eleven|twelve)\\s+on\\s+(?:the\\s+)?(?:${date})`,
        `\\bborn\\s+in\\s+${monthName}\\s+\\d{4}`,
        `(?<![\\p{L}\\p{Nd}])b\\.?\\s+(?:${date})`,
      ].join('|'),
      'giu',
    ),
  },
  {
    what: 'a column of dates of birth',
    remedy: takeOut,
    pattern: new RegExp(`${inTable}(?:\\b${dateColumn}(?!\\w)|${wholeCell('born(?:\\s+on)?|births?')})`, 'gimu'),
  },
  {
    what: 'a column of child numbers',
    remedy: takeOut,
    pattern: new RegExp(`${inTable}(?:\\b${idLabel}(?!\\w)|${wholeCell('ids?|identifiers?')})`, 'gimu'),
  },
  {
    what: 'a column of names, or of single children',
    remedy: noChildByItself,
    pattern: new RegExp(
      `${inTable}${wholeCell("(?:(?:first|last|full|child['’]?s?|pupil['’]?s?)\\s+)?names?|names? of (?:the )?(?:child|children|pupils?|young (?:person|people))|surnames?|forenames?|initials?|(?:child|pupil|young person|yp)(?: [a-z]| \\d{1,3})?|client|service user")}`,
      'gimu',
    ),
  },
  {
    what: 'a number of a child',
    remedy: takeOut,
    pattern: new RegExp(
      `\\b(?:child|pupil|client)\\s+(?:id|no\\.?|number|ref)\\s*[:#]?\\s*\\p{Nd}+|\\b(?:child|pupil|client)\\s+(?:with\\s+|has\\s+)?(?:the\\s+)?(?:id|no\\.?|number|ref(?:erence)?)?[:#\\s]*[a-z]{1,4}[-/]?\\p{Nd}{2,}(?:[-/]\\p{Nd}+)*|\\b(?:child|pupil|client|case)(?:['’]s)?\\s+(?:${idLabel}|id|no\\.?|number|ref)?[:#\\s]*(?!(?:19|20)\\d\\d\\b)\\p{Nd}(?:[ .-]?\\p{Nd}){3,}|(?<![\\p{Nd}.,-])\\p{Nd}(?:[ ]\\p{Nd}){4,}(?!\\p{Nd})`,
      'giu',
    ),
  },
  {
    what: 'a number of five or more digits, as case systems give to children',
    remedy: 'Take it out; write an amount with commas, such as 12,500.',
    pattern: /\p{Nd}{5,}/gu,
  },
  {
    what: 'a number like that of a patient',
    remedy: takeOut,
    pattern: /(?<![\p{Nd},.])\p{Nd}{3}[ .-]\p{Nd}{3}[ .-]\p{Nd}{4}(?!\p{Nd})/gu,
  },
  {
    what: 'an NHS number',
    remedy: takeOut,
    pattern: /(?<![\p{Nd},.-])\d(?:[ -]?\d){9}(?![\p{Nd},.-]*\p{Nd})/gu,
    holds: isNhsNumber,
  },
  {
    what: 'a unique pupil number',
    remedy: takeOut,
    pattern: /(?<![\p{L}\p{Nd}_-])[A-HJ-NP-RT-Z](?:[ -]?\d){11}[ -]?[\dA-HJ-NP-RT-Z](?![\p{L}\p{Nd}_-])/gu,
  },
  {
    what: 'a full postcode',
    remedy: 'Take it out, or write its first half alone, such as TS1: a whole one is a handful of homes.',
    pattern:
      /(?<![\p{L}\p{Nd}_/-])(?:[A-Z]{1,2}\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}|[A-Za-z]{1,2}\d[A-Za-z\d]?[^\S\n]+(?!\d(?:st|nd|rd|th)\b)\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![\p{L}\p{Nd}_/-])/gu,
  },
  {
    what: 'an e-mail address',
    remedy: 'Take it out, and name the role that can be asked.',
    pattern:
      /[^\s@/|<>()]\s?(?:@|[([]at[)\]])\s?[\p{L}\p{Nd}-]+(?:(?:\.|\s?[([]dot[)\]]\s?)[\p{L}\p{Nd}-]+)+|[\p{L}\p{Nd}]\sat\s[\p{L}\p{Nd}-]+(?:\sdot\s[\p{L}\p{Nd}-]+)+/giu,
  },
  {
    what: 'a telephone number',
    remedy: 'Take it out, and name the role that can be asked.',
    pattern:
      /(?<![\p{Nd},.])(?:\+44[\s-]?(?:\(0\)[\s-]?)?\d{2,4}|\(0\d{2,4}\)|0\d{2,4})[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\p{Nd})/gu,
  },
];

/**
 * Whether ten digits, spaced or not, are grouped like an NHS number and end with its check digit: the first nine,
 * weighted 10 to 2, and the tenth make a multiple of 11 (NHS Data Model and Dictionary).
 */
function isNhsNumber(found: string): boolean {
  const groups = found.split(/[ -]/).map(({ length }) => length);
  if (groups.length > 3 || groups.some((length) => length < 3)) return false;
  const digits = [...found.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** Long numbers that identify nobody: web addresses, codes of the Office for National Statistics, amounts of money. */
const nobodys = /https?:\/\/\S+|(?<![\w/-])[EWSNK]\d{2}000\d{3}(?![\w/-])|£\s?\d+(?![\w/-])/gu;

const named: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwj: '', zwnj: '' },
  ...{ commat: '@', sol: '/', period: '.', hyphen: '-', dash: '-', num: '#', colon: ':', amp: '&' },
};

/**
 * The source as a page shows it, on the lines on which it stands: no entities, look-alikes, emphasis or invisible
 * signs.
 */
function asShown(source: string): string {
  return source
    .replace(/&#(x[\da-f]+|\d+);|&([a-z]+);/giu, (whole, code: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = code?.startsWith('x') || code?.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    })
    .normalize('NFKC')
    .replace(
      /[\u00AD\u200B-\u200F\u2060\uFEFF*`~]|__|<\/?(?:sup|sub|b|i|em|strong|span|u|s|small|mark|wbr)\b[^>\n]*>/giu,
      '',
    )
    .replace(/^ *>+ ?/gmu, ' ')
    .replace(/(?<=\S)[ ]*\t+[ ]*(?=\S)/gu, ' | ');
}

/**
 * Dates of birth, child numbers, NHS and pupil numbers, postcodes, e-mail addresses, telephone numbers and tables with a
 * row for each child in the source of a text, in reading order. It recognises them by how they are written and finds no names: whoever publishes a text has to read it.
 */
export function personalDataIn(source: string): PersonalData[] {
  const readings = [source, asShown(source)].map((text) =>
    text.replace(nobodys, (match) => (match.includes('@') ? match : ' '.repeat(match.length))),
  );
  const written = signs.flatMap(({ pattern, what, remedy, holds = () => true }) =>
    readings.flatMap((text) =>
      [...text.matchAll(pattern)]
        .filter(([found]) => holds(found))
        .map(({ index }) => ({ line: lineAt(text, index), what, remedy })),
    ),
  );
  const tables = readings.flatMap(childTablesIn).map((line) => ({
    line,
    what: 'a table with a row for each child',
    remedy: noChildByItself,
  }));
  return [...written, ...tables]
    .toSorted((one, other) => one.line - other.line)
    .filter(({ line, what }, at, all) => all.findIndex((one) => one.line === line && one.what === what) === at);
}

/** Throws a CatalogueFileError that lists, by line, the personal data in a text, and what to do. */
export function refusePersonalData(source: string, file: string): void {
  const [first, ...rest] = personalDataIn(source);
  if (first === undefined) return;
  const says = ({ what, remedy }: PersonalData) => `here stands ${what}. ${remedy}`;
  const others = rest.map((one) => `\n${file}:${one.line}: ${says(one)}`);
  throw new CatalogueFileError(file, first.line, [says(first), ...others].join(''));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
