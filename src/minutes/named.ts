const name = "\\p{Lu}\\p{Ll}[\\p{L}’'-]*";
const office =
  '(?:manager|director|officer|head|lead|coordinator|worker|apprentice|adviser|advisor|chair|nurse|teacher|associate|consultant|commissioner|contractor)';
/** With a capital or without. */
const officeAnyCase = office.replace(/(?<=[(|:])[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const young =
  '(?:[Yy]oung (?:[Pp]erson|[Pp]eople)|[Cc]are[- ]?[Ll]eavers?|[Cc]are[- ][Ee]xperienced|members? of the [Cc]hildren in [Cc]are [Cc]ouncil|[Ff]oster [Cc]arers?|[Pp]arents?)';
const notNames =
  /^(?:The|This|That|These|Those|A|An|In|On|At|Our|All|Some|Most|Many|Other|Following|During|After|Before|When|Young|Children|Foster|Care)\b/;
const signs: readonly RegExp[] = [
  new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.?\\s+(${name})`, 'gu'),
  new RegExp(
    `\\b(?:welcomed?|thanked|introduced|heard from|joined by)\\s+(?:by\\s+)?(${name}\\s${name})(?=\\s*(?:[,(–-]|and\\b|to\\b|from\\b|who\\b))`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}’'])(${name}\\s${name})(?:,|\\s[-–—]|\\s\\()\\s*(?:the\\s+)?(?:\\p{L}+\\s){0,6}?${officeAnyCase}\\b`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}’'])(${name}(?:\\s(?:and|&)\\s${name})?),\\s(?:(?:a|an|one|two|three|both|the)\\s)?(?:of\\s(?:the|our)\\s)?${young}\\b`,
    'gu',
  ),
];

/** Whether somebody seems to be named in a text: after a title, before an office, or as a young person. */
export function seemsToName(text: string): boolean {
  return signs.some((sign) =>
    [...text.matchAll(sign)].some(
      ([, found = '']) => /^\p{Lu}/u.test(found) && !notNames.test(found) && !new RegExp(office, 'i').test(found),
    ),
  );
}
