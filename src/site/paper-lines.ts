import { isChange, numberPrinted, type PaperFigure, type PaperPlace, type Standing, standings } from '#board-papers';
import { dayInWords } from '#calendar';
import { isRoundedPart, isShown, type Measure } from '#catalogue';
import { figureKey, formatNumber, formatPart, shortValue } from '#figure';
import { asKnownNow, type LedgerRow } from '#published';
import { type Piece, reasonWords } from '#scorecard';
import { fromPapersWords as words } from '#words';
import { consortiumPath, href, measurePath } from './links.ts';
import type { Site } from './site.ts';

/** How printed figures are counted, in the order of the page. */
const paperGroups = ['same', 'rounded', 'differs', 'hidden', 'notCompared', 'noFigure', 'notOurs'] as const;
export type PaperGroup = (typeof paperGroups)[number];

/** A line of the page: what was printed, and where it stands. */
export interface PaperLine {
  figure: PaperFigure;
  standing: Standing;
  group: PaperGroup;
  /** The measure's title, with whose it is where not the council's, or our own words on what was printed. */
  title: string;
  /** The page where the measure stands for that place; null where there is none. */
  link: string | null;
  /** Which group, and as what it was printed. */
  details: string[];
  /** The measure and place of the time; null where it is none. */
  place: PaperPlace | null;
  printed: string;
  /** What the dashboard shows, with its marks; null where nothing. */
  ours: Piece | null;
  /** How they compare. */
  compared: string;
}

const groupOf: Record<Standing['is'], PaperGroup> = {
  same: 'same',
  cutOff: 'same',
  rounded: 'rounded',
  differs: 'differs',
  hidden: 'hidden',
  notCompared: 'notCompared',
  printedBefore: 'noFigure',
  noFigure: 'noFigure',
  notShown: 'noFigure',
  notOurs: 'notOurs',
};

/** Every line of what papers printed, in the order of the file. */
export function paperLines(site: Site): PaperLine[] {
  const shown = new Set(site.catalogue.filter(isShown(site.settings)).map(({ id }) => id));
  const isTold = ({ measure }: { measure: string }) => shown.has(measure);
  const standingOf = standings(asKnownNow(site.ledger).filter(isTold), site.printed.figures.filter(isTold));
  return site.paperFigures.map((figure) => {
    const measure = site.catalogue.find(({ id }) => id === figure.place?.measure);
    const isRounded = measure !== undefined && figure.place !== null && isRoundedIn(site, measure, figure.place);
    const standing = standingOf(figure, isRounded);
    const isOurs = 'figures' in standing && measure !== undefined && figure.place !== null;
    return {
      ...{ figure, standing, place: figure.place },
      group: groupOf[standing.is],
      title: figure.what || [measure?.title ?? '', ...whoseOf(site, figure.place)].join(', '),
      link: measure === undefined || figure.place === null ? null : linkTo(site, measure, figure.place),
      details: figure.place === null ? severalOf(figure) : detailsOf(figure.place),
      printed: printedText(figure, standing, measure, isRounded),
      ours: isOurs ? oursIn(standing.figures, measure, figure.place as PaperPlace, isRounded) : null,
      compared: comparedIn(standing, measure),
    };
  });
}

/** How many printed figures stand in each group that has any. */
export function paperTotals(lines: readonly PaperLine[]): { group: PaperGroup; figures: number }[] {
  return paperGroups
    .map((group) => ({
      group,
      figures: lines.filter((line) => line.group === group).reduce((sum, { figure }) => sum + figure.figures, 0),
    }))
    .filter(({ figures }) => figures > 0);
}

function isRoundedIn({ settings }: Site, measure: Measure, { breakdown }: PaperPlace): boolean {
  return isRoundedPart(measure, { breakdown }, settings.publication);
}

