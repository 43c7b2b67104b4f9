import type { FigureRow } from '#audit';
import type { Scene } from '#charts';
import { periodName } from '../figure-forms.ts';
import type { OtherFigure } from '../known.ts';
import { withoutNamesIn, withoutNamesOf } from '../names.ts';
import { numbersIn, showsNumber, type WrittenNumber } from '../number-forms.ts';
import { plainWords } from '../plain-words.ts';
import { decimalsOf, isRounded, saysRounded } from '../rounded.ts';
import type { WrittenMeasure } from '../written-measure.ts';
import { shortMonth } from './month-forms.ts';
import { labels, saysOther } from './others.ts';
import type { Own } from './own.ts';
import { isSame, marksOf, middleOf, type Place, type Text } from './places.ts';
import { type Scales, standsOnScale } from './scales.ts';

/** What is said at marks: of each figure its period and its value, and of no other; of others what they published. */
export function readings(
  scene: Scene,
  places: readonly Place[],
  figures: readonly Own[],
  others: readonly OtherFigure[],
  measure: WrittenMeasure,
): string[] {
  const own = scene.readings.filter(({ figure }) => figure !== undefined);
  const wrong = own.some(({ figure, text, at, published }) => {
    const of = figures.find(({ key }) => key === figure);
    if (of === undefined || published === true || !isSame(middleOf(of.place.box), at)) return true;
    return !(saysPeriod(text, of.row) && saysValue(withoutNamesIn(measure)(text), of, measure));
  });
  const unsaid = figures.some(({ key }) => own.filter(({ figure }) => figure === key).length !== 1);
  const strange = scene.readings
    .filter(({ figure }) => figure === undefined)
    .some(
      ({ text, at }) =>
        !others.some((one) => saysOther(text, one, measure)) ||
        !places.some(({ figure, box }) => figure === null && isSame(middleOf(box), at)),
    );
  return [
    ...(wrong ? ['says at a mark what its figure is not'] : []),
    ...(unsaid ? ['has a mark that says nothing'] : []),
    ...(strange ? ['says that others published what they did not'] : []),
  ];
}

/**
 * Texts: a figure's value, a number of the scale where the scale puts it, an average, limit or target that is drawn.
 */
export function texts(
  scene: Scene,
  own: readonly Own[],
  others: readonly OtherFigure[],
  measure: WrittenMeasure,
  scales: readonly Scales[],
  guides: ReadonlySet<string>,
): string[] {
  const names = withoutNamesOf(
    [measure],
    others.map(({ name }) => name),
  );
  const wrong = marksOf(scene).some((mark) => {
    if (mark.type !== 'text') return false;
    const numbers = numbersIn(plainWords(names(mark.text)));
    if (mark.figure !== undefined) {
      const of = own.find(({ key }) => key === mark.figure);
      if (of === undefined) return true;
      const months = /\bin ([A-Z][a-z]{2} \d{4})$/.exec(mark.text)?.[1];
      return (
        !saysValue(names(mark.text), of, measure) ||
        (months ?? shortMonth(of.row.periodEnd)) !== shortMonth(of.row.periodEnd)
      );
    }
    if (numbers.length === 0 || mark.role === 'heading') return false;
    if (mark.role === 'axis') return !standsOnScale(scene, mark, numbers, scales);
    if (mark.role !== 'label') return true;
    return (
      numbers.length > 1 ||
      !(
        guides.has((numbers[0] as WrittenNumber).text) ||
        others.some((one) => labels(mark, one, measure) || labels(named(scene, mark), one, measure))
      )
    );
  });
  const headings = headingsOf(scene).some((words) => numbersIn(plainWords(names(words))).length > 0);
  const unsaid = own.some(({ row }) => isRounded(row, measure)) && !scene.notes.some(saysRounded);
  const notes = scene.notes.some((note) => numbersIn(plainWords(names(note))).some(({ text }) => !guides.has(text)));
  return [
    ...(wrong || headings ? ['has a text with a number that is of no figure'] : []),
    ...(unsaid ? ['draws rounded parts and does not say so'] : []),
    ...(notes ? ['has a note with a number that is of no figure'] : []),
  ];
}

/** A label with the name that stands before it, in one line or in as many as it takes; the next name is further off. */
function named(scene: Scene, mark: Text): Text {
  const names = marksOf(scene).filter(
    (one) =>
      one.type === 'text' && one.role === 'heading' && Math.abs(one.at[1] - mark.at[1]) <= 1.3 * scene.size.fontSize,
  );
  return { ...mark, text: [...names.flatMap((one) => (one.type === 'text' ? one.text : [])), mark.text].join(' ') };
}

/** Headings as they are read: one in several lines, which follow each other, is one. */
function headingsOf(scene: Scene): string[] {
  const headings: string[] = [];
  let isOpen = false;
  for (const mark of marksOf(scene)) {
    const isHeading = mark.type === 'text' && mark.role === 'heading';
    if (isHeading && isOpen) headings.push(`${headings.pop()} ${mark.text}`);
    else if (isHeading) headings.push(mark.text);
    isOpen = isHeading;
  }
  return headings;
}

function saysPeriod(text: string, row: FigureRow): boolean {
  const said = text.toLowerCase();
  return said.includes(shortMonth(row.periodEnd).toLowerCase()) || said.includes(periodName(row).toLowerCase());
}

function saysValue(text: string, { value, row }: Own, measure: WrittenMeasure): boolean {
  const [number, ...more] = numbersIn(plainWords(text));
  if (number === undefined || more.length > 0) return false;
  return number.percent === (measure.unit === 'percent') && showsNumber(number, value, decimalsOf(row, measure));
}
