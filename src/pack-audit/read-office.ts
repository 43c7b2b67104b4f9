import type { ArchivePart } from './archive.ts';
import { explain } from './figures/explain.ts';
import { type Reading, readText, wordsOf } from './reading.ts';
import { markupProblems, outsideProblem, propertyProblems } from './rules/metadata.ts';
import { partProblems } from './rules/parts.ts';
import { cacheProblems, tableOfChart } from './tables/chart.ts';
import type { NumberTable } from './tables/number-table.ts';
import { sheetsOfOpenDocument } from './tables/opendocument.ts';
import { related } from './tables/relations.ts';
import { type ReadSheet, sheetsOf, strayNumbers, tablesOfSheets } from './tables/workbook.ts';
import { writtenTables } from './tables/written.ts';
import { all, attribute, first, type XmlNode, type XmlPart, xmlPart } from './xml-tree.ts';

type Trees = ReadonlyMap<string, XmlNode>;

/** Reads a file of Office or OpenDocument back, part by part, and gives its sheets. */
export function readOffice(parts: readonly ArchivePart[], reading: Reading): ReadSheet[] {
  const trees = new Map<string, XmlNode>();
  const within = new Map<string, readonly ReadSheet[]>();
  for (const part of parts) {
    const problems = partProblems(part.name);
    for (const problem of problems) reading.problem(part.name, problem);
    if (isXml(part)) {
      const root = readXml(part, reading);
      if (root !== null) trees.set(part.name, root);
    } else if (part.name !== 'mimetype') {
      within.set(part.name, problems.length === 0 ? reading.within(part.name, part.bytes) : []);
    }
  }
  const content = trees.get('content.xml');
  const sheets = content === undefined ? sheetsOf(trees) : sheetsOfOpenDocument(content);
  readSheets(sheets, reading);
  for (const [part, root] of trees) {
    if (first(root, 'plotArea') !== undefined) readChart(part, root, { trees, sheets, within }, reading);
    else compareTables(writtenTables(root, part), reading);
  }
  return sheets;
}

const isXml = ({ name }: ArchivePart): boolean => /\.(xml|rels|vml)$/i.test(name);

function readXml({ name, bytes }: ArchivePart, reading: Reading): XmlNode | null {
  let tree: XmlPart;
  try {
    tree = xmlPart(bytes);
  } catch {
    reading.problem(name, 'is no well-formed XML');
    return null;
  }
  const isProperties = /^docProps\/|^meta\.xml$/.test(name);
  const isDocument = /^(word|xl|ppt)\/|^content\.xml$/.test(name) && !/\/charts\/|\/theme\//.test(name);
  if (isProperties) for (const problem of propertyProblems(tree, reading.may)) reading.problem(name, problem);
  for (const problem of markupProblems(tree, isDocument)) reading.problem(name, problem);
  for (const relation of name.endsWith('.rels') ? all(tree.root, 'Relationship') : []) {
    if (attribute(relation, 'TargetMode') !== 'External') continue;
    const problem = outsideProblem(attribute(relation, 'Target') ?? '', attribute(relation, 'Type') ?? '');
    if (problem !== null) reading.problem(name, problem);
  }
  readText(name, wordsOf(tree.root), reading);
  return tree.root;
}

function readSheets(sheets: readonly ReadSheet[], reading: Reading): void {
  for (const sheet of sheets) {
    if (sheet.isHidden) reading.problem(sheet.part, `hides the sheet ${sheet.name}`);
    for (const at of strayNumbers(sheet)) {
      reading.problem(`${sheet.part} (${sheet.name})`, `${at} holds a number outside its table`);
    }
  }
  compareTables(tablesOfSheets(sheets), reading);
}

function compareTables(tables: readonly NumberTable[], reading: Reading): void {
  for (const table of tables) {
    const { problems, compared, notChecked } = explain(table, reading.published, reading.others);
    for (const problem of problems) reading.problem(table.part, problem);
    for (const what of notChecked) reading.notChecked(table.part, what);
    reading.compared(compared);
  }
}

/** Compares a chart with its own workbook, or with the sheets of its file, and its numbers with what is published. */
function readChart(
  part: string,
  root: XmlNode,
  file: { trees: Trees; sheets: readonly ReadSheet[]; within: ReadonlyMap<string, readonly ReadSheet[]> },
  reading: Reading,
): void {
  const workbook = [...related(part, file.trees).values()].find(({ type }) => type.endsWith('/package'));
  const embedded = workbook === undefined ? undefined : file.within.get(workbook.target);
  if (workbook !== undefined && embedded === undefined) reading.problem(part, `lacks its workbook ${workbook.target}`);
  const sheets = embedded ?? file.sheets;
  for (const problem of cacheProblems(root, sheets)) reading.problem(part, problem);
  const formula = first(root, 'f')?.text ?? '';
  const name = sheets.find((sheet) => formula.startsWith(`'${sheet.name}'!`))?.ranges[0]?.name ?? '';
  compareTables([tableOfChart(root, part, name)], reading);
}
