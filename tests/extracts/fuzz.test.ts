import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type FindingCode, findingKinds } from '#src/extracts/finding-kinds.ts';
import { askedBy } from '#tests/nightly.ts';
import { inline, workbook } from './containers/workbook-fixture.ts';
import { episodesText, headerText, readTexts } from './extract.ts';

/** `FUZZ_SECONDS=60 npx vitest run tests/extracts/fuzz.test.ts` tries for that long, with other data each time. */
const seconds = Number(askedBy('FUZZ_SECONDS'));
const parts = 4;
const effort: fc.Parameters<unknown> =
  seconds > 0
    ? { numRuns: 10_000_000, interruptAfterTimeLimit: (seconds * 1000) / parts, markInterruptAsFailure: false }
    : { numRuns: 120, seed: 903 };

const sheetRow = (row: number, text: string) =>
  text
    .split(',')
    .map((cell, index) => inline(`${String.fromCharCode(65 + index)}${row}`, cell))
    .join('');
const sheetOf = (text: string) =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line, index) => [index + 1, sheetRow(index + 1, line)]),
  );
const xml = `<EXPSSDA903><CHILD><HEADER><CHILDID>900001</CHILDID><SEX>1</SEX><DOB>01/05/2012</DOB><ETHNIC>WBRI</ETHNIC></HEADER>
<EPISODE><DECOM>01/04/2021</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC/><REC/></EPISODE></CHILD></EXPSSDA903>`;
const whole: Readonly<Record<string, Uint8Array>> = {
  'episodes.csv': strToU8(episodesText),
  'a.xlsx': workbook([
    { name: 'E', rows: sheetOf(episodesText) },
    { name: 'H', rows: sheetOf(headerText) },
  ]),
  'a.zip': zipSync({ 'episodes.csv': strToU8(episodesText), 'header.csv': strToU8(headerText) }),
  'a.xml': strToU8(xml),
};
const read = (path: string, bytes: Uint8Array) => readTexts({}, { files: [{ path, bytes }] });
const tablesIn = (path: string, bytes: Uint8Array) => {
  const { tables } = read(path, bytes);
  return Object.fromEntries(Object.entries(tables).map(([name, { columns }]) => [name, columns]));
};
const refuses = (path: string, bytes: Uint8Array): boolean =>
  read(path, bytes).findings.some(({ code }) => findingKinds[code as FindingCode].holds === 'file');

const path = fc.constantFrom(...Object.keys(whole));
/** A file that was cut, of which bytes were changed, or into which bytes came. */
const damaged = path.chain((name) => {
  const bytes = whole[name] as Uint8Array;
  const at = fc.nat(bytes.length - 1);
  return fc.oneof(
    at.map((end) => ({ name, bytes: bytes.subarray(0, end) })),
    fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 4 }).map((changes) => {
      const changed = bytes.slice();
      for (const [index, byte] of changes) changed[index] = byte;
      return { name, bytes: changed };
    }),
    fc.tuple(at, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([index, more]) => ({
      name,
      bytes: Uint8Array.of(...bytes.subarray(0, index), ...more, ...bytes.subarray(index)),
    })),
  );
});

/** A cell that no message may repeat: no heading, code, file or sentence has it. */
const secret = 'Qzxv7Qzxv';
const cell = fc.oneof(
  fc.constant(secret),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `${text}${secret}`),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('31/12/9999', '00/00/0000', 'Not known', '=1+1', '1e9', '"', ',', '\u0000', '٣', '01/01/1900', '-'),
);

describe('whatever bytes a file has', () => {
  it('it is read or refused, and nothing throws', () => {
    fc.assert(
      fc.property(path, fc.uint8Array({ maxLength: 400 }), (name, bytes) => {
        expect(read(name, bytes).findings.every(({ message }) => message !== '')).toBe(true);
      }),
      effort,
    );
  });

  it('a damaged one is read or refused; of an archive or workbook no cell changes unseen', () => {
    const right = Object.fromEntries(Object.entries(whole).map(([name, bytes]) => [name, tablesIn(name, bytes)]));
    fc.assert(
      fc.property(damaged, ({ name, bytes }) => {
        const tables = tablesIn(name, bytes);
        if (name === 'a.zip' || name === 'a.xlsx') {
          if (!refuses(name, bytes)) expect(tables).toEqual(right[name]);
        }
      }),
      effort,
    );
  });
});

describe('whatever a cell holds', () => {
  it('no message, expectation or remedy repeats it, and no date comes of what is none', () => {
    const heading = episodesText.split('\n')[0] ?? '';
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 13, maxLength: 13 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const text = [heading, ...rows.map((row) => row.map(quoted).join(','))].join('\n');
          const { findings, tables } = readTexts({ 'e.csv': `${text}\n` });
          for (const { message, expected, remedy, column } of findings)
            expect([message, expected, remedy, column ?? ''].join(' ')).not.toContain(secret);
          for (const started of tables.episodes?.columns.decom ?? [])
            expect(started ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
        },
      ),
      effort,
    );
  });

  it('a sheet has the same findings as a CSV of the same cells', () => {
    const plain = fc
      .string({ unit: 'grapheme-ascii', maxLength: 10 })
      .map((text) => text.replace(/[^ -~]/g, '').trim());
    const value = fc.oneof(plain, fc.constantFrom('31/12/9999', '31/02/2022', 'Not known', 'U4', 'u6 - x', '1'));
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 13, maxLength: 13 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const heading = (episodesText.split('\n')[0] ?? '').split(',');
          const filled = rows.map((row) => ['7', ...row.slice(1, 12), 'x']);
          const sheet = Object.fromEntries(
            [heading, ...filled].map((cells, row) => [
              row + 1,
              cells.map((one, index) => inline(`${String.fromCharCode(65 + index)}${row + 1}`, one)).join(''),
            ]),
          );
          const csv = [heading, ...filled].map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
          const inSheet = read('e.xlsx', workbook([{ name: 'E', rows: sheet }]));
          const inCsv = readTexts({ 'e.csv': `${csv.join('\n')}\n` });
          const codes = (one: typeof inCsv) => one.findings.map(({ code, line }) => `${code} ${line}`);
          expect(codes(inSheet)).toEqual(codes(inCsv));
        },
      ),
      effort,
    );
  });
});
