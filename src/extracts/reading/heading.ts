const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const apostrophes = /['’‘`´ʼ]/g;

/** A cell without characters that cannot be seen: zero-width and direction marks gone, every blank a space, ends trimmed. */
export function tidy(raw: string): string {
  return raw.normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** A heading as words in lower case: no punctuation, apostrophes joined up. */
export function headingWords(raw: string): string {
  return tidy(raw)
    .toLowerCase()
    .replace(/(?<=\p{L})(?=['’‘`´ʼ]s\b)['’‘`´ʼ]/gu, '')
    .replace(apostrophes, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What two headings must share to be the same: their letters and digits. */
export function headingKey(raw: string): string {
  return headingWords(raw).replaceAll(' ', '');
}

const identifying: readonly RegExp[] = [
  /\b(fore|sur|first|last|middle|family|full|given|christian|maiden|birth|preferred|known)_?\s?names?$/,
  /^(childs? |young persons? |pupil |client |person |carers? |parents? |mothers? |fathers? |workers? )?names?( of (the )?(child|young person|person))?$/,
  /^(child|worker|carer|parent|mother|father|pupil|client|social worker|sw) ?name$/,
  /\b(fore|sur|sir)name\b/,
  /\baddress\b|\baddress ?(line)? ?\d*$|^addr\b|\bstreet\b|^house (name|number|no)$|^town$/,
  /\bpost ?codes?\b|\bpcode\b/,
  /\bnhs\b|^nhs ?(no|num|number|id)?$/,
  /^(nino|ni ?(no|number)|national insurance( no| number)?)$/,
  /\b(e ?mail|telephone|phone|mobile)\b/,
  /^(upn|unique pupil number|uln|unique learner number|passport( no| number)?)$/,
];

/** Whether a heading names something that tells who a person is or where they live: name, address, postcode, NHS number … */
export function isIdentifying(heading: string): boolean {
  const words = headingWords(heading.replace(/([a-z])([A-Z])/g, '$1 $2'));
  return identifying.some((pattern) => pattern.test(words));
}

const unsafe = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'tostring',
  'valueof',
  'hasownproperty',
  '__definegetter__',
  '__definesetter__',
]);

/** Whether a heading is the name of something JavaScript objects are born with. */
export function isUnsafe(heading: string): boolean {
  return unsafe.has(tidy(heading).toLowerCase());
}
