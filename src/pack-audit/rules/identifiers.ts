/** Numbers and addresses by which a person can be found, by their forms. */
const forms: readonly (readonly [what: string, pattern: RegExp, isOne: (text: string) => boolean])[] = [
  ['an e-mail address', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, () => true],
  ['a postcode', /\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b/g, () => true],
  ['an NHS number', /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g, isNhsNumber],
  ['a pupil number', /\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b/g, () => true],
  ['a National Insurance number', /\b[A-CEGHJ-PRTW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g, () => true],
];

/** What a text holds by which a person can be found. */
export function identifierProblems(text: string): string[] {
  const some = text.includes('@') ? forms : forms.slice(1);
  return some.flatMap(([what, pattern, isOne]) =>
    [...text.matchAll(pattern)]
      .map(([found]) => found)
      .filter(isOne)
      .map(() => `holds ${what}`)
      .slice(0, 1),
  );
}

/** Whether ten digits have the check digit of an NHS number: weights 10 to 2, modulo 11 (NHS Data Dictionary). */
function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return digits[9] === (11 - (sum % 11)) % 11;
}
