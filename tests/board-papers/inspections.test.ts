import { describe, expect, it } from 'vitest';
import { ageOf, checkInspections, findingOf, findingText, questionsAfter } from '#board-papers';
import { parseInspection } from '#catalogue';

const visit = (day: string, ...findings: string[]) =>
  parseInspection(
    `title: Visit\nby: Ofsted\nkind: monitoring visit\nfindings:\n${findings.map((one) => `  - ${one}\n`).join('')}`,
    `data/inspections/${day}.yaml`,
  );
const finding = (id: string, rest = '') => `{ id: ${id}, kind: improve, text: Late.${rest} }`;
const [first, second] = [
  visit('2021-05-04', finding('drift')),
  visit('2022-01-11', finding('drift'), finding('voice')),
];
const all = [first, second];
const asked = (id: string | undefined, askedOn: string) => ({ finding: id, askedOn });

describe('a finding that a question follows', () => {
  it.each([
    ['drift', '2022-02-15', '2022-01-11'],
    ['drift', '2022-01-11', '2022-01-11'],
    ['drift', '2022-01-10', '2021-05-04'],
    ['drift', '2020-01-01', '2021-05-04'],
    ['voice', '2021-06-01', '2022-01-11'],
    ['none', '2022-02-15', undefined],
    [undefined, '2022-02-15', undefined],
  ])('%s, asked on %s, is of the visit of %s', (id, askedOn, day) => {
    expect(findingOf(asked(id, askedOn), all)?.inspection.date).toBe(day);
  });

  it('is followed by the questions that mean it, and not by those on another visit with the same', () => {
    const question = (id: string, askedOn: string) => ({
      ...{ id, by: 'A member', text: 'Why?', line: 1, finding: 'drift', askedOn },
      ...{ madeUp: false, answers: [], answer: null },
    });
    const questions = [question('old', '2021-06-01'), question('new', '2022-02-15')];
    const idsAfter = (inspection: typeof first) =>
      questionsAfter({ finding: inspection.findings[0] as never }, questions, all).map(({ id }) => id);
    expect([idsAfter(first), idsAfter(second)]).toEqual([['old'], ['new']]);
  });
});

describe('checkInspections', () => {
  it('names a measure that does not exist by file and line, with the nearest ids', () => {
    const wrong = visit('2022-01-11', finding('drift', ', measures: [agency_percent, placement_moves]'));
    const ids = new Set(['agency_percent', 'three_plus_placements_percent', 'placement_moves_percent', 'moves']);
    expect(checkInspections([wrong], { ids, published: new Set() }).map(findingText)).toEqual([
      'data/inspections/2022-01-11.yaml:5: warning: The finding drift names a measure placement_moves that does not exist. Write placement_moves_percent or moves, or leave it out.',
    ]);
    expect(checkInspections(all, { ids, published: new Set() })).toEqual([]);
  });
});

describe('the age of a question', () => {
  it.each([
    ['2022-07-27', '2022-07-27', null],
    ['2022-07-27', '2022-07-26', null],
    ['2022-07-27', '2022-07-28', '1 day'],
    ['2022-07-27', '2022-07-31', '4 day'],
    ['2022-05-31', '2022-07-30', '60 day'],
    ['2022-05-31', '2022-07-31', '2 month'],
    ['2022-02-15', '2022-07-14', '4 month'],
    ['2022-02-15', '2022-07-15', '5 month'],
    ['2021-12-31', '2022-02-28', '2 month'],
    ['2020-02-29', '2022-02-28', '24 month'],
  ])('asked on %s is on %s %s', (from, to, age) => {
    const found = ageOf(from, to);
    expect(found && `${found.count} ${found.unit}`).toBe(age);
  });
});