function linkTo({ settings, council, measures }: Site, { id }: Measure, { authority }: PaperPlace): string | null {
  const { consortium } = settings;
  if (authority === consortium?.code)
    return measures.some((one) => one.id === id) && consortium.scorecard.some((part) => part.measures.includes(id))
      ? href(`${consortiumPath(authority)}#${id}`)
      : null;
  return authority === council.code && measures.some((one) => one.id === id) ? href(measurePath(id)) : null;
}

function severalOf({ figures }: PaperFigure): string[] {
  return figures === 1 ? [] : [words.table.several(figures)];
}

/** The name of the place, where that is not the council: a measure may stand here for two. */
function whoseOf({ settings, council }: Site, place: PaperPlace | null): string[] {
  if (place === null || place.authority === council.code) return [];
  const places = [...settings.authorities, ...[settings.consortium ?? []].flat()];
  return [places.find(({ code }) => code === place.authority)?.name ?? place.authority];
}

function detailsOf(place: PaperPlace): string[] {
  const { table } = words;
  return [
    ...(place.category === '' ? [] : [place.category]),
    ...(isChange(place) ? [table.changeFrom(dayInWords(place.against))] : []),
    ...(place.side === 'numerator' ? [table.count] : []),
    ...(place.side === 'share' ? [table.share] : []),
  ];
}

/** A note that begins with what was printed. */
const inNote = /^(?:£?\d|Printed as )/;

function printedText(
  { printed, place, note }: PaperFigure,
  standing: Standing,
  measure: Measure | undefined,
  isRounded: boolean,
): string {
  const { table } = words;
  const withoutNumber = inNote.test(note) ? table.inNote : table.notRepeated;
  if (place === null || measure === undefined) return printed === '' ? withoutNumber : printed;
  const number = numberPrinted(printed);
  if (number === null) {
    const { before } = standing.is === 'printedBefore' ? standing : { before: null };
    return before === null ? withoutNumber : shortValue(before.value, measure.unit, before.decimals);
  }
  const { bound, value, decimals } = number;
  if (isChange(place)) return signed(value, decimals);
  if (place.side === 'share') return table.changed(formatNumber(value, decimals));
  if (place.side === 'numerator') return formatNumber(value, decimals);
  const short = shortValue(value, measure.unit, decimals);
  if (bound !== '') return bound === '<' ? table.under(short) : table.over(short);
  return isRounded && value !== 0 ? table.about(short) : short;
}

const signed = (percent: number, decimals: number): string =>
  words.table.changed(`${percent > 0 ? '+' : ''}${formatNumber(percent, decimals)}`);

function oursIn(
  [one, other]: readonly [LedgerRow, ...LedgerRow[]],
  { unit, decimals }: Measure,
  { side }: PaperPlace,
  isRounded: boolean,
): Piece {
  const { ours, table } = words;
  const value = (row: LedgerRow | undefined) => shortValue(row?.value ?? 0, unit, decimals);
  const count = (row: LedgerRow | undefined) => formatPart(row?.numerator ?? 0);
  const changed = (part: 'value' | 'numerator') => {
    const before = other?.[part] ?? Number.NaN;
    return signed((100 * ((one[part] ?? Number.NaN) - before)) / before, 1);
  };
  const text = {
    '': isRounded && one.value !== 0 ? table.about(value(one)) : value(one),
    numerator: ours.numerator(count(one), value(one)),
    share: ours.share(value(one), value(other)),
    change: ours.change(value(one), value(other), changed('value')),
    'numerator change': ours.change(count(one), count(other), changed('numerator')),
  }[side];
  const rows = other === undefined ? [one] : [one, other];
  return { text, of: { figures: rows.map(figureKey) } };
}

function comparedIn(standing: Standing, measure: Measure | undefined): string {
  if (standing.is === 'notOurs') return words.reasons[standing.reason];
  if (standing.is !== 'hidden') return words.standing[standing.is];
  const { symbol } = standing.hidden;
  const why = symbol === '' ? words.standing.noFigure : reasonWords({ symbol }, measure ?? {});
  return why.charAt(0).toUpperCase() + why.slice(1);
}
