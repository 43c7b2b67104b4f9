import type { Month } from '#calendar';
import type { PeriodType } from '#figure';

/** Whose file it is, of what and when. */
export interface FileOf {
  council: { code: string; name: string };
  /** The id of the measure. */
  measure: string;
  /** Only of what is not of the period that the measure opens with. */
  periodType?: PeriodType | undefined;
  /** Only of a chart that is not the one of the measure as a whole, such as `by-home`. */
  part?: string | undefined;
  edition: 'public' | 'board';
  publication: Month;
}

/** The longest that the council's part of a name may be, so that the whole can be saved in any folder. */
const mostLetters = 60;

/**
 * What a file of a measure is called, without its ending, wherever it is saved: the council, the measure and the month,
 * such as `middlesbrough-pep-percent-2022-07`. Small letters of English, digits and hyphens alone, so that every system
 * can save it; a council without any such letter in its name is called by its code.
 */
export function measureFileName({ council, measure, periodType, part, edition, publication }: FileOf): string {
  const whose = plain(council.name).slice(0, mostLetters).replace(/-$/, '') || plain(council.code);
  const period = periodType === undefined ? [] : [plain(periodType.replace(/[A-Z]/g, ' $&'))];
  const of = part === undefined ? [] : [plain(part)];
  return [whose, plain(measure), ...period, ...of, ...(edition === 'board' ? [edition] : []), publication].join('-');
}

/** A text in small letters without accents, with a hyphen for whatever else stands between them. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
