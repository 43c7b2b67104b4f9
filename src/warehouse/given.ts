import type { IsoDay } from '#calendar';
import type { Settings } from '#catalogue';
import { calendarColumns, periodWindowColumns } from './calendar.ts';
import type { Cell, Database, Stored } from './database.ts';
import { populationColumns } from './population.ts';
import { regionalRateColumns } from './regional-rate.ts';
import { sqlText } from './sql-text.ts';
import { createTable } from './staging.ts';

/**
 * Creates what no extract brings: the tables of the settings, the calendar of the days with the windows that end on
 * them, and the parameters as variables.
 */
export async function loadGiven(database: Database, settings: Settings, days: readonly IsoDay[]): Promise<void> {
  const codes = settings.authorities.map(({ code }) => code);
  const names = settings.authorities.map(({ name }) => name);
  await setParameters(database, settings);
  await load(
    'calendar',
    {
      month_end: 'date',
      month_start: 'date',
      year_start: 'date',
      financial_year_start: 'date',
      is_month_end: 'boolean',
    },
    calendarColumns(days),
  );
  await load('period_window', { month_end: 'date', period_type: 'text', first_day: 'date' }, periodWindowColumns(days));
  await load('authority', { authority: 'text', authority_name: 'text' }, { authority: codes, authority_name: names });
  await load(
    'population',
    { authority: 'text', month_end: 'date', children: 'number', estimate: 'text' },
    populationColumns(settings.populations, codes, days),
  );
  await load(
    'regional_rate',
    { month_end: 'date', per10000: 'number' },
    regionalRateColumns(settings.regionalRates, days),
  );
  await database.query('alter table population alter children type integer;');

  async function load(name: string, types: Record<string, Stored>, columns: Record<string, Cell[]>): Promise<void> {
    await database.query(createTable(name, types));
    await database.insert(name, types, columns);
  }
}

async function setParameters(database: Database, { parameters }: Settings): Promise<void> {
  const statements = Object.entries(parameters).map(
    ([name, value]) => `set variable ${name} = ${Array.isArray(value) ? `[${value.map(sqlText).join(', ')}]` : value};`,
  );
  await database.query(statements.join('\n'));
}
