import { attribute, every, type XmlPart } from '../xml-tree.ts';

/** Who and when a file may name. */
export interface MayName {
  authors: ReadonlySet<string>;
  asAt: string;
}

const people = ['creator', 'lastModifiedBy', 'initial-creator', 'printed-by', 'Company', 'Manager'];
const dates = ['created', 'modified', 'lastPrinted', 'creation-date', 'date', 'print-date'];
const elsewhere = ['HyperlinkBase', 'Template', 'template', 'user-defined', 'editing-duration'];
const tracked = [
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'sectPrChange',
  'commentReference',
  'annotation',
  'tracked-changes',
  'cm',
];

/** What is wrong with the properties of a document: `docProps/core.xml`, `docProps/app.xml` or `meta.xml`. */
export function propertyProblems({ root }: XmlPart, { authors, asAt }: MayName): string[] {
  return every(root).flatMap(({ name, text, children }) => {
    const value = text.trim();
    if (children.length > 0 || value === '') return [];
    if (people.includes(name)) return authors.has(value) ? [] : [`names “${value}” as ${name}`];
    if (dates.includes(name))
      return value.startsWith(`${asAt}T00:00:00`) || value === asAt ? [] : [`has ${value} as ${name}`];
    return elsewhere.includes(name) ? [`holds ${name}: ${value}`] : [];
  });
}

/** What is wrong with the markup of a part: what was changed by whom, what leads elsewhere, what no reader sees. */
export function markupProblems({ root, comments, hasDoctype }: XmlPart, isDocument: boolean): string[] {
  const problems = [
    ...(comments.some((comment) => comment.trim() !== '') ? ['holds a comment between its elements'] : []),
    ...(hasDoctype ? ['defines entities'] : []),
  ];
  const nodes = every(root);
  const names = new Set(nodes.map(({ name }) => name));
  const changed = isDocument ? tracked.filter((name) => names.has(name)) : [];
  if (changed.length > 0) problems.push(`holds tracked changes or comments (${changed.join(', ')})`);
  const signed = nodes.flatMap((node) =>
    (isDocument ? ['author', 'initials'] : []).map((name) => attribute(node, name)),
  );
  const signers = [...new Set(signed.filter((one) => one !== undefined && one !== ''))];
  if (signers.length > 0) problems.push(`names ${signers.map((one) => `“${one}”`).join(', ')} as author`);
  if (names.has('absPath')) problems.push('holds the folder in which it was saved');
  return problems;
}

/** Paths of whatever machine, by their shapes. */
const machinePaths: readonly RegExp[] = [
  /\bfile:\/[^\s"'<>]*/i,
  // A drive or a share of Windows: `C:\a`, `C:/a`, `\\server\share`.
  /(?<![\w.])[A-Za-z]:(?:\\{1,2}|\/(?!\/))[\w.-]+(?: [\w.-]+)*/,
  /(?<![\w\\])\\\\[\w.-]+\\[\w.$-]+/,
  // Folders that Unix systems have at their root (Filesystem Hierarchy Standard; macOS).
  /(?<![^\s"'>=(])\/(?:home|Users|root|tmp|var|usr|opt|srv|mnt|media|private|Volumes|etc)\/[\w.-]+/,
  // Two folders or more at the root of whatever machine, and a file; parts of an Office file are none.
  /(?<![^\s"'>=(])\/(?!(?:xl|word|ppt|docProps|customXml|_rels|Pictures)\/)[\w.-]+(?:\/[\w.-]+)+\/[\w-]+\.(?:csv|xlsx?|ods|docx?|pptx?|potx|pdf|json|ya?ml|[cm]?[jt]s|sql|png|svg|log|txt)\b/,
];

/** A path of a machine in a text; null where there is none. */
export function pathIn(text: string): string | null {
  for (const pattern of machinePaths) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** What is wrong with where a relationship outside leads. */
export function outsideProblem(target: string, type: string): string | null {
  if (!/\/hyperlink$/.test(type)) return `takes ${type.slice(type.lastIndexOf('/') + 1)} from outside: ${target}`;
  return /^(https?:\/\/|mailto:)/i.test(target) ? null : `links to ${target}`;
}
