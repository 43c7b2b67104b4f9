import type { DotStrip, StripDot } from '#charts';
import { officeWords } from '#words';
import type { ChartColumn, ChartTable } from '../chart-table.ts';
import { neighbourLook, placeLook } from '../look.ts';

type Row = DotStrip['rows'][number];

/**
 * Figures of several places. Office has no dot strip; the nearest that says the same: one row becomes bars, a place
 * each, the highest first, ours in its colour; several rows become marks, a column for each place, over the names of
 * the rows. Null where there is no dot.
 */
export function stripTable(strip: DotStrip, accent: string | undefined): ChartTable | null {
  const rows = strip.rows.filter(({ dots }) => dots.length > 0);
  const [only] = rows;
  if (only === undefined) return null;
  const empty = strip.rows.filter(({ dots }) => dots.length === 0).map(({ label }) => label);
  const notes = [
    ...(empty.length > 0 ? [officeWords.noFigure(empty)] : []),
    ...(strip.note === undefined ? [] : [strip.note]),
  ];
  return rows.length === 1 ? barsOf(strip, only, accent, notes) : marksOf(strip, rows, accent, notes);
}

function barsOf(
  strip: DotStrip,
  { label, dots }: Row,
  accent: string | undefined,
  notes: readonly string[],
): ChartTable {
  const sorted = dots.toSorted((one, other) => other.value - one.value || (one.name < other.name ? -1 : 1));
  const values = sorted.map(({ value }) => value);
  const quiet = { ...placeLook('neighbour', accent), mark: null };
  const rowLooks = sorted.flatMap(({ kind }, row) => {
    return kind === 'neighbour'
      ? []
      : [{ row, look: { ...placeLook(kind, accent), mark: null, pattern: barPatterns[kind] } }];
  });
  const column: ChartColumn = {
    heading: label,
    values,
    decimals: strip.decimals,
    look: quiet,
    labels: 'all',
    rowLooks,
  };
  return {
    form: 'bars',
    head: officeWords.place,
    keys: { names: sorted.map(({ name }) => name) },
    columns: [{ ...column, inKey: false }],
    unit: strip.unit,
    decimals: strip.decimals,
    scale: { values: [0, ...values], addedUp: false },
    blanks: 'gap',
    notes,
  };
}

/** Regions and England are told from councils by a pattern. */
const barPatterns = {
  ours: undefined,
  member: 'wdUpDiag',
  neighbour: undefined,
  region: 'dkHorz',
  england: 'dkVert',
} as const;

function marksOf(
  strip: DotStrip,
  rows: readonly Row[],
  accent: string | undefined,
  notes: readonly string[],
): ChartTable {
  const columns = new Map<string, { name: string; kind: StripDot['kind']; values: (number | null)[] }>();
  for (const [row, { dots }] of rows.entries()) {
    const seen = new Map<string, number>();
    for (const { name, kind, value } of dots) {
      const times = (seen.get(`${kind} ${name}`) ?? 0) + 1;
      seen.set(`${kind} ${name}`, times);
      const key = `${kind} ${times} ${name}`;
      const column = columns.get(key) ?? { name, kind, values: rows.map(() => null) };
      column.values[row] = value;
      columns.set(key, column);
    }
  }
  const sorted = [...columns.values()].toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  return {
    form: 'marks',
    head: officeWords.period,
    keys: { names: rows.map(({ label }) => label) },
    columns: sorted.map(({ name, kind, values }, place): ChartColumn => {
      const look = kind === 'neighbour' ? neighbourLook(place) : placeLook(kind, accent);
      return { heading: name, values, decimals: strip.decimals, look };
    }),
    unit: strip.unit,
    decimals: strip.decimals,
    scale: { values: rows.flatMap(({ dots }) => dots.map(({ value }) => value)), addedUp: false },
    blanks: 'gap',
    notes,
  };
}

/** What comes later is drawn over what came before. */
const order: readonly StripDot['kind'][] = ['neighbour', 'england', 'region', 'member', 'ours'];
