import { monthInWords, monthOf } from '#calendar';
import { authorityOf, type Catalogue } from '#catalogue';
import type { ThinFigure } from '#measures';
import { counted } from './findings-report.ts';

/**
 * What the analyst reads of figures that are withheld since too few are known: of each measure and authority the newest
 * month, with how many are known, and what would bring the rest. The numbers are exact: for the analyst's own screen
 * only. Empty where nothing is withheld.
 */
export function withheldWords(thin: readonly ThinFigure[], settings: Catalogue['settings']): string[] {
  const series = [...Map.groupBy(thin, ({ figure }) => `${figure.measure} ${figure.authority}`).values()];
  const lines = series.map((ofPlace) => {
    const newest = ofPlace.reduce((last, one) => (one.figure.periodEnd > last.figure.periodEnd ? one : last));
    const { measure, figure, known, all } = newest;
    const more = ofPlace.length === 1 ? '' : `, and ${counted(ofPlace.length - 1, 'other period')}`;
    const place = authorityOf(settings, figure.authority).name;
    return `  ${measure.id}, ${place}, ${monthInWords(monthOf(figure.periodEnd))}${more}: known for ${known} of ${all}, less than ${measure.coverage?.atLeast}%.\n    What would bring the rest: ${measure.coverage?.needs}.`;
  });
  return lines.length === 0 ? [] : ['Known for too few, and withheld (these numbers are private):', ...lines];
}
