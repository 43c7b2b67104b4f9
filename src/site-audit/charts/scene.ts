import type { FigureRow } from '#audit';
import { dayInWords, dayNumber } from '#calendar';
import type { Box, Scene } from '#charts';
import { seriesKey } from '#figure';
import { periodName } from '../figure-forms.ts';
import type { Known, OtherFigure } from '../known.ts';
import { withoutNamesIn, withoutNamesOf } from '../names.ts';
import { numbersIn, showsNumber, type WrittenNumber } from '../number-forms.ts';
import { plainWords } from '../plain-words.ts';
import type { WrittenMeasure } from '../written-measure.ts';
import { type Control, controlsOf, isNearly, written } from './control.ts';
import { shortMonth } from './month-forms.ts';
import { isSame, marksOf, middleOf, type Place, placesOf, type Rule, type Text } from './places.ts';
import { fits, type Placed, type Straight, straight } from './straight.ts';

/**
 * What is wrong with a scene, and the numbers that it gives besides figures, as they are written: averages, limits,
 * targets and how many of its figures stand out.
 */
export interface SceneRead {
  problems: string[];
  says: Set<string>;
  /** The figures that it draws. */
  figures: readonly FigureRow[];
}

/** A mark of a figure of the ledger. */
interface Own {
  place: Place;
  row: FigureRow;
  value: number;
  key: string;
}

/**
 * Holds a chart that is laid out against the ledger. Every mark is of a figure that is shown and stands where one
 * straight scale puts its value; every figure of a line that is shown has its mark; what is said at a mark or in a
 * label is its figure's value; what others published is what they published; averages and limits are those of the
 * figures. `measure` is what it is about.
 */
export function readScene(scene: Scene, measure: WrittenMeasure, known: Known): SceneRead {
  const places = placesOf(scene);
  const others = known.others.filter((one) => one.measure === measure.id);
  const own = places.flatMap((place): Own[] => {
    const row = place.figure === null ? undefined : known.figures.figure(place.figure);
    if (row === undefined || row.value === '') return [];
    return [{ place, row, value: Number(row.value), key: place.figure as string }];
  });
  const strange = places.some(({ figure }) => figure !== null && own.every(({ key }) => key !== figure));
  const figures = own.filter(({ place }) => place.role === 'figure');
  const rows = figures.map(({ row }) => row);
  const scales = scene.plots.map((plot) => scalesOf(scene, plot, figures));
  const guides = guidesOf(scene, scales, rows, measure, known);
  const problems = [
    ...(strange ? ['draws a figure that is hidden or that does not exist'] : []),
    ...(rows.every((row) => row.measure === measure.id) ? [] : ['draws a figure of another measure']),
    ...(new Set(figures.map(({ key }) => key)).size === figures.length ? [] : ['draws a figure twice']),
    ...missing(scene, figures, known),
    ...askew(scene, figures, scales),
    ...again(own, figures),
    ...loose(scene, places, others, measure, scales),
    ...readings(scene, places, figures, others, measure),
    ...texts(scene, own, others, measure, scales, guides.written),
    ...guides.problems,
  ];
  const signals = own.filter(({ place }) => place.role === 'signal').length;
  // A limit beyond what can be is not drawn, and said to be what can be.
  const ends = guides.written.size === 0 ? [] : ['0', ...(measure.unit === 'percent' ? ['100'] : [])];
  return {
    problems: [...new Set(problems)],
    says: new Set([...guides.written, ...ends, String(signals)]),
    figures: rows,
  };
}

/**
 * Every figure that is shown has its mark: of lines every one of the series, of bars each part of a period that is
 * drawn.
 */
function missing({ kind }: Scene, figures: readonly Own[], known: Known): string[] {
  const keys = new Set(figures.map(({ row }) => row));
  const series = [...new Set(figures.map(({ row }) => seriesKey(row)))].map((key) => known.figures.series(key));
  const ends = new Set(figures.map(({ row }) => row.periodEnd));
  const wanted = series
    .flat()
    .filter((row) => row.value !== '' && (kind === 'stacked-bar' ? ends.has(row.periodEnd) : kind !== 'dot-strip'));
  return wanted.every((row) => keys.has(row)) ? [] : ['draws no mark where a figure is shown'];
}

/** The scales of a plot: of days across, of values up or across. Null where too little is drawn to know them. */
interface Scales {
  plot: Box;
  days: Straight | null;
  values: Straight | null;
  /** Whether values lie across. */
  across: boolean;
}

