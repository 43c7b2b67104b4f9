import { blankFlagWords, blankTextWords, blankWords, noDateWords, stillOpenWords } from './cells/blank.ts';
import { codeReader } from './cells/code.ts';
import { centuryFor, type DateStyle, placeholderEnd, plainDay, readDay, readPartialDay } from './cells/date.ts';
import { readFlag } from './cells/flag.ts';
import { isPlainId, readIdentifier } from './cells/identifier.ts';
import { readNumber } from './cells/number.ts';
import { saysUnknown, withoutListLetter } from './cells/unknown.ts';
import { isRecorded, numberOfPerson } from './cells/without-text.ts';
import { ownWords } from './code-words.ts';
import { type CodeSetId, codeSets } from './codes/index.ts';
import type { FileContext } from './file-reading.ts';
import type { FindingCode } from './finding-kinds.ts';
import type { Column } from './layout.ts';
import type { Cell } from './raw-table.ts';
import { tidy } from './reading/heading.ts';

/** What one spelling of a cell was read as; equal cells share it. */
interface Reading {
  value: Cell;
  fault: FindingCode | null;
  notes: readonly FindingCode[];
  /** Whether the column needs a value in every row and this is none, which a note about the column says. */
  lacks: boolean;
  count: number;
  first: number;
}

/** How many cells a note is about, and the row of the first. */
export interface Noted {
  count: number;
  first: number;
}

export interface ReadColumn {
  cells: Cell[];
  faults: { row: number; fault: FindingCode; raw: string }[];
  /** Rows without a value that the column needs, of which a note speaks. */
  lacking: number[];
  notes: Map<FindingCode, Noted>;
}

type CellContext = Pick<FileContext, 'extractedOn' | 'daysLater' | 'words'>;
type Interpret = (text: string) => { value: Cell; fault?: FindingCode; notes?: readonly FindingCode[] };

const styleNotes: Record<DateStyle, FindingCode> = {
  iso: 'iso-dates',
  timestamp: 'timestamps',
  serial: 'serial-dates',
  'two-digit year': 'two-digit-years',
  words: 'dates-in-words',
};

/** No plain day of an end is taken as it stands after this: the next one is one that stands for none. */
const lastMeantDay = '2079-06-05';

/**
 * Reads one column of rows. Plain dates and identifiers are read directly; every other spelling is read once and
 * remembered.
 */
export function readColumn(rows: readonly string[][], index: number, column: Column, context: CellContext): ReadColumn {
  const interpret = interpreters[column.type](column, context);
  const blankOf = blankTest(column);
  const cells = new Array<Cell>(rows.length);
  const faults: ReadColumn['faults'] = [];
  const lacking: number[] = [];
  const known = new Map<string, Reading>();
  const quick = column.type === 'date' ? plainDay : column.type === 'identifier' ? plainId : null;
  for (let row = 0; row < rows.length; row += 1) {
    const raw = (rows[row] as string[])[index] ?? '';
    const value = quick === null ? null : quick(raw);
    if (value !== null && !(column.end && value > lastMeantDay)) {
      cells[row] = value;
      continue;
    }
    let reading = known.get(raw);
    if (reading === undefined) {
      reading = { ...read(raw, interpret, blankOf, column), count: 0, first: row };
      known.set(raw, reading);
    }
    reading.count += 1;
    cells[row] = reading.value;
    if (reading.lacks) lacking.push(row);
    if (reading.fault !== null) faults.push({ row, fault: reading.fault, raw });
  }
  return { cells, faults, lacking, notes: countNotes(known) };
}

const plainId = (raw: string): string | null =>
  isPlainId(raw) && !(raw.length < 5 && blankWords.has(raw.toLowerCase())) ? raw : null;

/** What a cell that cannot be read says in words: that it is empty, or that its value is not known. */
type InWords = 'empty' | 'not known' | null;

function blankTest({ type, end }: Column): (text: string) => InWords {
  const words = type === 'flag' ? blankFlagWords : type === 'text' ? blankTextWords : blankWords;
  const isDate = type === 'date' || type === 'partial date';
  const mayBeUnknown = isDate || type === 'flag' || type === 'code';
  return (text) => {
    const lower = text.toLowerCase();
    if (words.has(lower) || (isDate && noDateWords.has(lower)) || (end && stillOpenWords.has(lower))) return 'empty';
    return mayBeUnknown && saysUnknown(withoutListLetter(text)) ? 'not known' : null;
  };
}

