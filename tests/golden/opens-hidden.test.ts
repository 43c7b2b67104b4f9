import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Measure, Settings } from '#catalogue';
import { publishedPeriodTypes } from '#catalogue';
import type { Figure } from '#figure';
import { readCatalogue } from '#folders';
import { type LedgerRow, parseLedger } from '#published';
import { cardOf, type FigureIndex, indexFigures, type LeadPeriods, largestGroup, leadPeriods } from '#scorecard';
import { figuresOnPrintedDays } from '#tests/fixtures/worked-out.ts';

const asAt = '2022-07-31';
const smallest = 5;
let figures: Figure[];
let measures: Measure[];
let settings: Settings;
let ledger: LedgerRow[];
let index: FigureIndex;
let leads: LeadPeriods;

beforeAll(async () => {
  ({ measures, settings } = await readCatalogue('data/settings.yaml', 'data/measures'));
  figures = await figuresOnPrintedDays();
  ledger = parseLedger(readFileSync('data/published/public/figures.csv', 'utf8').replace(/\r\n/g, '\n'));
  index = indexFigures(ledger);
  leads = leadPeriods(ledger, asAt);
}, 900_000);

/** What a measure's page opens with for a place: a number, or the symbol in its place; null where there is nothing. */
function opening(measure: Measure, place: string): number | string | null {
  const card = cardOf(index, measure, place, leads(measure, place));
  const latest = card.latest ?? largestGroup(card.breakdowns[0]?.groups ?? [])?.latest ?? null;
  return latest === null ? null : (latest.value ?? latest.symbol);
}

/** What is counted in the newest period of the longest kind, before anything is hidden; `null` for no figure. */
function countedInLongest(measure: Measure, place: string): number | null {
  const longest = publishedPeriodTypes(measure).includes('rolling36') ? 'rolling36' : leads(measure, place);
  const own = figures.filter(
    (one) =>
      one.measure === measure.id && one.authority === place && one.periodType === longest && one.breakdown === '',
  );
  const shown = ledger.filter(
    (row) =>
      row.measure === measure.id && row.authority === place && row.periodType === longest && row.breakdown === '',
  );
  const newest = shown
    .map(({ periodEnd }) => periodEnd)
    .sort()
    .at(-1);
  return own.find(({ periodEnd }) => periodEnd === newest)?.numerator ?? null;
}

describe('pages of the sample as at July 2022', () => {
  it('open with a hidden figure of the council only where 5 or fewer are counted in the longest period', () => {
    const hidden = measures.filter((measure) => opening(measure, settings.council) === 'c');
    expect(hidden.map(({ id }) => id).sort()).toEqual([
      'adoption_disruptions',
      'cao_leaving_percent',
      'complaints_open_overdue',
      'convictions_percent',
      'permanent_exclusions',
      'private_fostering_count',
      'private_fostering_ended',
      'private_fostering_first_visit_in_time_percent',
      'private_fostering_notifications',
      'private_fostering_reviews_in_time_percent',
      'private_fostering_started',
      'rps_referrals',
      'uasc_count',
      'uasc_share_of_children',
      'unregistered_count',
    ]);
    // its year to date is not given within a quarter, and its twelve months count more
    for (const measure of hidden.filter(({ id }) => id !== 'rps_referrals'))
      expect(countedInLongest(measure, settings.council), measure.id).toBeLessThanOrEqual(smallest);
  });

  it.each(['adoption_a1_days', 'adoption_a2_days', 'adoption_a10_days'])(
    'open with a number of %s, of the council and of the consortium, and have three years beside it',
    (id) => {
      const measure = measures.find((one) => one.id === id) as Measure;
      for (const place of [settings.council, settings.consortium?.code ?? '']) {
        expect(opening(measure, place), place).toBeTypeOf('number');
        const card = cardOf(index, measure, place, leads(measure, settings.council));
        expect(card.threeYears?.value, `${place}, three years`).toBeTypeOf('number');
      }
    },
  );

  it('are led by twelve months or more where events are rare', () => {
    // of homes that are not registered, the number on the day stands beside that of twelve months
    const rare = measures.filter(({ rareEvents, id }) => rareEvents && id !== 'unregistered_count');
    expect(rare.length).toBeGreaterThan(15);
    for (const measure of rare) expect(leads(measure, settings.council), measure.id).toMatch(/^(rolling|annual)/);
  });
});
