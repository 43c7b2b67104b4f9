import type { FigureRow } from '#audit';
import { attributeProblems, saysInAttributes } from './attributes.ts';
import { numbersOfChart, type PageChart } from './charts/charts.ts';
import { figureProblem } from './figure-region.ts';
import { followsFrom, type May, ofSeries } from './follows.ts';
import type { Known, OtherFigure, Unprinted } from './known.ts';
import type { Mark, Named, OtherName } from './mark.ts';
import { type Element, type Markup, nearest, readPage } from './markup.ts';
import { withoutNamesIn } from './names.ts';
import { numbersIn, showsNumber } from './number-forms.ts';
import { plainWords } from './plain-words.ts';
import { elsewhere, type Region, regionsOf } from './regions.ts';
import { isRounded, saysAbout, tablesOfRounded } from './rounded.ts';
import { saidProblem } from './said.ts';
import type { WrittenMeasure } from './written-measure.ts';

/** What is wrong in a file of the site, in words without any value. */
export interface Problem {
  file: string;
  words: string;
  /** Where in the file, counted in characters; left out where it is of the whole file. */
  offset?: number;
}

/** What reading a page came to. */
export interface PageRead {
  problems: Problem[];
  /** How many marked places were compared with figures. */
  compared: number;
  marks: Mark[];
  /** Numbers that the page says and that are right, as they are written. */
  verified: Set<string>;
}

/**
 * Reads a page and compares all that it says of figures with the figures. `markup` is the page as it was read, `charts`
 * what it should draw: the words of its charts may say what they draw.
 */
export function readPageBack(
  html: string,
  file: string,
  known: Known,
  markup: Markup = readPage(html),
  charts: readonly PageChart[] = [],
): PageRead {
  const regions = regionsOf(markup);
  const noted = tablesOfRounded(markup);
  const problems: Problem[] = markup.faults.map((words) => ({ file, words }));
  const marks = regions.flatMap(({ mark }) => mark ?? []);
  const verified = new Set<string>();
  let compared = 0;
  for (const region of regions.filter(({ echo, mark }) => !echo || mark !== null)) {
    const found = [...region.faults, ...problemsOf(region, known, charts), ...roundingProblems(region, known, noted)];
    if (region.mark !== null && region.mark.said === null) compared += 1;
    if (found.length === 0) for (const { text } of numbersIn(region.words)) verified.add(text);
    const at = region.offset === null ? {} : { offset: region.offset };
    problems.push(...found.map((words) => ({ file, words, ...at })));
  }
  const heard = marks.some(({ element, figure }) => isHidden(figure, known) && saysInAttributes(element));
  if (heard) problems.push({ file, words: 'has an attribute with a number where a figure is hidden' });
  const said = new Set([...verified, ...charts.flatMap((chart) => numbersOfChart(chart))]);
  const echoes = regions.filter(({ echo, mark }) => echo && mark === null);
  const strange = echoes.some(({ words }) => loose(words, known).some(({ text }) => !said.has(text)));
  if (strange) problems.push({ file, words: 'has a title with a number that is nowhere in the page' });
  const described = charts
    .filter(({ measure }) => measure !== null)
    .flatMap(({ spec }) => [spec.title, spec.description]);
  if (described.some((words) => loose(words, known).some(({ text }) => !said.has(text))))
    problems.push({ file, words: 'has a chart whose description has a number that is nowhere in the page' });
  const seen = regions.map(({ words }) => words).join(' ');
  const attributes = { seen, verified: said, loose: (text: string) => loose(text, known) };
  problems.push(
    ...attributeProblems(markup.root, attributes, known.figures.publications).map((words) => ({ file, words })),
  );
  return { problems, compared, marks, verified: said };
}

function problemsOf(region: Region, known: Known, charts: readonly PageChart[]): string[] {
  const { mark, words } = region;
  if (mark === null) return unmarked(region, known);
  if (mark.chart === null || mark.figure !== null) return marked(region, known);
  const chart = charts.find(({ id }) => id === mark.chart);
  if (chart === undefined) return ['has a mark of a chart that does not exist'];
  const own = new Set(numbersOfChart(chart));
  return loose(words, known).every(({ text }) => own.has(text)) ? [] : ['has a number that no mark gives a figure for'];
}

/**
 * What is wrong with how words speak of rounded parts: a number of one is called about so much, but for what stands in a
 * table that says for all of its numbers that they are rounded.
 */
function roundingProblems({ mark, words }: Region, known: Known, noted: ReadonlySet<Element>): string[] {
  if (mark === null || mark.said !== null || mark.chart !== null || mark.holder || mark.part === 'period') return [];
  const named = [mark.figure, mark.against, ...(mark.figures ?? [])].filter((one): one is Named => one !== null);
  const rows = named.flatMap(({ key, asAt }) => known.figures.figure(key, asAt) ?? []);
  const of = (row: FigureRow) => known.figures.measures.get(row.measure);
  const isOfFives = (row: FigureRow) => row.value !== '' && isRounded(row, of(row) ?? { rounded: new Set() });
  const first = rows.find(isOfFives);
  if (first === undefined) return [];
  const table = nearest(mark.element, 'table');
  if (table !== null && mark.figure !== null && mark.part !== 'change')
    return noted.has(table) ? [] : ['has a table of rounded parts that does not say so'];
  const isExact = followsFrom(
    rows.filter((row) => !isOfFives(row)),
    known.figures,
    mark.target,
  );
  const plain = withoutNamesIn(of(first) as WrittenMeasure)(words.replaceAll(elsewhere, ' '));
  return saysAbout(plain, isExact) ? [] : ['says a rounded number as if it were exact'];
}

