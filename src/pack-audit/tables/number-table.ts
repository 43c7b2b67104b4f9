/** A cell as it is read: its text, and what it is where it is a number or a day. */
export interface ReadCell {
  text: string;
  number?: number;
  /** To how many decimals the number is written. */
  decimals?: number;
  /** As `2022-07-31`. */
  day?: string;
}

/** A table as it stands in a file, whatever kind of file that is. */
export interface NumberTable {
  part: string;
  /** What it is called, where it is called something. */
  name: string;
  /** What stands over it. */
  title: string;
  headings: readonly string[];
  rows: readonly { at: string; cells: readonly ReadCell[] }[];
  /** Whether blank cells stand for what has no number to draw. */
  isOfChart: boolean;
}

/** A text as a cell: a number where it is one and nothing else, with thousands and a per cent sign or without. */
export function cellOfText(text: string): ReadCell {
  const plain = text.trim();
  const [, sign = '', digits, decimals = ''] = /^([-−]?)(\d{1,3}(?:,\d{3})*|\d+)((?:\.\d+)?)%?$/.exec(plain) ?? [];
  if (digits === undefined) return { text: plain };
  const size = Number(`${digits.replaceAll(',', '')}${decimals}`);
  return { text: plain, number: sign === '' ? size : -size, decimals: Math.max(0, decimals.length - 1) };
}

/** A number as XML has it. */
export function cellOfNumber(written: string): ReadCell {
  const number = Number(written);
  const [, decimals = ''] = /\.(\d+)$/.exec(written) ?? [];
  return { text: written, number, decimals: decimals.length };
}
