import type { IsoDay } from '#calendar';
import { type PeriodType, periodTypes } from './period-type.ts';

/** What identifies a figure, whenever it was published. The whole has neither breakdown nor category. */
export interface FigureId {
  measure: string;
  /** The code of an authority or of the consortium. */
  authority: string;
  periodType: PeriodType;
  periodEnd: IsoDay;
  breakdown: string;
  category: string;
}

/**
 * Some parts of a figure's id as text: code that knows no period types may ask for keys too. With a part left empty, a
 * key is the same for all that differ in that part alone.
 */
type Parts<Name extends keyof FigureId> = Readonly<Record<Name, string>>;

/** The key of a figure: `measure|authority|periodType|periodEnd|breakdown|category`. */
export function figureKey(figure: Parts<keyof FigureId>): string {
  const { measure, authority, periodType, periodEnd, breakdown, category } = figure;
  return `${measure}|${authority}|${periodType}|${periodEnd}|${breakdown}|${category}`;
}

/** The id of which a text holds the key, alone or with more behind it; null where it does not begin with one. */
export function parseFigureKey(text: string): FigureId | null {
  const [measure = '', authority = '', type, periodEnd = '', breakdown = '', category] = text.split('|');
  const periodType = periodTypes.find((one) => one === type);
  if (periodType === undefined || category === undefined) return null;
  return { measure, authority, periodType, periodEnd, breakdown, category };
}

/** The same for all figures of one run through time. */
export function seriesKey(figure: Parts<'measure' | 'authority' | 'periodType' | 'breakdown' | 'category'>): string {
  const { measure, authority, periodType, breakdown, category } = figure;
  return `${measure}|${authority}|${periodType}|${breakdown}|${category}`;
}

/** The same for all categories of one breakdown over one period; the whole is a table of its own. */
export function tableKey(figure: Parts<'measure' | 'authority' | 'periodType' | 'periodEnd' | 'breakdown'>): string {
  const { measure, authority, periodType, periodEnd, breakdown } = figure;
  return `${measure}|${authority}|${periodType}|${periodEnd}|${breakdown}`;
}

/** The same for all figures of a measure at one place over one period: the whole and every category. */
export function periodKey(figure: Parts<'measure' | 'authority' | 'periodType' | 'periodEnd'>): string {
  const { measure, authority, periodType, periodEnd } = figure;
  return `${measure}|${authority}|${periodType}|${periodEnd}`;
}

/** The same for all figures of one measure at one place. */
export function measureAtPlace({ measure, authority }: Parts<'measure' | 'authority'>): string {
  return `${measure}|${authority}`;
}

/** The same for all figures of one place and day. */
export function placeAndDay({ authority, periodEnd }: Parts<'authority' | 'periodEnd'>): string {
  return `${authority}|${periodEnd}`;
}
