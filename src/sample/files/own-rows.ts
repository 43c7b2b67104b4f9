import type { AuthoritySample } from '../authority-sample.ts';
import type { Life } from '../care/life.ts';
import { dmy } from '../day.ts';
import type { Cell } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import type { ShownLife } from './shown.ts';

type Rows = (sample: AuthoritySample, shown: readonly ShownLife[], date: ExtractDate) => Cell[][];

/** The rows of what happened to the children shown, from the day on which the extract begins to cover to its own. */
export function rowsOf<T>(
  shown: readonly ShownLife[],
  { covers, on }: ExtractDate,
  happened: ReadonlyMap<Life, readonly T[]>,
  dayOf: (one: T) => number,
  cells: (one: T) => Cell[],
): Cell[][] {
  return shown.flatMap(({ life }) =>
    (happened.get(life) ?? [])
      .filter((one) => dayOf(one) >= covers && dayOf(one) <= on)
      .map((one) => [life.person.id, dmy(dayOf(one)), ...cells(one)]),
  );
}

export const visitRows: Rows = (sample, shown, date) => {
  const known = new Map([...sample.visits].map(([life, all]) => [life, all.filter((one) => one.known <= date.on)]));
  return rowsOf(
    shown,
    date,
    known,
    ({ day }) => day,
    ({ seen, alone }) => [seen ? 'Y' : 'N', alone ? 'Y' : 'N'],
  );
};

export const supervisionRows: Rows = (sample, shown, date) =>
  rowsOf(
    shown,
    date,
    sample.supervisions,
    (day) => day,
    () => [],
  );

/** Plans that were agreed, and those that on the extract's day are being written or overdue. */
export const planRows: Rows = (sample, shown, date) => {
  const open = new Map(
    [...sample.unfinishedPlans].map(([life, plans]) => [
      life,
      plans.filter(({ agreed }) => agreed === null || agreed > date.on),
    ]),
  );
  return [
    ...rowsOf(
      shown,
      date,
      sample.meetings,
      ({ day }) => day,
      ({ term, quality }) => [term, 'completed', quality],
    ),
    ...rowsOf(
      shown,
      date,
      open,
      ({ due }) => due,
      ({ term, agreed }) => [term, agreed === null ? 'overdue' : 'in progress', ''],
    ),
  ];
};

export const educationRows: Rows = (sample, shown, date) =>
  rowsOf(
    shown,
    date,
    sample.education,
    ({ day }) => day,
    ({ record, hours }) => [record, hours],
  );

export const answerRows: Rows = (sample, shown, date) =>
  rowsOf(
    shown,
    date,
    sample.answers,
    ({ day }) => day,
    ({ before, now }) => [before, now],
  );
