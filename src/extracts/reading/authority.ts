import type { NamedAuthority } from '../authority.ts';
import type { Report } from '../report.ts';
import { headingKey, headingWords, tidy } from './heading.ts';

/** Headings under which stacked files say whose row it is: those of joined returns and of DfE's published tables. */
const authorityHeadings = new Set(
  [
    ...['LA', 'LA name', 'LA code', 'LA number', 'LA id', 'LEA', 'LEA code', 'LEA number', 'LAD code', 'LAD name'],
    ...['Authority', 'Authority name', 'Authority code', 'Council', 'Council name', 'Council code', 'Borough'],
    ...['Local authority', 'Local authority name', 'Local authority code', 'Local authority number'],
    ...['New LA code', 'Old LA code', 'DfE LA code', 'DfE code', 'ONS code', 'ONS LA code', 'GSS code', 'LA GSS code'],
    ...['Submitting LA', 'Responsible LA', 'Submitting authority', 'Responsible authority', 'Borough name'],
  ].map(headingKey),
);

/** Whether a heading says that the column names the authority whose row it is. */
export const namesAuthority = (heading: string): boolean => authorityHeadings.has(headingKey(heading));

/** Whose extract it is, and the authorities that can be told apart by name. */
export interface Whose {
  authority?: string | undefined;
  authorities?: readonly NamedAuthority[] | undefined;
}

/**
 * Checks the columns that name the authority: rows of several authorities, or of another than the folder's, would be
 * counted as this one's. A name that no list has cannot be told from another spelling of the folder's.
 */
export function checkAuthority(
  headings: readonly string[],
  rows: readonly string[][],
  place: { line: number; table: string },
  { authority, authorities = [] }: Whose,
  report: Report,
): void {
  headings.forEach((heading, index) => {
    if (!namesAuthority(heading)) return;
    const named = new Map<string, { written: string; known: NamedAuthority | null }>();
    for (const written of new Set(rows.map((row) => tidy(row[index] ?? '')))) {
      const known = authorityCalled(written, authorities);
      const key = known?.code ?? nameKey(written);
      if (key !== '' && !named.has(key)) named.set(key, { written, known });
    }
    const all = [...named.values()];
    const found = { ...place, column: heading, value: all.map(({ written }) => written).join(', ') };
    const [first] = all;
    if (all.length > 1) {
      report('several-authorities', { ...found, fill: { count: all.length, names: namesOf(all) } });
    } else if (first !== undefined && authority !== undefined && isAnother(first, authority)) {
      report('another-authority', { ...found, fill: { names: namesOf(all) } });
    }
  });
}

/** Names come from the list of authorities, never from a cell: a message repeats none. */
function namesOf(all: readonly { known: NamedAuthority | null }[]): string {
  const names = all.flatMap(({ known }) => (known === null ? [] : [known.name]));
  if (names.length === 0) return '';
  const rest = all.length - names.length;
  return ` (${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''})`;
}

const ownCode = /^[EWSN]\d{8}$/i;

const isAnother = (
  { written, known }: { written: string; known: NamedAuthority | null },
  authority: string,
): boolean =>
  known === null ? ownCode.test(written) && written.toUpperCase() !== authority : known.code !== authority;

function authorityCalled(written: string, authorities: readonly NamedAuthority[]): NamedAuthority | null {
  const plain = written.toUpperCase().replace(/\.0$/, '');
  const key = nameKey(written);
  const isCalled = ({ code, formerCodes = [], number, folder, name }: NamedAuthority) =>
    code === plain || formerCodes.includes(plain) || number === plain || folder === key || nameKey(name) === key;
  return key === '' ? null : (authorities.find(isCalled) ?? null);
}

const genericWords =
  /\b(the|of|and|council|county|borough|metropolitan|district|city|london|royal|unitary|authority|mbc|bc|cc|dc|lb|lbc)\b/g;

/** A name without the words that one report writes and another leaves out. */
function nameKey(name: string): string {
  const words = headingWords(name);
  return words.replace(genericWords, '').replaceAll(' ', '') || words.replaceAll(' ', '');
}
