import { strFromU8 } from 'fflate';
import { isArchive, openArchive } from './archive.ts';
import { publishedFigures } from './figures/published.ts';
import { readOffice } from './read-office.ts';
import { type Reading, readPath, readText, wordsOf } from './reading.ts';
import { pdfProblems, pdfTexts } from './rules/pdf.ts';
import { pngContent, svgProblems } from './rules/picture.ts';
import type { ReadSheet } from './tables/workbook.ts';
import type { NotChecked, PackAudit, PackFile, PackKnowledge, PackProblem } from './types.ts';
import { xmlPart } from './xml-tree.ts';

/**
 * Reads the finished files of a pack back and says what is wrong with them: numbers that were not published, numbers
 * that stand for hidden figures, caches of charts that differ from their workbooks, whatever names a person, a machine
 * or another day, what acts, hides or leads elsewhere. Knows `figures.csv` and the bytes of the files, and shares no
 * code with what makes them. Numbers within sentences, drawings and PDFs are not read: `notChecked` lists what was not
 * compared. Throws where `figures.csv` lacks a column.
 */
export function auditPack(files: readonly PackFile[], knowledge: PackKnowledge): PackAudit {
  const published = publishedFigures(knowledge.figures, knowledge.council, knowledge.publication);
  const authors = new Set([...published.names.values(), ...(knowledge.authors ?? [])]);
  const shared = {
    published,
    others: knowledge.others,
    may: { authors, asAt: knowledge.asAt },
  };
  const problems: PackProblem[] = [];
  const notChecked: NotChecked[] = [];
  let compared = 0;
  const read = (file: string, name: string, before: string, bytes: Uint8Array): readonly ReadSheet[] => {
    const inside = (part: string): string => [before, part].filter((one) => one !== '').join('/');
    const reading: Reading = {
      ...shared,
      problem: (part, problem) => void problems.push({ file, part: inside(part), problem }),
      notChecked: (part, what) => void notChecked.push({ file, part: inside(part), what }),
      compared: (count) => {
        compared += count;
      },
      within: (part, content) => read(file, part, inside(part), content),
    };
    try {
      return readFile(name, bytes, reading);
    } catch (error) {
      reading.problem('', `cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}`);
      return [];
    }
  };
  for (const { name, bytes } of files) read(name, name, '', bytes);
  return { problems: distinct(problems), compared, notChecked };
}

const distinct = (problems: readonly PackProblem[]): PackProblem[] => [
  ...new Map(problems.map((one) => [JSON.stringify(one), one])).values(),
];

/** Reads a file by its kind, and gives its sheets where it is a workbook. */
function readFile(name: string, bytes: Uint8Array, reading: Reading): readonly ReadSheet[] {
  if (isArchive(bytes)) return readArchive(bytes, reading);
  const kind = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (kind === 'png') {
    const { problems, texts, authors } = pngContent(bytes);
    for (const problem of problems) reading.problem('', problem);
    for (const author of authors)
      if (!reading.may.authors.has(author)) reading.problem('', `names “${author}” as author`);
    readText('', texts.join('\n'), reading);
  } else if (kind === 'svg') {
    for (const problem of svgProblems(bytes)) reading.problem('', problem);
    readText('', wordsOf(xmlPart(bytes).root), reading);
    reading.notChecked('', 'numbers in a drawing');
  } else if (kind === 'pdf') {
    const texts = pdfTexts(bytes);
    for (const problem of pdfProblems(texts, reading.may)) reading.problem('', problem);
    for (const text of texts) readPath('', text.replace(/\/[A-Z][A-Za-z0-9]*\//g, ' '), reading);
    reading.notChecked('', 'numbers in a PDF');
  } else if (['csv', 'json', 'txt', 'xml', 'md', 'html', 'rels'].includes(kind)) {
    readText('', strFromU8(bytes), reading);
    reading.notChecked('', 'numbers in text');
  } else {
    reading.problem('', 'is a kind of file that cannot be read back');
  }
  return [];
}

function readArchive(bytes: Uint8Array, reading: Reading): readonly ReadSheet[] {
  const { parts, problems } = openArchive(bytes, reading.may.asAt);
  for (const { part, problem } of problems) reading.problem(part, problem);
  const names = new Set(parts.map((part) => part.name));
  const isOffice = names.has('[Content_Types].xml') || names.has('mimetype');
  if (isOffice) return readOffice(parts, reading);
  for (const part of parts) reading.within(part.name, part.bytes);
  return [];
}
