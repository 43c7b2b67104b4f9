import { dayInWords } from '#calendar';

/** One way in which a canary may stand in a file. */
export interface Form {
  name: string;
  bytes: Buffer;
  /** Base64 alone: elsewhere capitals and small letters are the same. */
  caseCounts: boolean;
}

/** Every form of a canary that is looked for: a cell itself, the names and words in it, a day in every order. */
export function formsOf(canary: string): Form[] {
  const forms = writingsOf(canary).flatMap((text) => encodingsOf(text));
  return [...Map.groupBy(forms, ({ bytes, caseCounts }) => `${bytes.toString('hex')}${caseCounts}`).values()].map(
    ([first]) => first as Form,
  );
}

/** A day in the orders in which people and machines write it; of other cells the whole and each word that is long enough. */
function writingsOf(canary: string): string[] {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(canary) ?? [];
  if (day && month && year) {
    const [d, m, iso] = [String(Number(day)), String(Number(month)), `${year}-${month}-${day}`];
    const joined = ['/', '-', '.', ' ', ''].flatMap((sign) => [
      [day, month, year].join(sign),
      [year, month, day].join(sign),
      [year, day, month].join(sign),
    ]);
    const milliseconds = Date.parse(`${iso}T00:00:00Z`);
    return [...joined, `${d}/${m}/${year}`, `${d}.${m}.${year}`, dayInWords(iso), String(milliseconds)];
  }
  const words = canary.split(/[\s&<>/@]+/).filter((one) => one.length >= 6 && /\p{L}{3}/u.test(one));
  return [...new Set([canary, canary.normalize('NFD'), ...words])];
}

function encodingsOf(text: string): Form[] {
  const insensitive: [string, string | Buffer][] = [
    ['plain', text],
    ['Latin-1', Buffer.from(text, 'latin1')],
    ['UTF-16, small end first', Buffer.from(text, 'utf16le')],
    ['UTF-16, great end first', Buffer.from(text, 'utf16le').swap16()],
    ['hexadecimal', Buffer.from(text).toString('hex')],
    ['URL', encodeURIComponent(text)],
    ['URL of a form', encodeURIComponent(text).replaceAll('%20', '+').replaceAll("'", '%27')],
    ['URL, every byte', [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')],
    ['HTML', html(text, (code) => `&#${code};`)],
    ['HTML in hexadecimal', html(text, (code) => `&#x${code.toString(16)};`)],
    ['HTML with names', html(text, (code) => htmlNames[code] ?? String.fromCodePoint(code))],
    ['HTML, every character', entities(text, (code) => `&#${code};`)],
    ['HTML, every character in hexadecimal', entities(text, (code) => `&#x${code.toString(16)};`)],
    ['JSON, every character', text.replace(/[\s\S]/g, escaped)],
    ['JSON', text.replace(/[^ -~]/g, escaped)],
  ];
  const forms = insensitive.map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes), caseCounts: false }));
  return [...forms, ...base64Of(text)].filter(({ bytes }) => bytes.length >= 5);
}

const htmlNames: Readonly<Record<number, string>> = { 34: '&quot;', 38: '&amp;', 39: '&apos;', 60: '&lt;', 62: '&gt;' };

const entities = (text: string, write: (code: number) => string): string =>
  [...text].map((character) => write(character.codePointAt(0) ?? 0)).join('');

const html = (text: string, write: (code: number) => string): string =>
  text.replace(/["&'<>]|[^ -~]/gu, (character) => entities(character, write));

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Base64, wherever in a longer text it stands: without the digits that its neighbours have a share in. */
function base64Of(text: string): Form[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    const whole = bytes.toString('base64').slice(before === 0 ? 0 : before + 1, Math.floor((bytes.length * 8) / 6));
    const url = whole.replaceAll('+', '-').replaceAll('/', '_');
    return [...new Set([whole, url])].map((digits) => ({
      name: 'base64',
      bytes: Buffer.from(digits),
      caseCounts: true,
    }));
  });
}
