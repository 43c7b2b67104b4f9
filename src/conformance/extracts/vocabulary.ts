import { type FindingCode, findingKinds } from '#src/extracts/finding-kinds.ts';

/** Words of a collection for conditions that are called something else here, first match wins. */
const otherNames: readonly (readonly [RegExp, readonly FindingCode[]])[] = [
  [/month-first|\bus-|american|date-order|day-month|contradict|ambiguous-date|mixed-date/, ['month-first-date']],
  [/sentinel|placeholder|1900|9999/, ['placeholder-date', 'impossible-date', 'end-never', 'end-long-ago']],
  [
    /impossible|invalid-date|bad-date|no-such-d|not-a-date|unreadable-date|unparse?able-date/,
    ['impossible-date', 'unreadable-date', 'placeholder-date', 'end-never', 'end-long-ago'],
  ],
  [/html|xlsx|xls\b|zip|workbook|binary|not-(a-)?csv|wrong-format|file-type|not-text/, ['not-a-csv']],
  [/header-only|headings?-only|no-data|no-rows|only-header/, ['no-rows', 'no-rows-here']],
  [/proto|unsafe|dangerous|reserved|forbidden|constructor/, ['unsafe-header']],
  [/overlap/, ['overlapping-episodes']],
  [/open-episode|double-open|two-open|still-open/, ['two-open-episodes']],
  [/gap|follow/, ['not-following-on']],
  [/leading-zero|zeros?-lost|noughts?|collision|ids?-collide/, ['id-collision']],
  [/scientific/, ['id-in-scientific-notation']],
  [/duplicate-header|duplicate-column|header-twice/, ['duplicate-header']],
  [/duplicate-row|repeated-row|row-twice|exact-duplicate|identical/, ['duplicate-row']],
  [/duplicate|conflict|same-key/, ['duplicate-child', 'conflicting-rows', 'duplicate-row']],
  [/repeated-header|header-again|second-header/, ['repeated-header', 'lines-before-header']],
  [
    /missing-column|column-missing|unknown-layout|required-column|no-such-column/,
    ['unknown-layout', 'unknown-headings', 'absent-column', 'near-heading'],
  ],
  [
    /unknown-column|extra-column|unexpected-column|column-not-allowed/,
    ['unknown-column', 'unknown-column-near', 'unknown-column-unread', 'identifying-column', 'identifying-cells'],
  ],
  [/blank-header|empty-header|unnamed|nameless/, ['blank-header']],
  [/identif|personal/, ['identifying-column', 'identifying-cells']],
  [/missing-value|missing-id|blank|empty-cell|required/, ['missing-value', 'blank-rows', 'blank-columns']],
  [/unknown-code|invalid-code|bad-code|not-in-(the-)?list|code/, ['unknown-code', 'code-out-of-its-years']],
  [
    /ambiguous-number|not-a-number|bad-number|invalid-number|number/,
    ['ambiguous-number', 'not-a-number', 'not-a-whole-number'],
  ],
  [/too-many|extra-cell|surplus/, ['too-many-cells']],
  [/too-few|short-row|truncat|cut/, ['too-few-cells', 'no-final-line-end']],
  [/ragged/, ['too-few-cells', 'too-many-cells']],
  [/quote/, ['unclosed-quote', 'broken-quote']],
  [/footer|record-count|row-count|count/, ['footer-count-differs']],
  [/line-end|newline/, ['mixed-line-ends', 'carriage-return-line-ends', 'no-final-line-end']],
  [/birth|born/, ['entered-before-birth', 'before-birth', 'born-after-extract']],
  [/before/, ['left-before-entering', 'ended-before-starting']],
  [/future/, ['date-in-future', 'born-after-extract']],
  [/age/, ['age-out-of-range', 'age-unlikely']],
  [/encod|character/, ['encoding-windows-1252', 'encoding-utf-16', 'replacement-characters']],
];

/** The findings that correspond to a collection's issue code; none where nothing here does. */
export function findingsFor(code: string): readonly FindingCode[] {
  if (code in findingKinds) return [code as FindingCode];
  return otherNames.find(([pattern]) => pattern.test(code))?.[1] ?? [];
}

/** What must have been reported according to a sentence of a collection. */
const reports: readonly (readonly [RegExp, readonly FindingCode[]])[] = [
  [/windows-?1252|cp-?1252|ansi/i, ['encoding-windows-1252']],
  [/utf-?16/i, ['encoding-utf-16']],
  [/byte.?order|\bBOM\b/i, ['byte-order-mark', 'encoding-utf-16']],
  [/semicolon/i, ['delimiter-semicolon']],
  [/\btabs?\b/i, ['delimiter-tab']],
  [/\bpipes?\b|upright/i, ['delimiter-pipe']],
  [/mixed line|line ends/i, ['mixed-line-ends', 'carriage-return-line-ends', 'no-final-line-end']],
  [/before the header/i, ['lines-before-header']],
  [/after the data/i, ['lines-after-data']],
  [/footer count/i, ['lines-after-data', 'footer-count-differs']],
  [/(blank|empty|trailing)[\w ]* (rows?|lines?)\b/i, ['blank-rows', 'lines-after-data']],
  [/(blank|empty|trailing)[\w ]*columns?\b/i, ['blank-columns']],
  [/two-digit/i, ['two-digit-years']],
  [/serial|day numbers?/i, ['serial-dates']],
  [/timestamp|time of day|times? (was|were)|time part/i, ['timestamps']],
  [/\biso\b|year first/i, ['iso-dates']],
  [/null|n\/a|words? .*(blank|empty)|(blank|empty) words?|read as (blank|empty)/i, ['empty-words']],
  [/unwrap|formula|="/i, ['unwrapped-ids']],
  [/leading zero/i, ['unwrapped-ids', 'id-collision']],
  [/trim|spaces|white ?space|invisible/i, ['tidied-cells', 'tidied-headers']],
  [/(lower|upper).?case|codes?\b.*(case|mapped)/i, ['codes-read-from-words', 'tidied-headers']],
  [/duplicate|repeated row/i, ['duplicate-row', 'duplicate-child', 'conflicting-rows']],
  [/repeated head|headings? again/i, ['repeated-header']],
  [/unknown column|extra column|not read|ignored/i, ['unknown-column']],
  [
    /held back|quarantine/i,
    ['overlapping-episodes', 'two-open-episodes', 'impossible-date', 'unknown-code', 'left-before-entering'],
  ],
];

/** Groups of findings, one of each of which a sentence asks for; empty where the sentence is not understood. */
export function reportsFor(sentence: string): (readonly FindingCode[])[] {
  return reports.flatMap(([pattern, codes]) => (pattern.test(sentence) ? [codes] : []));
}
