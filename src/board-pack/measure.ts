import { newestCommentary } from '#board-papers';
import { dayInWords, monthEnd, monthOf } from '#calendar';
import { type Action, type Commentary, dueInWords } from '#catalogue';
import { exportChartSvg } from '#charts';
import type { PackMeasure, PackTable } from '#exports';
import { cohortInWords, longValue, partsInWords, periodLabel, periodPhrase } from '#figure';
import { goodWay, type Judged, yearChangeInWords } from '#scorecard';
import {
  chartsOfMeasure,
  groupsChartId,
  hasDrawing,
  href,
  measurePath,
  measureView,
  type Site,
  trendWords,
  valueCell,
} from '#site';
import { boardWords, packWords, papersWords } from '#words';
import { plainProse } from './prose.ts';
import { groupPeriodsTable, groupsTable, periodsTable } from './tables.ts';

/**
 * What a pack says and shows of a judged measure: the words, the chart and the figures of its page, of the site as the
 * publication left it. `address` is where the site stands, its path with it, null where that is not set.
 */
export function packMeasure(site: Site, judged: Judged, address: string | null): PackMeasure {
  const { card, words } = judged;
  const { measure, latest } = card;
  const drawn = hasDrawing(card);
  const view = measureView(site, judged);
  const round = trendWords(site, judged);
  const link = address === null ? null : pageAt(address, measurePath(measure.id));
  const [meaning = ''] = measure.whatItShows.split('\n\n');
  return {
    id: measure.id,
    code: measure.code ?? '',
    title: measure.title,
    headline: words.title,
    subtitle: words.subtitle,
    meaning: plainProse(meaning),
    unit: measure.unit,
    latest: latest === null ? '' : valueCell(latest, measure.unit, measure.decimals, measure).text,
    period: latest === null ? '' : periodLabel(latest),
    verdict: verdictWords(judged),
    reading: readingOf(judged),
    commentary: commentaryOn(site, judged),
    chart: drawn ? view.chart : null,
    breakdownCharts: chartsOfGroups(site, card),
    svg: drawn ? exportChartSvg(view.chart, { ...round, link: link ?? '' }) : '',
    alternative: view.chart.description,
    tables: tablesOf(site, judged),
    source: packWords.source(round.source, round.period),
    link,
  };
}

/** The address of a page of the site that stands at an address. */
function pageAt(address: string, path: string): string {
  return new URL(href(path, new URL(address).pathname), address).href;
}

function verdictWords({ card: { measure }, verdict }: Judged): string {
  if (verdict.by === 'target') return boardWords.target[verdict.says];
  if (verdict.by === 'change') return packWords.verdicts[verdict.says];
  return goodWay(measure) === null ? boardWords.target.context : packWords.verdicts[verdict.says];
}

/**
 * The figure, whom it follows up or leaves out, how it stands against its target, how it changed on a year and whether
 * that is unusual, a sentence each.
 */
function readingOf(judged: Judged): string[] {
  const { card, words } = judged;
  const { measure, latest, notDue } = card;
  if (latest === null) return [`${words.reading}.`];
  const cohort = measure.cohort === undefined ? [] : [`${cohortInWords(measure.cohort, latest.periodEnd)}.`];
  const besides = [...cohort, ...(notDue === null ? [] : [notDue.words])];
  if (latest.value === null) return [`${words.beside}.`, ...besides, words.targetBeside];
  const parts = measure.signed ? '' : partsInWords(latest, measure.unit, measure.workedOutFrom);
  const value = longValue(latest.value, measure.unit, measure.decimals);
  return [
    packWords.latest(value, periodPhrase(latest), parts),
    ...besides,
    words.targetBeside,
    packWords.change(yearChangeInWords(judged)),
    ...(judged.variation === null ? [] : [words.variation]),
  ];
}

/** The charts of its groups that the page draws. */
function chartsOfGroups(site: Site, { measure, breakdowns }: Judged['card']): PackMeasure['breakdownCharts'] {
  const ids = new Set(breakdowns.map(groupsChartId));
  return chartsOfMeasure(site, measure.id).flatMap(({ id, spec }) => (ids.has(id) ? [spec] : []));
}

function tablesOf({ judgedByPeriod, council }: Site, { card }: Judged): PackTable[] {
  const own = card.series.length === 0 ? [] : [periodsTable(card, council.name, true)];
  const others = judgedByPeriod
    .filter(({ card: other }) => other.measure.id === card.measure.id && other.periodType !== card.periodType)
    .filter(({ card: { series } }) => series.length > 0)
    .map(({ card: other }) => periodsTable(other, council.name, false));
  const groups = card.breakdowns.flatMap((one) => [groupsTable(card, one), groupPeriodsTable(card, one)]);
  return withOwnIds([...own, ...others, ...groups]);
}

/** Names that differ in signs alone would be one id. */
function withOwnIds(tables: readonly PackTable[]): PackTable[] {
  const met = new Map<string, number>();
  return tables.map((table) => {
    const times = (met.get(table.id) ?? 0) + 1;
    met.set(table.id, times);
    return times === 1 ? table : { ...table, id: `${table.id}_${times}` };
  });
}

/** What the page has of officers' words: the newest, with what it is of where that is an earlier figure. */
function commentaryOn({ content, newest }: Site, { card }: Judged): PackMeasure['commentary'] {
  const { measure, series } = card;
  const said = newestCommentary(content.commentary, measure.id, undefined, monthOf(newest.asAt));
  if (said === null) return [];
  const text = [...ofEarlier(said, card, series), plainProse(said.why.text), ...doingIn(said)].join('\n\n');
  return [{ text, by: said.author, on: monthEnd(said.month), madeUp: said.madeUp === true }];
}

function ofEarlier(said: Commentary, { measure, latest }: Judged['card'], series: Judged['card']['series']): string[] {
  if (latest === null || monthOf(latest.periodEnd) <= said.month) return [];
  const words = papersWords.commentary;
  const then = series.find(({ periodEnd }) => monthOf(periodEnd) === said.month);
  return [
    then?.value == null
      ? words.earlierWithout
      : words.earlier(longValue(then.value, measure.unit, measure.decimals), periodPhrase(then)),
  ];
}

function doingIn({ doing, doingProse, actions }: Commentary): string[] {
  if (doing === null) return [];
  return [
    `${papersWords.commentary.doing}:`,
    ...(doingProse === '' ? [] : [plainProse(doingProse)]),
    ...actions.map(({ what, ...action }) => packWords.bullet([plainProse(what), ...chargeWords(action)].join(' – '))),
  ];
}

function chargeWords({ who, due, done }: Omit<Action, 'what'>): string[] {
  const when = done === null ? dueInWords(due) : papersWords.actions.done(dayInWords(done));
  const said = [...who, ...(when === '' ? [] : [when])].join(', ');
  return said === '' ? [] : [said];
}
