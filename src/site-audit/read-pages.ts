import { parseFigureKey } from '#figure';
import { drawnProblems, type PageChart } from './charts/charts.ts';
import { readSmall } from './charts/small.ts';
import type { Shown } from './files/measure-csv.ts';
import type { Known } from './known.ts';
import { type Looks, lookProblems, noteLooks } from './looks.ts';
import type { Mark } from './mark.ts';
import { childrenOf, isText, type Markup, type Node, readPage } from './markup.ts';
import { type Orders, orderProblems, placeOrderProblems } from './orders.ts';
import { type Problem, readPageBack } from './page.ts';
import { tableProblems } from './tables.ts';

/** What the pages of a site say, each by its file. */
export interface PagesRead {
  words: ReadonlyMap<string, string>;
  /** Numbers of a page that are those of its figures, as they are written. */
  verified: ReadonlyMap<string, ReadonlySet<string>>;
  shown: ReadonlyMap<string, Shown>;
  /** Marked places that were compared with the figures. */
  compared: number;
  problems: Problem[];
  /** What pages contradict one another in. */
  amongPages: string[];
}

/** Reads every page of a built site and compares all that it says of figures with what is known of them. */
export function readPages(
  { files, council, charts }: { files: ReadonlyMap<string, Uint8Array>; council: string; charts: readonly PageChart[] },
  known: Known,
  text: (file: string) => string,
): PagesRead {
  const words = new Map<string, string>();
  const verified = new Map<string, ReadonlySet<string>>();
  const shown = new Map<string, Shown>();
  const problems: Problem[] = [];
  const [looks, orders]: [Looks, Orders] = [new Map(), new Map()];
  let compared = 0;
  for (const file of [...files.keys()].filter((one) => one.endsWith('.html'))) {
    const html = text(file);
    const markup = readPage(html);
    const own = charts.filter((chart) => chart.file === file);
    const read = readPageBack(html, file, known, markup, own);
    const small = readSmall(read.marks, html, known.figures);
    const found = [
      ...small.problems,
      ...drawnProblems(markup, html, own, (drawing) => small.drawings.has(drawing)),
      ...orderProblems(orders, file, read.marks, known.figures),
      ...tableProblems(read.marks, known.figures),
    ];
    problems.push(...read.problems, ...found.map((one) => ({ file, words: one })));
    noteLooks(looks, file, read.marks, known.figures);
    words.set(file, spaced(markup.root));
    verified.set(file, read.verified);
    shown.set(file, shownBy(read.marks, council));
    compared += read.compared;
  }
  return {
    words,
    verified,
    shown,
    compared,
    problems,
    amongPages: [...lookProblems(looks), ...placeOrderProblems(orders)],
  };
}

/**
 * What a page names: the period type of the council's first figure, whose figures besides, and those others published.
 */
export function shownBy(marks: readonly Mark[], council: string): Shown {
  const figures = marks
    .flatMap(({ figure, figures }) => [figure, ...(figures ?? [])])
    .flatMap((named) => parseFigureKey(named?.key ?? '') ?? []);
  const first = figures.find(({ authority }) => authority === council);
  return {
    opensWith: first?.periodType ?? null,
    beside: [...new Set(figures.map(({ authority }) => authority))].filter((one) => one !== council),
    others: marks.flatMap(({ other }) => other ?? []),
  };
}

/** The words of a page, those of neighbouring elements set apart. */
const spaced = (one: Markup['root'] | Node): string =>
  isText(one) ? one.value : childrenOf(one).map(spaced).join(' ');
