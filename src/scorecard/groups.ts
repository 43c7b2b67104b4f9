import { dueBreakdown, type Measure } from '#catalogue';
import type { PeriodType } from '#figure';
import { changeOnYear, figuresOfChange, type NoChange, type YearChange } from './change.ts';
import type { FigureIndex } from './figure-index.ts';
import { type Form, formOf, leastLead, valueInForm } from './form.ts';
import { fitting } from './headline.ts';
import { latestOf, type Series, type SeriesPoint, seriesOf } from './series.ts';
import { keysOf } from './speaks-of.ts';

/** One category of a breakdown with its figures. */
export interface Group {
  category: string;
  /** How its figures are written: those of all categories of one breakdown alike. */
  form: Form;
  series: Series;
  latest: SeriesPoint | null;
  change: YearChange | NoChange;
  /** Keys of the figures that the change is of, the latest first. */
  changeFigures: readonly string[];
}

/** One breakdown of a measure: its categories in the order in which the measure declares them. */
export interface Groups {
  name: string;
  form: Form;
  groups: Group[];
}

/** The breakdowns of a measure for which an authority has figures, but for who is not due yet: that is no group. */
export function groupsOf(index: FigureIndex, measure: Measure, authority: string, periodType: PeriodType): Groups[] {
  return measure.breakdowns
    .filter(({ name }) => name !== dueBreakdown)
    .map(({ name, categories }) => {
      const form = formOf(measure, name, index.parts);
      const groups = categories.map((category): Group => {
        const series = seriesOf(index, { measure: measure.id, authority, periodType, breakdown: name, category });
        const change = changeOnYear(series, form);
        return { category, form, series, latest: latestOf(series), change, changeFigures: figuresOfChange(series) };
      });
      return { name, form, groups };
    })
    .filter(({ groups }) => groups.some((group) => group.latest !== null));
}

/**
 * The group with the greatest number at the newest period, or null where none has a number, two share the lead, or
 * rounding hides which of two is greater.
 */
export function largestGroup(groups: readonly Group[]): Group | null {
  const newest = groups
    .map((group) => group.latest?.periodEnd ?? '')
    .toSorted()
    .at(-1);
  const valued = groups.filter(({ latest }) => latest !== null && latest.periodEnd === newest && latest.value !== null);
  const sorted = valued.toSorted((one, other) => numberOf(other) - numberOf(one));
  const [first, ...others] = sorted;
  if (first === undefined) return null;
  const leads = others.every(
    (other) => leastLead(first.latest as SeriesPoint, other.latest as SeriesPoint, first.form) > 0,
  );
  return leads ? first : null;
}

/** The title of a measure that has groups but no whole. At most fifteen words, and always true of the numbers shown. */
export function groupsHeadline(measure: Pick<Measure, 'title'>, groups: readonly Group[]): string {
  const largest = largestGroup(groups);
  if (largest === null) return fitting([`${measure.title}, group by group`, 'Figures group by group']);
  const hidden = groups.some((group) => group.latest?.symbol === 'c');
  const value = valueInForm(numberOf(largest), largest.form);
  if (groups.length === 1) return onlyGroup(measure.title, largest.category, value);
  const group = `the largest group${hidden ? ' shown' : ''} is ${largest.category}, ${value}`;
  return fitting([`${measure.title}: ${group}`, `T${group.slice(1)}`, measure.title]);
}

/** The title of a measure that has one group and no whole: nothing is larger or smaller than it. */
function onlyGroup(title: string, category: string, value: string): string {
  const isNamed = title.toLowerCase().includes(category.toLowerCase());
  const whose = isNamed ? title : `${title}: ${category}`;
  return fitting([`${whose}${isNamed ? ': ' : ', '}${value}`, `${capital(category)}: ${value}`, title]);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Keys of the figures whose numbers stand in that title. */
export function figuresOfGroupsHeadline(groups: readonly Group[]): string[] {
  return keysOf([largestGroup(groups)?.latest ?? null]);
}

function numberOf(group: Group): number {
  return group.latest?.value ?? Number.NEGATIVE_INFINITY;
}
