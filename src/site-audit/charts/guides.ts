import type { FigureRow } from '#audit';
import type { Scene } from '#charts';
import { seriesKey } from '#figure';
import type { Known } from '../known.ts';
import type { WrittenMeasure } from '../written-measure.ts';
import { type Control, controlsOf, isNearly, written } from './control.ts';
import { marksOf, type Rule } from './places.ts';
import { along, type Scales } from './scales.ts';

/**
 * Averages, limits and targets that are drawn: those of the figures that stand over them, and those of the settings.
 */
export function guidesOf(
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
        const at = days?.at(along(scene, periodEnd)) ?? from[0];
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
    problems: right ? [] : ['draws an average, a limit or a target that is none'],
  };
}
