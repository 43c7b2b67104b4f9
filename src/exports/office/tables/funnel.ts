import { type Funnel, type FunnelArea, palette } from '#charts';
import { formatNumber, unitOf } from '#figure';
import { officeWords } from '#words';
import type { ChartColumn, ChartTable } from '../chart-table.ts';
import { guideLook, type Look, placeLook } from '../look.ts';

const percent = unitOf('percent');
const decimals = 1;
const limitKeys = ['lower95', 'upper95', 'lower998', 'upper998'] as const;

/**
 * Shares of areas against how many they count, as a scatter chart: a row for each area, then one for each denominator
 * of the limits, then both ends of the average. Limits beyond zero and a hundred per cent stand at these. Null where no
 * area counts anybody.
 */
export function funnelTable({ areas, limits, average }: Funnel, accent: string | undefined): ChartTable | null {
  const counted = areas.filter(({ denominator }) => denominator > 0);
  if (counted.length === 0) return null;
  const bounds = limits.toSorted((one, other) => one.denominator - other.denominator);
  const most = Math.max(...[...counted, ...bounds].map(({ denominator }) => denominator));
  const shareOf = ({ numerator, denominator }: FunnelArea) => (100 * numerator) / denominator;
  const areaColumn = (ours: boolean): (number | null)[] => [
    ...counted.map((area) => (area.ours === ours ? shareOf(area) : null)),
    ...bounds.map(() => null),
    null,
    null,
  ];
  const limitColumn = (key: (typeof limitKeys)[number]): (number | null)[] => [
    ...counted.map(() => null),
    ...bounds.map((limit) => Math.min(100, Math.max(0, 100 * limit[key]))),
    null,
    null,
  ];
  const shown = bounds.length > 1 ? limitKeys : [];
  const fewest = Math.min(...counted.map(({ denominator }) => denominator));
  const columns: ChartColumn[] = [
    {
      heading: officeWords.average,
      values: [...counted.map(() => null), ...bounds.map(() => null), 100 * average, 100 * average],
      decimals,
      look: guideLook('average', 2),
    },
    ...shown.map((key): ChartColumn => {
      return { heading: officeWords.limits[key], values: limitColumn(key), decimals, look: limitLook(key) };
    }),
    { heading: officeWords.otherAreas, values: areaColumn(false), decimals, look: placeLook('neighbour', accent) },
    { heading: officeWords.ours, values: areaColumn(true), decimals, look: placeLook('ours', accent) },
  ];
  return {
    form: 'scatter',
    head: officeWords.area,
    keys: {
      names: [
        ...counted.map(({ name }) => name),
        ...bounds.map(({ denominator }) => officeWords.limitsAt(formatNumber(denominator, 0))),
        officeWords.averageFrom,
        officeWords.averageTo,
      ],
    },
    across: {
      heading: officeWords.counted,
      values: [
        ...counted.map(({ denominator }) => denominator),
        ...bounds.map(({ denominator }) => denominator),
        0,
        most,
      ],
      decimals: 0,
    },
    columns,
    unit: percent,
    decimals,
    scale: {
      values: [
        ...counted.map(shareOf),
        100 * average,
        ...bounds
          .filter(({ denominator }) => denominator >= fewest)
          .flatMap(({ lower95, upper95 }) => [100 * Math.max(0, lower95), 100 * Math.min(1, upper95)]),
      ],
      addedUp: false,
    },
    blanks: 'gap',
    notes: shown.length > 0 ? [officeWords.funnel] : [],
  };
}

function limitLook(key: (typeof limitKeys)[number]): Look {
  const dash = key.endsWith('95') ? 'dash' : 'sysDot';
  return { colour: palette.guide, line: { width: 1.25, dash }, mark: null };
}