function scalesOf(scene: Scene, plot: Box, figures: readonly Own[]): Scales {
  const across = scene.kind === 'stacked-bar' || scene.kind === 'dot-strip';
  const inside = figures.filter(({ place }) => isInside(place.box, plot));
  const days = across ? null : straight(inside.map(({ row, place }) => [dayNumber(row.periodEnd), place.box.left]));
  const ticks = ticksOf(scene, plot, across);
  const values =
    scene.kind === 'stacked-bar' ? straight(ticks) : (straight(valuesOf(inside, across)) ?? straight(ticks));
  return { plot, days, values, across };
}

const valuesOf = (figures: readonly Own[], across: boolean): Placed[] =>
  figures.map(({ value, place }) => [value, across ? middleOf(place.box)[0] : place.box.top]);

/** The numbers along a plot's scale of values. */
function ticksOf(scene: Scene, plot: Box, across: boolean): Placed[] {
  return marksOf(scene).flatMap((mark): Placed[] => {
    if (mark.type !== 'text' || mark.role !== 'axis') return [];
    const [number, ...more] = numbersIn(plainWords(mark.text));
    if (number === undefined || more.length > 0 || /\p{L}/u.test(mark.text)) return [];
    const [x, y] = mark.at;
    const height = y - 0.35 * scene.size.fontSize;
    const near = across
      ? x >= plot.left - 1 && x <= plot.right + 1
      : height >= plot.top - 1 && height <= plot.bottom + 1 && x <= plot.left && x >= plot.left - 120;
    return near ? [[number.minus ? -number.size : number.size, across ? x : height]] : [];
  });
}

function askew(scene: Scene, figures: readonly Own[], scales: readonly Scales[]): string[] {
  const wrong = scales.some(({ plot, days, values, across }) => {
    const inside = figures.filter(({ place }) => isInside(place.box, plot));
    const ticks = ticksOf(scene, plot, across);
    if (values !== null && !fits(values, ticks)) return true;
    if (scene.kind === 'stacked-bar') {
      const zero = values?.at(0) ?? 0;
      return inside.some(
        ({ place: { box }, value }) => Math.abs((values?.at(value) ?? zero) - zero - (box.right - box.left)) > 1e-3,
      );
    }
    if (values !== null && !fits(values, valuesOf(inside, across))) return true;
    return (
      days !== null &&
      !fits(
        days,
        inside.map(({ row, place }) => [dayNumber(row.periodEnd), place.box.left]),
      )
    );
  });
  const outside = figures.filter(({ place }) => scene.plots.filter((plot) => isInside(place.box, plot)).length !== 1);
  return [
    ...(wrong ? ['draws a figure or a number of its scale elsewhere than where its value is'] : []),
    ...(outside.length > 0 ? ['draws a figure outside of its plot'] : []),
  ];
}

/** Marks that stand on a figure once more stand where it does. */
function again(own: readonly Own[], figures: readonly Own[]): string[] {
  const twice = own.filter(({ place }) => place.role === 'newest' || place.role === 'signal');
  const right = twice.every(({ place, key }) =>
    figures.some((one) => one.key === key && isSame(middleOf(one.place.box), middleOf(place.box))),
  );
  return right ? [] : ['marks a figure elsewhere than where it is drawn'];
}

/** What is drawn of no figure of ours is what others published, or a colour of the key. */
function loose(
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
    const published = said.flatMap(({ text }) => others.filter((one) => saysOther(text, one, measure)));
    return published.some(({ value, on }) => {
      if (scale?.values != null && Math.abs(scale.values.at(value) - at[scale.across ? 0 : 1]) > 1e-3) return false;
      return scale?.days == null || Math.abs(scale.days.at(dayNumber(on)) - at[0]) <= 1e-3;
    });
  });
  return right ? [] : ['draws a mark that is of no figure'];
}

/** Whether words are what somebody published: its name, its day or month, and its value. */
function saysOther(text: string, { name, on, value }: OtherFigure, { decimals }: WrittenMeasure): boolean {
  const rest = text.replace(name, ' ');
  if (rest === text || !(rest.includes(shortMonth(on)) || rest.includes(dayInWords(on)))) return false;
  const [number, ...more] = numbersIn(plainWords(rest));
  const shows = (to: number) => number !== undefined && showsNumber(number, value, to);
  return more.length === 0 && (shows(decimals) || shows(1) || shows(0));
}

