import { z } from 'zod';

/**
 * Whether a spreadsheet would take a cell for a formula: it begins with `=`, `+`, `-`, `@`, a tab or a NUL (OWASP ASVS
 * 1.2.10). This is about text only: a negative number is no formula.
 */
function beginsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\0]/.test(text);
}

/** Text that may stand in a published CSV as it is. */
export const safeText = z
  .string()
  .refine(
    (text) => !beginsLikeFormula(text),
    'begins like a formula of a spreadsheet: begin it with a letter or digit',
  );