function read(
  raw: string,
  interpret: Interpret,
  blankOf: (text: string) => InWords,
  { type, filled = false }: Column,
): Omit<Reading, 'count' | 'first'> {
  const text = tidy(raw);
  const notes: FindingCode[] = raw === text ? [] : ['tidied-cells'];
  const missing = filled ? ('missing-value' as const) : null;
  if (text === '') return { value: null, fault: missing, notes, lacks: false };
  const { value, fault, notes: more = [] } = interpret(text);
  const inWords = fault ? blankOf(text) : null;
  if (inWords === null) {
    notes.push(...more);
    return { value, fault: fault ?? (value === null ? missing : null), notes, lacks: false };
  }
  if (type !== 'date' && type !== 'partial date')
    return { value: null, fault: missing, notes: [...notes, 'empty-words'], lacks: false };
  const note = filled ? 'dates-not-given' : inWords === 'empty' ? 'empty-words' : 'dates-not-known';
  return { value: null, fault: null, notes: [...notes, note], lacks: filled };
}

function countNotes(known: Map<string, Reading>): Map<FindingCode, Noted> {
  const notes = new Map<FindingCode, Noted>();
  for (const reading of known.values()) {
    for (const note of reading.notes) {
      const { count, first } = notes.get(note) ?? { count: 0, first: reading.first };
      notes.set(note, { count: count + reading.count, first: Math.min(first, reading.first) });
    }
  }
  return notes;
}

const endFaults = { never: 'end-never', 'long ago': 'end-long-ago' } as const;

const interpreters: Record<Column['type'], (column: Column, context: CellContext) => Interpret> = {
  identifier: () => (text) => {
    if (blankWords.has(text.toLowerCase())) return { value: null, fault: 'unreadable-id' };
    const result = readIdentifier(text);
    if ('fault' in result) return { value: null, fault: result.fault };
    const notes: FindingCode[] = [];
    if (result.unwrapped) notes.push('unwrapped-ids');
    if (result.respelt) notes.push('respelt-ids');
    return { value: result.id, notes };
  },
  date: (column, { extractedOn, daysLater }) => {
    const century = centuryFor(column.birth ?? false, extractedOn);
    return (text) => {
      const placeholder = column.end ? placeholderEnd(text) : null;
      if (placeholder !== null) return { value: null, fault: endFaults[placeholder] };
      const result = readDay(text, century, daysLater);
      if ('fault' in result) return { value: null, fault: result.fault };
      return result.style ? { value: result.day, notes: [styleNotes[result.style]] } : { value: result.day };
    };
  },
  'partial date': () => (text) => {
    const result = readPartialDay(text);
    return 'fault' in result ? { value: null, fault: result.fault } : { value: result.day };
  },
  code: (column, { words }) => {
    const id = column.codes as CodeSetId;
    const reader = codeReader(codeSets[id], ownWords(words, id));
    return (text) => {
      const code = reader(text);
      if (code === null) return { value: null, fault: 'unknown-code' };
      return code === text ? { value: code } : { value: code, notes: ['codes-read-from-words'] };
    };
  },
  flag: () => (text) => {
    const value = readFlag(text);
    return value === null ? { value, fault: 'unknown-flag' } : { value };
  },
  number: () => readNumberCell,
  'whole number': () => (text) => {
    const result = readNumberCell(text);
    if (typeof result.value !== 'number' || Number.isInteger(result.value)) return result;
    return { value: null, fault: 'not-a-whole-number' };
  },
  text: () => (text) =>
    blankTextWords.has(text.toLowerCase()) ? { value: null, fault: 'missing-value' } : { value: text },
  recorded: () => (text) => ({ value: isRecorded(text) }),
  person: () => (text) => ({ value: numberOfPerson(text) }),
};

const readNumberCell: Interpret = (text) => {
  const result = readNumber(text);
  if ('fault' in result) return { value: null, fault: result.fault };
  return { value: result.value };
};
