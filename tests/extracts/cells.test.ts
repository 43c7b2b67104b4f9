import { describe, expect, it } from 'vitest';
import { type CodeSetId, codeSets } from '#extracts';
import { codeReader } from '#src/extracts/cells/code.ts';
import { centuryFor, type DateRead, readDay, readPartialDay } from '#src/extracts/cells/date.ts';
import { readFlag } from '#src/extracts/cells/flag.ts';
import { readIdentifier } from '#src/extracts/cells/identifier.ts';
import { readNumber } from '#src/extracts/cells/number.ts';
import cases from './cells.json' with { type: 'json' };

const dayOrFault = (read: DateRead) => ('day' in read ? read.day : read.fault);

describe('a date', () => {
  it.each(cases.dates)('written $written is $is', ({ written, is, style }) => {
    const read = readDay(written, centuryFor(false, '2024-04-30'));
    expect(dayOrFault(read)).toBe(is);
    if (style) expect(read).toHaveProperty('style', style);
  });
  it.each(cases.births)('of birth written $written in an extract of $extractedOn is $is', (one) => {
    expect(dayOrFault(readDay(one.written, centuryFor(true, one.extractedOn)))).toBe(one.is);
  });
  it.each(cases.partialDates)('of which parts may be unknown, written $written, is $is', ({ written, is }) => {
    expect(dayOrFault(readPartialDay(written))).toBe(is);
  });
});

describe('a number', () => {
  it.each(cases.numbers)('written $written is $is', ({ written, is }) => {
    const read = readNumber(written);
    expect('fault' in read ? read.fault : read.value).toBe(is);
  });
});

describe('an identifier', () => {
  it.each(cases.identifiers)('written $written is $is', ({ written, is }) => {
    const read = readIdentifier(written);
    expect('fault' in read ? read.fault : read.id).toBe(is);
  });
});

describe('a flag', () => {
  it.each(cases.flags)('written $written is $is', ({ written, is }) => {
    expect(readFlag(written)).toBe(is);
  });
});

describe('a code', () => {
  it.each(cases.codes)('of $set written $written is $is', ({ set, written, is }) => {
    expect(codeReader(codeSets[set as CodeSetId])(written)).toBe(is);
  });
  it.each(Object.values(codeSets))('of $id is read from itself, in either case, and from its label', (set) => {
    const read = codeReader(set);
    for (const { code, label } of set.entries) {
      expect([read(code), read(code.toLowerCase()), read(label)]).toEqual([code, code, code]);
    }
  });
});
