import { headingWords, tidy } from './heading.ts';

const worker =
  '(social worker|worker|key ?worker|case ?worker|case ?holder|practitioner|personal advis[eo]r|independent reviewing officer|reviewing officer|iro|supervisor|manager|family finder)';

const identifyingHeadings: readonly RegExp[] = [
  /\b(fore|sur|first|last|middle|family|full|given|christian|maiden|birth|preferred|known)_?\s?names?$/,
  /^(childs? |young persons? |pupil |client |person |carers? |parents? |mothers? |fathers? |workers? )?names?( of (the )?(child|young person|person))?$/,
  /^(child|worker|carer|parent|mother|father|pupil|client|social worker|sw) ?name$/,
  /\b(fore|sur|sir)name\b|^(alias|aliases|aka|known as|initials|next of kin)$/,
  /\baddress\b|\baddress ?(line)? ?\d*$|^addr\b|\bstreet\b|^house (name|number|no)$|^town$/,
  /\bpost ?codes?\b|\bpcode\b|^(uprn|easting|northing|latitude|longitude|grid ref(erence)?)$/,
  /\bnhs\b|^nhs ?(no|num|number|id)?$/,
  /^(nino|ni ?(no|number)|national insurance( no| number)?)$/,
  /\b(e ?mail|telephone|phone|mobile|landline)\b|^(tel|contact (no|number))$/,
  /^(upn|unique pupil number|uln|unique learner number|passport( no| number)?|home office (no|number|ref(erence)?))$/,
  new RegExp(`^((allocated|current|lead|named|support|line|case|team) )*${worker}s?( name)?$`),
  /^((main|current|foster|adoptive|birth|kinship) )*carers?( \d)?$|^allocated to$/,
];

/**
 * Whether a heading names something that identifies a person or where they live: name, address, postcode, NHS number …
 */
export function isIdentifying(heading: string): boolean {
  const words = headingWords(heading.replace(/([a-z])([A-Z])/g, '$1 $2'));
  return identifyingHeadings.some((pattern) => pattern.test(words));
}

/** Identifiers that can be recognised in one cell: kinds of numbers or addresses with a form of their own. */
const identifyingForms: readonly (readonly [what: string, matches: (cell: string) => boolean])[] = [
  ['e-mail addresses', (cell) => /[^\s@]@[a-z0-9-]+\.[a-z]{2}/i.test(cell)],
  ['postcodes', (cell) => /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b/i.test(cell)],
  ['NHS numbers', (cell) => (cell.match(/\b\d{3}[ -]\d{3}[ -]\d{4}\b/g) ?? []).some(isNhsNumber)],
  ['pupil numbers', (cell) => /^[a-hj-np-rt-z]\d{11}[\da-hj-np-rt-z]$/i.test(cell)],
  ['National Insurance numbers', (cell) => /^[a-ceghj-prtw-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]$/i.test(cell)],
];

/**
 * What kind of identifier the cells of a column hold, whatever the heading says: `postcodes`, `NHS numbers` …; null
 * where they hold none. Ten digits are taken for NHS numbers where at least half of the filled cells have the check
 * digit of one: one in eleven other numbers has it.
 */
export function identifyingCells(cells: readonly string[]): string | null {
  const filled = [...new Set(cells.map(tidy))].filter((cell) => cell !== '');
  const found = identifyingForms.find(([, matches]) => filled.some(matches));
  if (found) return found[0];
  const valid = filled.filter((cell) => /^\d{10}$/.test(cell) && isNhsNumber(cell)).length;
  return valid > 0 && 2 * valid >= filled.length ? 'NHS numbers' : null;
}

/** Whether ten digits have the check digit of an NHS number: weights 10 to 2, modulo 11 (NHS Data Dictionary). */
function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return digits[9] === (11 - (sum % 11)) % 11;
}
