import { type Month, monthEnd, monthsFrom } from '#calendar';
import type { Measure, Settings } from '#catalogue';

/**
 * Says for which authorities no population estimate applies in some month although a rate is to be worked out.
 * Empty where nothing is missing.
 */
export function populationGaps(
  settings: Settings,
  measures: readonly Measure[],
  authorities: readonly string[],
  lastMonth: Month,
): string[] {
  const rates = measures.filter((measure) => measure.unit.name === 'per 10000');
  if (rates.length === 0) return [];
  return authorities.flatMap((code) => {
    const months = monthsFrom(settings.publication.firstMonth, lastMonth);
    const missing = months.filter(
      (month) => !settings.populations.some((one) => one.authority === code && one.appliesFrom <= monthEnd(month)),
    );
    if (missing.length === 0) return [];
    const name = settings.authorities.find((one) => one.code === code)?.name ?? code;
    return [
      `${name} has no population aged 0 to 17 for ${missing[0]}${missing.length > 1 ? ` to ${missing.at(-1)}` : ''}: add an entry to populations in the settings whose appliesFrom is ${missing[0]}-01 or earlier, or take out ${rates.map((measure) => measure.id).join(', ')}.`,
    ];
  });
}
