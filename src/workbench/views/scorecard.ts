import { monthInWords } from '#calendar';
import type { Settings } from '#catalogue';
import { chartSvg, narrowChart, pointsOf, sceneOf, sparklineSvg, trendChart, wideChart } from '#charts';
import { capital, figureKey, periodLabel, unitAfter } from '#figure';
import {
  type Form,
  goalText,
  goodWay,
  type Judged,
  largestGroup,
  partsInForm,
  type SeriesPoint,
  targetText,
  valueCell,
  yearChangeInWords,
  yearChangeOf,
} from '#scorecard';
import { boardWords, workbenchWords } from '#words';
import { type Html, html, made } from '../html.ts';
import { bySection, type Scorecard } from '../scorecard.ts';

const words = workbenchWords.scorecard;

/** Which of the two scorecards is shown. */
export type Side = 'outside' | 'inside';

/**
 * A scorecard, a section at a time. Inside, each measure says beside its number what readers would see in its place.
 */
export function scorecardViews(
  shown: Scorecard,
  settings: Settings,
  other: { scorecard: Scorecard | null; words: string } | null,
): Html[] {
  const others = new Map(other?.scorecard?.judged.map((judged) => [judged.card.measure.id, judged]));
  return bySection(shown, settings).map(
    ({ title, judged }) => html`<section class="headed"><h3>${title}</h3>
<ul class="scorecard">${judged.map((one) => rowView(one, other && { words: other.words, judged: others.get(one.card.measure.id) }))}</ul></section>`,
  );
}

/** What a card opens with: the latest figure of its whole, or of its largest group where it has no whole. */
function openingOf({ card }: Judged): { figure: SeriesPoint | null; form: Form; group: string | null } {
  const group = card.latest === null ? largestGroup(card.breakdowns[0]?.groups ?? []) : null;
  return {
    figure: card.latest ?? group?.latest ?? null,
    form: group?.form ?? { ...card.measure, isRounded: false },
    group: group?.category ?? null,
  };
}

function rowView(judged: Judged, other: { words: string; judged: Judged | undefined } | null): Html {
  const { measure } = judged.card;
  const drawing = sparklineSvg(pointsOf(judged.card.series), sparklineOptions(judged));
  return html`<li class="row">
<h4>${measure.code !== undefined && html`<span class="code">${measure.code}</span> `}${measure.title}</h4>
<dl class="facts">
<div><dt>${words.latest}</dt><dd>${latestView(judged)}</dd></div>
${other !== null && html`<div><dt>${other.words}</dt><dd>${other.judged === undefined ? words.notPublished : valueText(other.judged)}</dd></div>`}
<div><dt>${words.change}</dt><dd>${changeView(judged)}</dd></div>
<div><dt>${words.target}</dt><dd>${targetView(judged)}</dd></div>
</dl>
<div class="drawing-small" aria-hidden="true">${made(drawing)}</div>
<details data-chart="${measure.id}"><summary>${words.chart}<span class="unseen">: ${measure.title}</span></summary><div></div></details>
</li>`;
}

const sparklineOptions = ({ card }: Judged) =>
  card.periodType === 'yearToDate' ? { yearStartsIn: card.measure.yearStartsIn ?? 'april' } : {};

function latestView(judged: Judged): Html | string {
  const { figure, form, group } = openingOf(judged);
  if (figure === null) return words.none;
  const { measure } = judged.card;
  const unit = figure.value === null ? '' : unitAfter(figure.value, form.unit, form.decimals);
  const parts = figure.value === null || measure.signed ? '' : capital(partsInForm(figure, form));
  return html`<span class="figure">${valueText(judged)}</span>${unit !== '' && html` ${unit}`}
<span class="detail">${group !== null && `${boardWords.section.largest(group)} `}${parts !== '' && `${parts}. `}${periodLabel(figure)}</span>`;
}

/** A value as a reader sees it, or why there is none. */
function valueText(judged: Judged): string {
  const { figure, form } = openingOf(judged);
  const { text, explanation } = valueCell(figure, form.unit, form.decimals, judged.card.measure);
  const about = form.isRounded && figure?.value != null && figure.value !== 0 ? 'about ' : '';
  return `${about}${text}${explanation === '' ? '' : ` (${explanation})`}`;
}

const arrows = { up: '▲', down: '▼', same: '■', 'no clear change': '≈' } as const;

function changeView(judged: Judged): Html {
  const direction = yearChangeOf(judged)?.direction;
  return html`${direction != null && html`<span class="arrow" aria-hidden="true">${arrows[direction]}</span> `}${yearChangeInWords(judged)}`;
}

function targetView({ card, target, inForce }: Judged): Html | string {
  const { target: said } = boardWords;
  if (target !== null)
    return html`<span class="state ${target.state.replace(' ', '-')}">${said[target.state]}</span> ${targetText(card.measure, target)}`;
  if (goodWay(card.measure) === null) return said.context;
  return inForce === null ? said.none : said.waiting(goalText(card.measure, inForce));
}

/** The chart of a measure in two widths, of which a style sheet shows one; what is drawn stands below in words. */
export function chartView(scorecard: Scorecard, measure: string, side: Side): Html {
  const judged = scorecard.judged.find(({ card }) => card.measure.id === measure);
  const chart = judged && trendChart(judged, { keyOf: figureKey });
  const scenes = [
    { name: 'wide', scene: chart && sceneOf(chart, wideChart) },
    { name: 'narrow', scene: chart && sceneOf(chart, narrowChart) },
  ].flatMap(({ name, scene }) => (scene == null ? [] : [{ name, scene }]));
  if (judged === undefined || chart === undefined || scenes.length === 0) return html`<p>${words.noChart}</p>`;
  const notes = [...new Set(scenes.flatMap(({ scene }) => scene.notes))];
  return html`<figure class="chart"><p class="chart-title">${chart.title}</p>
${scenes.map(({ name, scene }) => html`<div class="drawing only-${name}">${made(chartSvg(scene, chart, `${side}-${measure}-${name}`))}</div>`)}
<figcaption>${notes.join(' ')} ${judged.words.variation}</figcaption></figure>`;
}

/** What stands over a scorecard: whether it is protected. */
export function sideNote(side: Side, month: string): Html {
  return side === 'inside'
    ? html`<p class="banner inside"><strong>${workbenchWords.private}</strong> ${words.insideNote}</p>`
    : html`<p class="banner outside">${words.publicNote(monthInWords(month))}</p>`;
}