const loose = (words: string, { withoutNames }: Known) => numbersIn(plainWords(withoutNames(words)));

function unmarked({ words }: Region, known: Known): string[] {
  return loose(words, known).length === 0 ? [] : ['has a number that no mark gives a figure for'];
}

/** Whether words are the catalogue's own of what a measure shows: a number in them says nothing of its figures. */
function isDefinition(words: string, { figures: { measures } }: Known): boolean {
  const plain = (text: string) => text.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
  const said = plain(words);
  return said !== '' && [...measures.values()].some(({ definition }) => plain(definition).includes(said));
}

function marked({ mark, words, within }: Region, known: Known): string[] {
  const { figure, holder, figures, series, other, said, against, target } = mark as Mark;
  const { figures: ledger } = known;
  const plain = words.replaceAll(elsewhere, ' ');
  const named = [figure, against, ...(figures ?? [])].filter((one): one is Named => one !== null);
  if ([...named, series].some((one) => one?.asAt != null && !ledger.publications.includes(one.asAt)))
    return ['has a mark of a publication that does not exist'];
  if (holder && loose(plain, known).length === 0)
    return ledger.isFamiliar(figure?.key ?? '') ? [] : ['has a mark of a figure that does not exist'];
  const rows = named.flatMap(({ key, asAt }) => ledger.figure(key, asAt) ?? []);
  const others = other === null ? [] : known.others.filter((one) => isOf(one, other));
  const unprinted = other === null ? undefined : known.unprinted.find((one) => isOf(one, other));
  const faults = [
    ...(/\d\uFFFC|\uFFFC\d/.test(words) ? ['has a number that goes on in another mark'] : []),
    ...(rows.length < named.length ? ['has a mark of a figure that does not exist'] : []),
    ...(target.some((goal) => !(known.targets?.has(goal) ?? true))
      ? ['has a mark of a target that does not exist']
      : []),
    ...(other !== null && others.length === 0 && unprinted === undefined
      ? ['has a mark of a figure that nobody published']
      : []),
  ];
  if (faults.length > 0) return faults;
  if (said !== null) {
    const mayHold = () => said === 'target' || isDefinition(plain, known);
    if (isHidden(within, known) && loose(plain, known).length > 0 && !mayHold())
      return ['has a number beside a hidden figure'];
    return listed(saidProblem(said, plain, known));
  }
  const measures = rows.flatMap((row) => ledger.measures.get(row.measure) ?? []);
  const own = [...new Set(measures)].reduce(
    (rest, measure) => withoutNamesIn(measure)(rest),
    other === null ? plain : plain.replaceAll(other.name, ' '),
  );
  if (series !== null) return ofWholeSeries(plain, series, known);
  if (unprinted !== undefined) return saysWhy(plain, unprinted) ? [] : ['has other words than others printed'];
  if (figures !== null) {
    const published = others.map((one) => asRow(one, rows[0] as FigureRow));
    const may = followsFrom([...rows, ...published], ledger, target);
    return fits(own, may) ? [] : ['has a number that does not follow from its figures'];
  }
  if (figure !== null) {
    const measure = measures[0];
    if (measure === undefined) return ['has a mark of a measure that does not exist'];
    return listed(figureProblem(mark as Mark, own, rows, { measure, known: ledger, target }));
  }
  if (other !== null) return ofOthers(own, others, ledger.measures.get(other.measure)?.decimals ?? 0);
  return loose(plain, known).length === 0 ? [] : ['has a number that no mark gives a figure for'];
}

function ofWholeSeries(words: string, { key, asAt }: Named, known: Known): string[] {
  const all = known.figures.series(key, asAt);
  const measure = known.figures.measures.get(all[0]?.measure ?? '');
  if (measure === undefined) return ['has a mark of a series that does not exist'];
  const may = ofSeries(all, known.figures, known.charted(key));
  return fits(withoutNamesIn(measure)(words), may) ? [] : ['has a number that does not follow from its series'];
}

function ofOthers(words: string, others: readonly OtherFigure[], decimals: number): string[] {
  const [number, ...more] = numbersIn(plainWords(words));
  const right = others.some(({ value }) =>
    [0, 1, 2, decimals].some((places) => number !== undefined && showsNumber(number, value, places)),
  );
  return right && more.length === 0 ? [] : ['has a number that nobody published'];
}

/** Whether words are the symbol that others printed, and why, and nothing else. */
const saysWhy = (words: string, { symbol, why }: Unprinted): boolean =>
  words.replaceAll(/\s/g, '') === `${symbol}${why}`.replaceAll(' ', '');

/** What others published, as a figure of ours would be. */
const asRow = ({ value }: OtherFigure, row: FigureRow): FigureRow => ({
  ...{ ...row, value: String(value), numerator: null, denominator: null, symbol: '' },
});

const isHidden = (named: Named | null, { figures }: Known): boolean =>
  named !== null && figures.figure(named.key, named.asAt)?.symbol === 'c';
const fits = (words: string, may: May): boolean => numbersIn(plainWords(words)).every(may);
const listed = (problem: string | null): string[] => (problem === null ? [] : [problem]);
const isOf = (one: OtherName, { name, on, measure }: OtherName): boolean =>
  one.name === name && one.on === on && one.measure === measure;
