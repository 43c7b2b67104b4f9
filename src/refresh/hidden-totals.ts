import type { HiddenFigure } from '#disclosure';
import { parseFigureKey } from '#figure';
import { placeOf, ruleOf } from './hidden-words.ts';

/** For the sake of how many numbers totals are named on the screen, and how many measures for each. */
const mostSakes = 2;
const mostMeasures = 4;

/**
 * The totals of the council itself that are hidden though they are not small, in a line for each number for whose sake: which
 * they are, what could be worked out from them, and what it would take to show them; `list` is where the others stand.
 * Empty where there is none. Says no number.
 */
export function hiddenTotalsWords(totals: readonly HiddenFigure[], list: string): string[] {
  const bySake = [...Map.groupBy(totals, ({ protects, because }) => protects ?? because).values()];
  const said = bySake.slice(0, mostSakes);
  const left = bySake.slice(mostSakes).flat().length;
  return [...said.map(ofOneSake), ...(left === 0 ? [] : [`${left} more in ${list}.`])];
}

function ofOneSake(totals: readonly HiddenFigure[]): string {
  const [first] = totals as readonly [HiddenFigure];
  const which = `Hidden, though not small: ${placesOf(totals.map(({ key }) => key))}.`;
  if (first.protects === undefined) return `${which} Why: ${ruleOf(first).replace(/^.*?: /, '')}.`;
  const ways = [
    'that is nobody or no longer few',
    ...(first.instead === undefined ? [] : ['others were hidden instead, which the list names']),
  ];
  return `${which} (Private, as the list is.) With what else is shown it would tell ${placeOf(first.protects)}, which must stay hidden. It can be shown only where ${ways.join(', or where ')}.`;
}

/** Figures by their keys, those of the same place and period together: `cla_count, cla_rate of E06000001, month to …`. */
function placesOf(keys: readonly string[]): string {
  const together = Map.groupBy(keys, (key) => placeOf(key).replace(parseFigureKey(key)?.measure ?? '', ''));
  return [...together]
    .map(([place, those]) => {
      const measures = those.map((key) => parseFigureKey(key)?.measure ?? key);
      const more = measures.length > mostMeasures ? ` and ${measures.length - mostMeasures} more` : '';
      return `${measures.slice(0, mostMeasures).join(', ')}${more}${place}`;
    })
    .join('; ');
}
