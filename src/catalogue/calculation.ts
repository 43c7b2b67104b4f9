import type { Measure } from './measure.ts';
import type { Settings } from './settings.ts';

/**
 * What a measure's figures follow from, as one text that is the same as long as they must be: its SQL, unit, periods,
 * the month its years start in, sources, how far back it looks in them, categories, whether its events are rare, which periods are
 * the consortium's alone, when its categories are published, and where a whole group is hidden. The words about it, and whatever else only affects how figures are shown, may
 * change without the figures becoming out of date.
 */
export function calculationOf(measure: Measure): string {
  const { sql, unit, periodTypes, yearStartsIn, sources, alsoReads } = measure;
  const breakdowns = measure.breakdowns.map(({ name, categories, notPublished }) => ({
    name,
    categories,
    ...(notPublished === undefined ? {} : { notPublished }),
  }));
  const { unfavourable, partsAt, totalOnly } = measure;
  const optional = {
    ...(measure.looksBack === undefined ? {} : { looksBack: measure.looksBack }),
    ...(measure.rareEvents ? { rareEvents: true } : {}),
    ...(totalOnly.length === 0 ? {} : { totalOnly }),
    ...(partsAt === undefined ? {} : { partsAt }),
    ...(unfavourable === undefined ? {} : { unfavourable }),
  };
  return JSON.stringify({
    sql,
    unit: unit.name,
    periodTypes,
    yearStartsIn,
    sources,
    alsoReads,
    breakdowns,
    ...optional,
  });
}

/**
 * The settings that figures follow from, as one text: populations, rates, parameters, authorities, which of them are
 * added up, the publication policy, and the council’s own words for codes.
 */
export function calculationSettingsOf(settings: Settings): string {
  const { authorities, populations, regionalRates, parameters, publication, words } = settings;
  const { code, members = [], scorecard = [] } = settings.consortium ?? {};
  const consortium = { code, members, measures: scorecard.flatMap(({ measures }) => measures) };
  const own = words === undefined ? {} : { words };
  return JSON.stringify({ authorities, consortium, populations, regionalRates, parameters, publication, ...own });
}
