import { dayInWords } from '#calendar';
import type { Scene } from '#charts';
import type { OtherFigure } from '../known.ts';
import { numbersIn, showsNumber } from '../number-forms.ts';
import { plainWords } from '../plain-words.ts';
import type { WrittenMeasure } from '../written-measure.ts';
import { shortMonth } from './month-forms.ts';
import { isSame, middleOf, type Place, type Text } from './places.ts';
import { along, type Scales } from './scales.ts';

/** What is drawn of no figure of ours is what others published, or a colour of the key. */
export function loose(
  scene: Scene,
  places: readonly Place[],
  others: readonly OtherFigure[],
  measure: WrittenMeasure,
  scales: readonly Scales[],
): string[] {
  const theirs = scene.readings.filter(({ figure }) => figure === undefined);
  const free = places.filter(({ figure, role }) => figure === null && role !== 'key');
  const [scale] = scales;
  const right = free.every((place) => {
    const at = middleOf(place.box);
    if (place.role === 'limit') return scene.kind === 'funnel';
    const said = theirs.filter((one) => isSame(one.at, at));
    const told = said.flatMap(({ text }) => others.filter((one) => saysOther(text, one, measure)));
    return told.some(({ value, on }) => {
      if (scale?.values != null && Math.abs(scale.values.at(value) - at[scale.across ? 0 : 1]) > 1e-3) return false;
      return scale?.days == null || Math.abs(scale.days.at(along(scene, on)) - at[0]) <= 1e-3;
    });
  });
  return right ? [] : ['draws a mark that is of no figure'];
}

/** Whether words are what somebody published: its name, its day or month, and its value. */
export function saysOther(text: string, { name, on, value }: OtherFigure, { decimals }: WrittenMeasure): boolean {
  const rest = text.replace(name, ' ');
  if (rest === text || !(rest.includes(shortMonth(on)) || rest.includes(dayInWords(on)))) return false;
  const [number, ...more] = numbersIn(plainWords(rest));
  const shows = (to: number) => number !== undefined && showsNumber(number, value, to);
  return more.length === 0 && (shows(decimals) || shows(1) || shows(0));
}

/** Whether a label is what somebody published: its name and its value. */
export function labels({ text }: Text, { name, value }: OtherFigure, { decimals }: WrittenMeasure): boolean {
  const [number] = numbersIn(text.startsWith(name) ? text.slice(name.length) : '');
  return number !== undefined && [decimals, 0, 1].some((to) => showsNumber(number, value, to));
}
