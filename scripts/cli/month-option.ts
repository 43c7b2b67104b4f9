import { isMonth, type Month } from '#calendar';
import { UsageError } from './command-line.ts';

/** The month that an option names; undefined where it was left out. Throws a UsageError for anything else. */
export function monthOption(option: string, named: string | undefined): Month | undefined {
  if (named === undefined || isMonth(named)) return named;
  throw new UsageError(`--${option} ${named} is not a month: write it like 2022-02.`);
}
