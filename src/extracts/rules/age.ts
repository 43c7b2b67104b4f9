import { addMonths, ageOn } from '#calendar';
import type { FindingCode } from '../finding-kinds.ts';
import type { Cell } from '../raw-table.ts';
import { birthOf } from './header.ts';
import { cellsOf, type Failure, failingRows, type Rule, type RuleInput, textAt } from './rule.ts';

interface AgeTest {
  rule: string;
  /** Column with the day on which the age counts. */
  on: 'decom' | 'dec';
  /** Column and codes that the rule is about. */
  column: string;
  codes: readonly string[];
  fails: (age: number) => boolean;
  finding: FindingCode;
  says: string;
  marksHeader?: true;
  from?: string;
  until?: string;
}

const ageTests: readonly AgeTest[] = [
  {
    rule: '352',
    on: 'decom',
    column: 'rne',
    codes: ['S'],
    fails: (age) => age >= 18,
    finding: 'age-unlikely',
    says: 'starts to be looked after at 18 or over',
  },
  {
    rule: '358',
    on: 'decom',
    column: 'ls',
    codes: ['J1', 'J2', 'J3'],
    fails: (age) => age < 10,
    finding: 'age-unlikely',
    says: 'is under 10 with a youth justice status',
    marksHeader: true,
  },
  {
    rule: '371',
    on: 'decom',
    column: 'place',
    codes: ['H5'],
    fails: (age) => age < 14,
    finding: 'age-unlikely',
    says: 'is under 14 in semi-independent accommodation',
    until: '2022-04-01',
  },
  {
    rule: '371',
    on: 'decom',
    column: 'place',
    codes: ['H5'],
    fails: (age) => age < 16,
    finding: 'age-unlikely',
    says: 'is under 16 in semi-independent accommodation',
    from: '2023-04-01',
    until: '2023-04-01',
  },
  {
    rule: '371',
    on: 'decom',
    column: 'place',
    codes: ['K3'],
    fails: (age) => age < 16,
    finding: 'age-unlikely',
    says: 'is under 16 in supported accommodation',
    from: '2024-04-01',
  },
  {
    rule: '370',
    on: 'decom',
    column: 'place',
    codes: ['P2'],
    fails: (age) => age < 15,
    finding: 'age-unlikely',
    says: 'is under 15 in independent living',
    until: '2022-04-01',
  },
  {
    rule: '370',
    on: 'decom',
    column: 'place',
    codes: ['P2'],
    fails: (age) => age < 16,
    finding: 'age-unlikely',
    says: 'is under 16 in independent living',
    from: '2023-04-01',
    until: '2023-04-01',
  },
  {
    rule: '372',
    on: 'decom',
    column: 'place',
    codes: ['R5'],
    fails: (age) => age < 10,
    finding: 'age-unlikely',
    says: 'is under 10 in youth custody',
  },
  {
    rule: '374',
    on: 'decom',
    column: 'place',
    codes: ['P3'],
    fails: (age) => age < 14,
    finding: 'age-unlikely',
    says: 'is under 14 in residential employment',
  },
  {
    rule: '386',
    on: 'dec',
    column: 'rec',
    codes: ['E11', 'E12'],
    fails: (age) => age >= 18,
    finding: 'age-unlikely',
    says: 'is adopted at 18 or over',
  },
  {
    rule: '234',
    on: 'decom',
    column: 'reason_place_change',
    codes: ['CUSTOD'],
    fails: (age) => age < 10,
    finding: 'age-unlikely',
    says: 'is under 10 and moved into custody',
    marksHeader: true,
    from: '2025-04-01',
  },
  {
    rule: '373',
    on: 'decom',
    column: 'place',
    codes: ['S1'],
    fails: (age) => age < 4,
    finding: 'age-unlikely',
    says: 'is under 4 in a residential school',
  },
  {
    rule: '387',
    on: 'dec',
    column: 'rec',
    codes: ['E5', 'E6'],
    fails: (age) => age < 14,
    finding: 'age-unlikely',
    says: 'leaves for independent living under 14',
  },
  {
    rule: '389',
    on: 'dec',
    column: 'rec',
    codes: ['E7'],
    fails: (age) => age < 16,
    finding: 'age-unlikely',
    says: 'leaves for adult services under 16',
  },
  {
    rule: '407',
    on: 'dec',
    column: 'rec',
    codes: ['E45', 'E46', 'E47', 'E48'],
    fails: (age) => age >= 18,
    finding: 'age-unlikely',
    says: 'leaves by special guardianship at 18 or over',
    marksHeader: true,
  },
  {
    rule: '460',
    on: 'dec',
    column: 'rec',
    codes: ['E17'],
    fails: (age) => age < 18,
    finding: 'age-unlikely',
    says: 'stays with carers at 18 and is younger',
  },
];

