export type IdentifierRead =
  | { id: string; unwrapped: boolean; respelt: boolean }
  | { fault: 'id-in-scientific-notation' | 'unreadable-id' };

const formula = /^=\s*"([^"]*)"$/;
const scientific = /^\d+([.,]\d+)?e\+?\d+$/i;
const asDecimal = /^(\d+)\.0+$/;

/** Whether every character is a plain capital letter or digit, so that nothing needs to be tidied. */
export function isPlainId(raw: string): boolean {
  const length = raw.length;
  if (length === 0 || length > 24) return false;
  for (let at = 0; at < length; at += 1) {
    const code = raw.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || (code >= 65 && code <= 90))) return false;
  }
  return true;
}

/**
 * Reads a tidied cell as an identifier, always text: `="00123"` and `'00123` are unwrapped, `1.2E+10` has lost its
 * digits. Systems write the same number in capitals in one report and in small letters, or with blanks inside, in
 * another: it comes out in capitals and without blanks.
 */
export function readIdentifier(raw: string): IdentifierRead {
  const wrapped = formula.exec(raw);
  const bare = (wrapped?.[1] ?? raw).replace(/^'/, '').trim();
  if (scientific.test(bare)) return { fault: 'id-in-scientific-notation' };
  const decimal = asDecimal.exec(bare);
  const id = decimal?.[1] ?? bare;
  if (id === '' || id.length > 36) return { fault: 'unreadable-id' };
  const alike = id.replace(/\s+/g, '').toUpperCase();
  return { id: alike, unwrapped: id !== raw, respelt: alike !== id };
}
