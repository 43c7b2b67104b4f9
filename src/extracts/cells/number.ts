export type NumberRead = { value: number | null } | { fault: 'ambiguous-number' | 'not-a-number' };

const plain = /^-?\d+(\.\d+)?$/;
const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const spaced = /^-?\d{1,3}( \d{3})+(\.\d+)?$/;
const looksNumeric = /^[-+]?[\d.,' ]+(e[-+]?\d+)?$/i;

/**
 * Reads a tidied cell as people write numbers: thousands separators, a currency sign, brackets for a negative number,
 * percent (45% is 0.45), a dash for nil. A number that can be read in two ways, such as `1.204,5` or `1,2`, is refused.
 */
export function readNumber(raw: string): NumberRead {
  const bracketed = /^\((.*)\)$/.exec(raw);
  let text = (bracketed?.[1] ?? raw)
    .replace(/[−–]/g, '-')
    .replace(/^([-+]?)\s*[£$€]\s*/, '$1')
    .replace(/^£/, '')
    .trim();
  const percent = text.endsWith('%');
  if (percent) text = text.slice(0, -1).trim();
  text = text.replace(/^\+/, '').replace(/^-\s+/, '-');
  if (text === '-' || text === '') return { value: null };
  const digits = plain.test(text)
    ? text
    : grouped.test(text)
      ? text.replaceAll(',', '')
      : spaced.test(text)
        ? text.replaceAll(' ', '')
        : null;
  if (digits === null || (bracketed && digits.startsWith('-'))) {
    return { fault: looksNumeric.test(text) ? 'ambiguous-number' : 'not-a-number' };
  }
  const size = percent ? Number(digits) / 100 : Number(digits);
  return { value: bracketed ? -size : size };
}
