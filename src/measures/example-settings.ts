import { dayFrom, type IsoDay } from '#calendar';
import type { GivenTable, Measure, Settings } from '#catalogue';
import { MeasureRunError } from './error.ts';

/** Tables of a worked example that no file brings: they stand for entries of the settings. */
export const givenSettings: readonly string[] = ['population', 'regional_rate', 'parameters'];

type Cells = (column: string) => string;

/**
 * The settings with the populations (columns estimate, applies_from, children, and authority where it has several) and
 * the region's rates (columns applies_from, per10000) that a worked example gives in place of their own, and with whole
 * numbers of parameters (columns name, value). Throws a MeasureRunError where one lacks its day or number.
 */
export function exampleSettings(measure: Measure, settings: Settings): Settings {
  const [populations, rates, parameters] = givenSettings.map((name) =>
    measure.example.given.find((one) => one.table === name),
  );
  return {
    ...settings,
    populations: populations === undefined ? settings.populations : rowsOf(populations).map(populationFrom),
    parameters: {
      ...settings.parameters,
      ...Object.fromEntries(parameters === undefined ? [] : rowsOf(parameters).map(parameterFrom)),
    },
    regionalRates: rates === undefined ? settings.regionalRates : rowsOf(rates).map(rateFrom),
  };

  function parameterFrom(cell: Cells): [string, number] {
    const [name, value] = [cell('name'), Number(cell('value'))];
    if (typeof settings.parameters[name as keyof Settings['parameters']] === 'number' && value > 0)
      return [name, value];
    throw new MeasureRunError(measure.id, `its worked example gives a parameter "${name}" that is none, or no number.`);
  }

  function populationFrom(cell: Cells): Settings['populations'][number] {
    const authority = cell('authority') || settings.council;
    const { appliesFrom, amount } = applying(cell, 'children', 'population');
    return { authority, estimate: cell('estimate'), appliesFrom, children: amount, source: 'worked example' };
  }

  function rateFrom(cell: Cells): Settings['regionalRates'][number] {
    const { appliesFrom, amount } = applying(cell, 'per10000', 'regional rate');
    return { measure: 'cla_rate', appliesFrom, per10000: amount, source: 'worked example' };
  }

  function applying(cell: Cells, column: string, what: string): { appliesFrom: IsoDay; amount: number } {
    const [day, month, year] = cell('applies_from').split('/').map(Number);
    const appliesFrom = dayFrom(year ?? 0, month ?? 0, day ?? 0);
    const amount = Number(cell(column));
    if (appliesFrom === null || !(amount > 0)) {
      throw new MeasureRunError(measure.id, `its worked example gives a ${what} without a day or a number.`);
    }
    return { appliesFrom, amount };
  }
}

function rowsOf(given: GivenTable): Cells[] {
  return given.rows.map((row) => (column) => row[given.columns.indexOf(column)] ?? '');
}
