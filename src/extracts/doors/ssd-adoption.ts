import { addDays } from '#calendar';
import type { Derived, DoorInput, Target } from './door.ts';
import { byText, type DoorRow, later, textOf } from './door-rows.ts';
import { ssdEpisodesOf } from './ssd-episodes.ts';
import { disabled, personCells } from './ssd-people.ts';
import { timesInCare } from './time-in-care.ts';

const isAdoption = (row: DoorRow): boolean => /adopt/i.test(textOf(row, 'order_type') ?? '');
const needs = ['ssd_permanence', 'ssd_person', 'ssd_cla_episodes', 'ssd_cla_placement', 'ssd_legal_status'];

/** Of a child’s plans, the one that was made last. */
function newestPlan(rows: readonly DoorRow[]): DoorRow {
  const made = (row: DoorRow) => later(textOf(row, 'decision_on'), later(textOf(row, 'matched_on'), null)) ?? '';
  return rows.reduce((best, row) => (made(row) >= made(best) ? row : best));
}

/** Whether a row is about adoption at all: the table also has special guardianship. */
const isOnTheWay = (row: DoorRow): boolean =>
  ['decision_on', 'matched_on', 'placed_on', 'fostering_for_adoption_on'].some((day) => textOf(row, day) !== null) ||
  isAdoption(row);

const headings = {
  child_id: 'perm_person_id',
  decision_on: 'perm_adm_decision_date',
  placement_order_on: 'perm_placement_order_date',
  matched_on: 'perm_matched_date',
  placed_on: 'perm_placed_for_adoption_date',
  adopted_on: 'perm_permanence_order_date',
  reversed_on: 'perm_decision_reversed_date',
  reversed_reason: 'perm_decision_reversed_reason',
  fostering_for_adoption_on: 'perm_placed_ffa_cp_date',
};

/** List 10: children with a plan for adoption, or adopted, or whose plan changed, in twelve months. */
export const adoptionListTarget: Target = {
  layout: 'annexA.list10',
  needs,
  uses: { ssd_disability: ['disability'] },
  lacks: ['family_id', 'sibling_group'],
  headings,
  rows: (input) => {
    const year = addDays(input.extractedOn, -365);
    const since = input.coversFrom !== null && input.coversFrom < year ? input.coversFrom : year;
    const times = Map.groupBy(timesInCare(ssdEpisodesOf(input)), ({ child }) => child);
    return [...byText(input.rows('ssd_permanence').filter(isOnTheWay), 'child')].flatMap(([child, rows]): Derived[] => {
      const from = newestPlan(rows);
      const time = times.get(child)?.at(-1);
      const over = textOf(from, 'reversed_on') ?? time?.end ?? null;
      if (over !== null && over < since) return [];
      return [
        {
          from,
          cells: {
            ...from.cells,
            child_id: child,
            ...personCells(input, child, { sex: 'sex', ethnicity: 'ethnic', birth_date: 'dob' }),
            disability: disabled(input, child),
            entered_care_on:
              time === undefined ? null : (textOf(time.episodes[0]?.from ?? from, 'entered_care') ?? time.start),
            adopted_on: isAdoption(from) ? (from.cells.ordered_on ?? null) : null,
          },
        },
      ];
    });
  },
};

/** Whether what ended on a day of the row still belongs to the years of which the extract tells. */
const isCovered = ({ coversFrom }: DoorInput, row: DoorRow, column: string): boolean =>
  coversFrom === null || (textOf(row, column) ?? '9999') >= coversFrom;

const birth = (input: DoorInput, row: DoorRow) => personCells(input, textOf(row, 'child') ?? '', { dob: 'dob' });

/** SSDA903 decisions that a child should be placed for adoption. */
export const decisionsTarget: Target = {
  layout: 'ssda903.placedForAdoption',
  needs: ['ssd_permanence', 'ssd_cla_episodes'],
  lacks: [],
  headings: { child: 'perm_person_id', date_placed: headings.decision_on, date_placed_ceased: headings.reversed_on },
  rows: (input) =>
    input
      .rows('ssd_permanence')
      .filter((row) => textOf(row, 'decision_on') !== null && isCovered(input, row, 'reversed_on'))
      .map((from) => ({
        from,
        cells: {
          child: from.cells.child ?? null,
          ...birth(input, from),
          date_placed: from.cells.decision_on ?? null,
          date_placed_ceased: from.cells.reversed_on ?? null,
          reason_placed_ceased: from.cells.reversed_reason ?? null,
        },
      })),
};

/** SSDA903 adopted children (AD1). */
export const adoptedTarget: Target = {
  layout: 'ssda903.ad1',
  needs: ['ssd_permanence', 'ssd_cla_episodes'],
  lacks: [],
  headings: { child: 'perm_person_id', date_int: headings.decision_on, date_match: headings.matched_on },
  rows: (input) =>
    input
      .rows('ssd_permanence')
      .filter((row) => isAdoption(row) && textOf(row, 'ordered_on') !== null && isCovered(input, row, 'ordered_on'))
      .map((from) => ({
        from,
        cells: {
          child: from.cells.child ?? null,
          ...birth(input, from),
          date_int: from.cells.decision_on ?? null,
          date_match: from.cells.matched_on ?? null,
          foster_care: from.cells.foster_care ?? null,
          nb_adoptr: /^[12]$/.exec(textOf(from, 'nb_adoptr') ?? '')?.[0] ?? null,
          sex_adoptr: from.cells.sex_adoptr ?? null,
          ls_adoptr: from.cells.ls_adoptr ?? null,
        },
      })),
};
