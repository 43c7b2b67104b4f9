import type { AuthoritySample } from '../authority-sample.ts';
import type { OpenCase } from '../care/open-case.ts';
import { ageAt, type Day, dmy, monthsLater } from '../day.ts';
import { type Cell, csv } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import { drifted } from './headings.ts';
import { isLeftBlank } from './left-blank.ts';
import { list6 as needHeadings, list7 as protectionHeadings } from './need-headings.ts';
import type { NamedFile } from './return-files.ts';
import { styleOf, written, writtenFlag, writtenSex } from './writing.ts';

const needs = ['N1', 'N1', 'N1', 'N5', 'N4', 'N1', 'N3', 'N2'];
const abuses = ['NEG', 'EMO', 'NEG', 'EMO', 'PHY', 'NEG', 'SAB', 'MUL'];
const closures = ['RC8', 'RC9', 'RC7', 'RC8', 'RC4'];

/**
 * Lists 6 and 7 of Annex A, where the authority sends them: who is open on the day, and who was in the six months
 * before.
 */
export function needLists(sample: AuthoritySample, { on }: ExtractDate, scale: number): NamedFile[] {
  const { inNeed, protected: withPlan } = sample.demand;
  if (inNeed.length === 0) return [];
  const rows = (cases: readonly OpenCase[], row: (one: OpenCase) => Cell[]) => {
    const listed = cases.filter(({ start, end }) => start <= on && (end === null || end >= monthsLater(on, -6)));
    return Array.from({ length: scale }, (_, copy) =>
      listed.map((one): Cell[] => [`${copy === 0 ? '' : copy}${one.person.id}`, ...row(one)]),
    ).flat();
  };
  return [
    [
      'annex_a_list_6.csv',
      csv(
        drifted(sample.authority, needHeadings),
        rows(inNeed, (one) => inNeedCells(sample, one, on)),
      ),
    ],
    [
      'annex_a_list_7.csv',
      csv(
        drifted(sample.authority, protectionHeadings),
        rows(withPlan, (one) => planCells(sample, one, on)),
      ),
    ],
  ];
}

function personCells({ authority }: AuthoritySample, { person }: OpenCase, on: Day): Cell[] {
  const style = styleOf(authority);
  return [
    writtenSex(style, person.sex),
    written(style, person.ethnicity, 'ethnicity'),
    dmy(person.birth),
    ageAt(person.birth, on),
    writtenFlag(style, person.disabled),
  ];
}

const closed = ({ end }: OpenCase, on: Day): Day | null => (end !== null && end <= on ? end : null);

/**
 * A day some days before the extract, or before the closure, and never before the start; different for each child and
 * month.
 */
const lately = (one: OpenCase, on: Day, span: number): Day =>
  Math.max(one.start, (closed(one, on) ?? on) - ((one.person.birth + on) % span));

const workerCells = ({ authority }: AuthoritySample, { start }: OpenCase, team: string): Cell[] => [
  team,
  `SW${authority.digit}${String(101 + (start % 44)).padStart(4, '0')}`,
];

function inNeedCells(sample: AuthoritySample, one: OpenCase, on: Day): Cell[] {
  const end = closed(one, on);
  const { birth } = one.person;
  return [
    ...personCells(sample, one, on),
    isLeftBlank(one.person, 'start of need') ? '' : dmy(one.start),
    needs[birth % needs.length] ?? 'N1',
    dmy(lately(one, on, 38)),
    dmy(end),
    end === null ? '' : (closures[birth % closures.length] ?? ''),
    end === null ? 'Child in need plan' : 'Closed episode',
    ...workerCells(sample, one, `Safeguarding ${(birth % 4) + 1}`),
  ];
}

function planCells(sample: AuthoritySample, one: OpenCase, on: Day): Cell[] {
  const { birth } = one.person;
  const style = styleOf(sample.authority);
  const first = abuses[birth % abuses.length] ?? 'NEG';
  const reviewed = lately(one, on, 170);
  return [
    ...personCells(sample, one, on),
    isLeftBlank(one.person, 'start of plan') ? '' : dmy(one.start),
    first,
    one.start % 7 === 0 ? 'EMO' : first,
    dmy(lately(one, on, 14)),
    writtenFlag(style, birth % 5 !== 0),
    reviewed > one.start ? dmy(reviewed) : '',
    dmy(closed(one, on)),
    writtenFlag(style, birth % 31 === 0),
    birth % 6 === 0 ? 1 : 0,
    ...workerCells(sample, one, `Safeguarding ${(birth % 4) + 1}`),
  ];
}
