import Papa from 'papaparse';
import type { SampleFile } from '#sample';

/** A row of a CSV file by heading. */
export type Row = Record<string, string>;

/**
 * An authority's rows after extracts up to a month, stacked: the newest extract that covers a day has the say about it.
 */
export interface History {
  episodes: Row[];
  births: Map<string, string>;
  events: Record<EventFile, Row[]>;
  /** Every state of every row of list 8, with the extract's month. */
  inCare: { month: string; row: Row }[];
  adoption: Map<string, Row>;
  adopted: Map<string, Row>;
  posts: Map<string, Row[]>;
  /** Counts that arrived added up, the newest word for each. */
  figures: Map<string, Row>;
}

type EventFile = keyof typeof dateColumns;

export const folders: Readonly<Record<string, string>> = {
  E06000001: 'hartlepool',
  E06000002: 'middlesbrough',
  E06000003: 'redcar-and-cleveland',
  E06000004: 'stockton-on-tees',
  E06000005: 'darlington',
};

export const parse = (text: string): Row[] => Papa.parse<Row>(text.trimEnd(), { header: true }).data;

const parsed = new WeakMap<SampleFile, Row[]>();

/** The rows of a file, parsed once. */
function rowsOf(file: SampleFile | undefined): Row[] {
  if (file === undefined) return [];
  const rows = parsed.get(file) ?? parse(file.text);
  parsed.set(file, rows);
  return rows;
}

const isoDays = new Map<string, string>();

/** `28/02/2022` as `2022-02-28`. Rows have the same few thousand days over and over, so that each is turned once. */
export function isoOf(day = ''): string {
  const known = isoDays.get(day);
  if (known !== undefined) return known;
  const iso = day.split('/').reverse().join('-');
  isoDays.set(day, iso);
  return iso;
}

const dateColumns = {
  visits: 'visit_date',
  supervision: 'supervision_date',
  pep: 'pep_date',
  education: 'recorded_on',
  voice: 'asked_on',
  complaints: 'received_on',
} as const;

/** The day on which the extract of a folder, `2022-02/hartlepool`, was made, as an ISO day. */
export const extractedOn = (files: ReadonlyMap<string, SampleFile>, folder: string): string =>
  /extracted_on: (.*)/.exec(files.get(`${folder}/extract.yaml`)?.text ?? '')?.[1] ?? '';

/** What one figure is known by. */
export const figureKey = (measure = '', start = '', end = '', category = ''): string =>
  `${measure} ${start} ${end} ${category}`;

/** Stacks the extracts of an authority up to and with a month. */
export function stack(files: ReadonlyMap<string, SampleFile>, authority: string, last: string): History {
  const history: History = {
    episodes: [],
    births: new Map(),
    events: { visits: [], supervision: [], pep: [], education: [], voice: [], complaints: [] },
    inCare: [],
    adoption: new Map(),
    adopted: new Map(),
    posts: new Map(),
    figures: new Map(),
  };
  const months = [...new Set([...files.keys()].map((path) => path.slice(0, 7)))]
    .filter((month) => month <= last)
    .sort()
    .map((month) => {
      const folder = `${month}/${folders[authority]}`;
      const covers = /covers_from: (.*)/.exec(files.get(`${folder}/extract.yaml`)?.text ?? '')?.[1] ?? '';
      return { month, covers, read: (name: string) => rowsOf(files.get(`${folder}/${name}.csv`)) };
    });
  for (const name of Object.keys(dateColumns) as EventFile[]) {
    let coveredLater = '9999-12-31';
    history.events[name] = months
      .toReversed()
      .map(({ covers, read }) => {
        const rows = read(name).filter((row) => isoOf(row[dateColumns[name]]) < coveredLater);
        if (covers < coveredLater) coveredLater = covers;
        return rows;
      })
      .toReversed()
      .flat();
  }
  let episodes = new Map<string, Row>();
  for (const { month, covers, read } of months) {
    episodes = new Map([...episodes].filter(([, { DEC }]) => DEC !== '' && isoOf(DEC) < covers));
    for (const row of read('episodes')) episodes.set(`${row.CHILD} ${row.DECOM}`, row);
    for (const row of read('header')) history.births.set(row.CHILD ?? '', isoOf(row.DOB));
    for (const row of read('annex_a_list_8')) history.inCare.push({ month, row });
    for (const row of read('annex_a_list_10')) history.adoption.set(row['Child Unique ID'] ?? '', row);
    for (const row of read('ad1')) history.adopted.set(row.CHILD ?? '', row);
    history.posts.set(month, read('workforce'));
    for (const row of read('figures')) {
      const key = figureKey(row.measure, isoOf(row.period_start), isoOf(row.period_end), row.category);
      history.figures.set(key, row);
    }
  }
  history.episodes = [...episodes.values()].sort((one, other) => {
    return (one.CHILD ?? '').localeCompare(other.CHILD ?? '') || isoOf(one.DECOM).localeCompare(isoOf(other.DECOM));
  });
  return history;
}
