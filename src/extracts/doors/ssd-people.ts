import type { Cell } from '../raw-table.ts';
import type { Derived, DoorInput, Target } from './door.ts';
import { byText, type DoorRow, latestBy, textOf } from './door-rows.ts';

const unaccompanied = /unaccompanied|\buasc\b/i;

const inCare = new WeakMap<DoorInput, ReadonlySet<string>>();

/** The children of whom there is an episode of care. */
export function childrenInCare(input: DoorInput): ReadonlySet<string> {
  const known = inCare.get(input) ?? new Set(byText(input.rows('ssd_cla_episodes'), 'child').keys());
  inCare.set(input, known);
  return known;
}

const people = new WeakMap<DoorInput, Map<string, DoorRow>>();

/** The row of each person. */
function peopleOf(input: DoorInput): ReadonlyMap<string, DoorRow> {
  const known = people.get(input) ?? new Map(input.rows('ssd_person').map((row) => [textOf(row, 'child') ?? '', row]));
  people.set(input, known);
  return known;
}

/** Cells of a person that other tables repeat, under the names that a table has for them. */
export function personCells(
  input: DoorInput,
  child: string,
  names: Readonly<Record<string, string>>,
): Record<string, Cell> {
  const row = peopleOf(input).get(child);
  return Object.fromEntries(Object.entries(names).map(([name, column]) => [name, row?.cells[column] ?? null]));
}

/** Whether each person has a disability; null where the table did not come. */
export function disabled(input: DoorInput, child: string): boolean | null {
  if (!input.has('ssd_disability')) return null;
  const rows = disabilities.get(input) ?? byText(input.rows('ssd_disability'), 'child');
  disabilities.set(input, rows);
  return (rows.get(child) ?? []).some((row) => !/^none$/i.test(textOf(row, 'disability') ?? 'none'));
}
const disabilities = new WeakMap<DoorInput, Map<string, DoorRow[]>>();

/** The newest status as an unaccompanied asylum-seeking child of each who has or had it. */
export function asylumStatuses(input: DoorInput): Map<string, DoorRow> {
  const rows = input.rows('ssd_immigration_status').filter((row) => unaccompanied.test(textOf(row, 'status') ?? ''));
  return new Map([...byText(rows, 'child')].map(([child, own]) => [child, latestBy(own, 'started_on') as DoorRow]));
}

/** SSDA903 header: of the children who are or were in care; the standard also has everybody else. */
export const headerTarget: Target = {
  layout: 'ssda903.header',
  needs: ['ssd_person', 'ssd_cla_episodes'],
  lacks: [],
  headings: {
    child: 'pers_person_id',
    sex: 'pers_sex',
    dob: 'pers_dob',
    ethnic: 'pers_ethnicity',
    mother: 'pers_is_mother',
  },
  rows: (input) => {
    const named = childrenInCare(input);
    return [...peopleOf(input)].flatMap(([child, row]): Derived[] => {
      if (!named.has(child)) return [];
      const { sex, dob, ethnic, mother } = row.cells;
      const cells = { child, sex: sex ?? null, dob: dob ?? null, ethnic: ethnic ?? null };
      return [{ from: row, cells: { ...cells, mother: sex === 'F' ? (mother ?? null) : null } }];
    });
  },
};

/** SSDA903 list of unaccompanied asylum-seeking children, out of immigration statuses. */
export const uascTarget: Target = {
  layout: 'ssda903.uasc',
  needs: ['ssd_immigration_status', 'ssd_person', 'ssd_cla_episodes'],
  lacks: [],
  headings: { child: 'immi_person_id', duc: 'immi_immigration_status_end_date' },
  rows: (input) =>
    [...asylumStatuses(input)]
      .filter(([child]) => childrenInCare(input).has(child))
      .map(([child, from]) => ({
        from,
        cells: { child, ...personCells(input, child, { sex: 'sex', dob: 'dob' }), duc: from.cells.ended_on ?? null },
      })),
};

/** SSDA903 previous permanence. */
export const previousPermanenceTarget: Target = {
  layout: 'ssda903.previousPermanence',
  needs: ['ssd_cla_previous_permanence', 'ssd_cla_episodes'],
  lacks: [],
  headings: {
    child: 'lapp_person_id',
    prev_perm: 'lapp_previous_permanence_option',
    la_perm: 'lapp_previous_permanence_la',
    date_perm: 'lapp_previous_permanence_order_date',
  },
  rows: (input) =>
    input
      .rows('ssd_cla_previous_permanence')
      .filter((row) => childrenInCare(input).has(textOf(row, 'child') ?? ''))
      .map((from) => ({
        from,
        cells: { ...from.cells, ...personCells(input, textOf(from, 'child') ?? '', { dob: 'dob' }) },
      })),
};