function readings(
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

function saysPeriod(text: string, row: FigureRow): boolean {
  const said = text.toLowerCase();
  return said.includes(shortMonth(row.periodEnd).toLowerCase()) || said.includes(periodName(row).toLowerCase());
}

function saysValue(text: string, { value }: Own, { unit, decimals }: WrittenMeasure): boolean {
  const [number, ...more] = numbersIn(plainWords(text));
  if (number === undefined || more.length > 0) return false;
  return number.percent === (unit === 'percent') && showsNumber(number, value, decimals);
}

/**
 * Texts: a figure's value, a number of the scale where the scale puts it, an average, limit or target that is drawn.
 */
function texts(
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
    if (numbers.length === 0) return false;
    if (mark.role === 'axis') return !standsOnScale(scene, mark, numbers, scales);
    if (mark.role !== 'label') return true;
    return (
      numbers.length > 1 ||
      !(guides.has((numbers[0] as WrittenNumber).text) || others.some((one) => labels(mark, one, measure)))
    );
  });
  const notes = scene.notes.some((note) => numbersIn(plainWords(names(note))).some(({ text }) => !guides.has(text)));
  return [
    ...(wrong ? ['has a text with a number that is of no figure'] : []),
    ...(notes ? ['has a note with a number that is of no figure'] : []),
  ];
}

function labels({ text }: Text, { name, value }: OtherFigure, { decimals }: WrittenMeasure): boolean {
  const [number] = numbersIn(text.startsWith(name) ? text.slice(name.length) : '');
  return number !== undefined && [decimals, 0, 1].some((to) => showsNumber(number, value, to));
}

/** A number alone stands where the scale puts it; one in words says where a scale that leaves zero out begins. */
function standsOnScale(
  scene: Scene,
  mark: Text,
  numbers: readonly WrittenNumber[],
  scales: readonly Scales[],
): boolean {
  const known = scales.filter(({ values }) => values !== null);
  if (/\p{L}/u.test(mark.text)) {
    const begins = known.flatMap(({ values, plot, across }) => [
      (values as Straight).of(across ? plot.left : plot.bottom),
      Math.min(...ticksOf(scene, plot, across).map(([number]) => number)),
    ]);
    return numbers.every(
      (number) =>
        number.size === 0 ||
        begins.some((begin) => Math.abs(begin - number.size) <= 0.5 * 10 ** -number.decimals + 1e-6),
    );
  }
  return scene.plots.some((plot) => ticksOf(scene, plot, known[0]?.across ?? false).length > 0) && numbers.length === 1;
}

/**
 * Averages, limits and targets that are drawn: those of the figures that stand over them, and those of the settings.
 */
function guidesOf(
  scene: Scene,
  [scale]: readonly Scales[],
  rows: readonly FigureRow[],
  measure: WrittenMeasure,
  known: Known,
): { written: Set<string>; problems: string[] } {
  const rules = marksOf(scene).filter(
    (mark): mark is Rule => mark.type === 'rule' && ['average', 'limit', 'target'].includes(mark.role),
  );
  const found = new Set<string>();
  if (rules.length === 0 || scene.kind === 'funnel') return { written: found, problems: [] };
  const { values, days } = scale as Scales;
  const series = rows[0] === undefined ? [] : known.figures.series(seriesKey(rows[0]));
  const right = rules.every(({ role, segments }) =>
    segments.every(({ from, to }) => {
      const value = values?.of(from[1]);
      if (value === undefined) return false;
      for (const to of [measure.decimals, 0, 1]) found.add(written(value, to));
      if (role === 'target')
        return [...(known.targets ?? [])].some((goal) => isNearly(Number(goal), value)) || known.targets === null;
      const within = series.filter(({ periodEnd }) => {
        const at = days?.at(dayNumber(periodEnd)) ?? from[0];
        return at >= from[0] - 1e-3 && at <= to[0] + 1e-3;
      });
      return controlsOf(within).some((one: Control) =>
        role === 'average' ? isNearly(one.average, value) : (one.limits ?? []).some((limit) => isNearly(limit, value)),
      );
    }),
  );
  const commas = [...found].map((one) => one.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ','));
  return {
    written: new Set([...found, ...commas]),
    problems: right ? [] : ['draws an average, a limit or a target that does not exist'],
  };
}

function isInside(box: Box, plot: Box): boolean {
  const slack = 1e-6;
  return (
    box.left >= plot.left - slack &&
    box.right <= plot.right + slack &&
    box.top >= plot.top - slack &&
    box.bottom <= plot.bottom + slack
  );
}