function ageRule(test: AgeTest): Rule {
  const { rule, on, column, finding, says, marksHeader, from, until } = test;
  return {
    rule,
    table: 'episodes',
    column,
    finding,
    failing: (input) => {
      const codes = new Set(test.codes);
      const cells = cellsOf(input, 'episodes', column);
      const days = cellsOf(input, 'episodes', on);
      const born = birthOf(input, 'episodes');
      const failures = failingRows(input, 'episodes', (row) => {
        if (!codes.has(textAt(cells, row) ?? '')) return false;
        const day = textAt(days, row);
        const birth = day === null ? null : born(row);
        return day !== null && birth !== null && test.fails(ageOn(birth, day));
      });
      return failures.map((failure) => ({ ...failure, fill: { says, rule } }));
    },
    ...(marksHeader ? { marksHeader } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
}

/**
 * DfE's rule 359: after the 18th birthday a young person is looked after only where section 20(5) of the Children Act 1989
 * lets a community home accommodate them.
 */
function lookedAfterAtEighteen(input: RuleInput): Failure[] {
  const [starts, ends, statuses, places] = (['decom', 'dec', 'ls', 'place'] as const).map((column) =>
    cellsOf(input, 'episodes', column),
  ) as [readonly Cell[], readonly Cell[], readonly Cell[], readonly Cell[]];
  const born = birthOf(input, 'episodes');
  return failingRows(input, 'episodes', (row) => {
    const birth = born(row);
    if (birth === null || (textAt(statuses, row) === 'V2' && textAt(places, row) === 'K2')) return false;
    const isOpen = (ends[row] ?? null) === null && !input.tables.episodes?.unreadable?.dec?.has(row);
    const last = isOpen ? input.end : textAt(ends, row);
    return last !== null && textAt(starts, row) !== null && last > addMonths(birth, 18 * 12);
  }).map((failure) => ({ ...failure, fill: { says: 'is 18 or over and still looked after', rule: '359' } }));
}

/** Ages at which something in an episode is impossible or unlikely. */
export const ageRules: Rule[] = [
  ...ageTests.map(ageRule),
  {
    rule: '359',
    table: 'episodes',
    column: 'dec',
    finding: 'age-unlikely',
    failing: lookedAfterAtEighteen,
  },
  {
    rule: 'birth-order',
    table: 'episodes',
    column: 'decom',
    finding: 'entered-before-birth',
    failing: (input: RuleInput) => {
      const starts = cellsOf(input, 'episodes', 'decom');
      const born = birthOf(input, 'episodes');
      return failingRows(input, 'episodes', (row) => (born(row) ?? '') > (textAt(starts, row) ?? '9999'));
    },
  },
  {
    rule: 'age-range',
    table: 'episodes',
    column: 'decom',
    finding: 'age-out-of-range',
    failing: outOfRange,
  },
  {
    rule: '301',
    table: 'header',
    column: 'dob',
    finding: 'born-after-extract',
    failing: (input: RuleInput) => {
      const born = cellsOf(input, 'header', 'dob');
      const { end } = input;
      return end === null ? [] : failingRows(input, 'header', (row) => (textAt(born, row) ?? '') > end);
    },
  },
];

/** No support of the authority reaches beyond 25, so an older age is a wrong date. */
const oldest = 25;

function outOfRange(input: RuleInput): Failure[] {
  const starts = cellsOf(input, 'episodes', 'decom');
  const born = birthOf(input, 'episodes');
  const failures: Failure[] = [];
  for (let row = 0; row < starts.length; row += 1) {
    const start = textAt(starts, row);
    const birth = start === null ? null : born(row);
    if (start === null || birth === null || Number(start.slice(0, 4)) - Number(birth.slice(0, 4)) <= oldest) continue;
    const age = ageOn(birth, start);
    if (age > oldest) failures.push({ row, fill: { age } });
  }
  return failures;
}
