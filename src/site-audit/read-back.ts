import { type FigureRow, readBounds, readFigures, withPublishedBounds } from '#audit';
import type { BuiltSite, SiteRead } from './built-site.ts';
import { chartedOf, readCharts } from './charts/charts.ts';
import type { Known } from './known.ts';
import { knownFigures } from './known-figures.ts';
import { withoutNamesOf } from './names.ts';
import type { Problem } from './page.ts';
import { printedByPapers } from './printed-by-papers.ts';
import { publishedByOthers, unprintedByOthers } from './published-by-others.ts';
import { readFiles } from './read-files.ts';
import { readPages } from './read-pages.ts';
import { unrounded } from './rounded.ts';
import { readMeasures } from './written-measure.ts';

/**
 * Reads every file of a built site back and compares all that it says of figures with its own `figures.csv`,
 * `bounds.csv` and `measures.json`. Throws an EditionError or a TypeError where these cannot be read.
 */
export function readBack(site: BuiltSite): SiteRead {
  const { files, charts, drawings } = site;
  const text = (file: string) => new TextDecoder().decode(files.get(file));
  const { rows, ...known } = knownOf(site, text);
  const scenes = readCharts([...charts, ...drawings], known);
  const pages = readPages(site, { ...known, charted: chartedOf(scenes) }, text);
  const others = readFiles(site, { rows, known, pages, text });
  const unrounding = unrounded(rows, [...known.figures.measures.values()]);
  const problems = [
    ...scenes.problems,
    ...unrounding.map((words) => ({ file: 'figures.csv', words })),
    ...pages.problems,
    ...others.problems,
    ...missing(site),
    ...pages.amongPages.map((words) => ({ file: 'several pages', words })),
  ];
  return {
    pages: pages.words.size,
    compared: scenes.compared + pages.compared + others.compared,
    problems: distinct(problems),
    pictures: others.pictures,
  };
}

/** Files that a site lacks, each once for each reason for which it must be there. */
function missing({ files, needed, drawings, own, charts }: BuiltSite): Problem[] {
  const reasons: [string, string[]][] = [
    ['its figures give it', [...needed, ...drawings.map(({ file }) => file)]],
    ['the council gave it', [...own.keys()]],
    ['its figures give a chart of it', charts.map(({ file }) => file)],
  ];
  return reasons.flatMap(([reason, wanted]) =>
    wanted.filter((file) => !files.has(file)).map((file) => ({ file, words: `is missing: ${reason}` })),
  );
}

function knownOf(
  { council, benchmarks, printed, measures: catalogued, targets, found, files }: BuiltSite,
  text: (file: string) => string,
): Known & { rows: FigureRow[] } {
  const bounds = files.has('bounds.csv') ? readBounds(text('bounds.csv')) : [];
  const rows = withPublishedBounds(readFigures(text('figures.csv')), bounds);
  const json = text('measures.json');
  const measures = readMeasures(json);
  const figures = knownFigures(rows, measures);
  const byOthers = benchmarks === null ? [] : publishedByOthers(benchmarks, measures, council);
  return {
    rows,
    figures,
    others: [...byOthers, ...printedByPapers(printed, council)],
    unprinted: benchmarks === null ? [] : unprintedByOthers(benchmarks, measures),
    charted: () => () => false,
    withoutNames: withoutNamesOf(measures, [...figures.places.keys(), ...sourcesIn(json)]),
    most: Math.max(rows.length, catalogued, new Set(byOthers.map(({ name }) => name)).size),
    targets: new Set(targets.map(String)),
    found: new Set(found.map(String)),
  };
}

/** What a measure's sources are called, and its id: in `measures.json` they stand as they do in pages. */
function sourcesIn(json: string): string[] {
  const { measures } = JSON.parse(json) as { measures: { id: string; sources?: string[]; alsoReads?: string[] }[] };
  return measures.flatMap(({ id, sources = [], alsoReads = [] }) => [id, ...sources, ...alsoReads]);
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.file}|${one.words}|${one.offset}`, one])).values()];
}
