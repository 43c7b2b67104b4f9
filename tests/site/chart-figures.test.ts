import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ChartSpec, narrowChart, sceneOf, wideChart } from '#charts';
import { compareAuthorities } from '#scorecard';
import { breakdownChart, measureView, placeDots, type Site } from '#site';
import { sampleSite } from '#tests/fixtures/pack/sample-site.ts';
import { placesIn } from '../charts/scene-fixture.ts';

let site: Site;
/** The values of the ledger as it is written down, the newest of each figure, by its key. */
let ledger: Map<string, string>;

beforeAll(async () => {
  site = await sampleSite();
  const { data } = Papa.parse<Record<string, string>>(site.ledgerText.replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  });
  const columns = ['measure', 'authority_code', 'period_type', 'period_end', 'breakdown', 'category'];
  const keyed = data.map((row) => [columns.map((column) => row[column]).join('|'), row] as const);
  const known = keyed.toSorted(([, one], [, other]) => ((one.published ?? '') < (other.published ?? '') ? -1 : 1));
  ledger = new Map(known.map(([key, { value = '' }]) => [key, value]));
});

/** The keys of our own figures that a chart draws, in both of its sizes. */
function drawn(spec: ChartSpec | null | undefined): string[] {
  if (spec == null) return [];
  const [wide = [], narrow] = [wideChart, narrowChart].map((size) =>
    placesIn(sceneOf(spec, size)).flatMap(({ role, figure }) => (role === 'figure' ? [figure ?? 'no key'] : [])),
  );
  expect(narrow).toEqual(wide);
  return wide;
}

const seriesOf = (key: string) => key.replace(/\d{4}-\d\d-\d\d/, '');
/** The keys of all figures of these series that the ledger has a number for. */
const shownIn = (series: ReadonlySet<string>) =>
  [...ledger].filter(([key, value]) => value !== '' && series.has(seriesOf(key))).map(([key]) => key);

describe('the figures of the drawings', () => {
  it('of measures are those of the ledger that have a number, all of them and no others', () => {
    for (const judged of site.judgedByPeriod) {
      const { measure, periodType } = judged.card;
      const { chart } = measureView(site, judged);
      const series = new Set([`${measure.id}|${site.council.code}|${periodType}|||`]);
      expect(drawn(chart).toSorted(), measure.id).toEqual(shownIn(series).toSorted());
      for (const { figure, value } of chart.points) {
        expect(value === null ? '' : String(value)).toBe(value === null ? '' : ledger.get(figure ?? ''));
      }
    }
  });

  it('of groups and of places are figures of the ledger that have a number', () => {
    const kinds = new Set<string>();
    for (const { card } of site.judgedByPeriod) {
      const { measure, periodType } = card;
      const rows = compareAuthorities(site.index, { measure: measure.id, periodType }, site.settings.authorities);
      const specs = [
        ...card.breakdowns.map((breakdown) => breakdownChart(measure, breakdown, site.council)?.chart),
        placeDots(measure, rows, site.council.name),
      ];
      for (const spec of specs) {
        const keys = drawn(spec);
        if (spec != null && keys.length > 0) kinds.add(spec.kind);
        for (const key of keys) expect(ledger.get(key) ?? '', key).not.toBe('');
        if (spec?.kind === 'multiples') {
          expect(keys.toSorted()).toEqual(shownIn(new Set(keys.map(seriesOf))).toSorted());
        }
      }
    }
    expect([...kinds].toSorted()).toEqual(['dot-strip', 'multiples', 'stacked-bar']);
  });
});
