import { shortValue } from '#figure';
import { goalText, goodWay } from '../judged/against-target.ts';
import type { Judged } from '../judged/judge.ts';
import { keysOf, type SpeaksOf } from '../speaks-of.ts';
import { needingAttention } from './lists.ts';
import { type LinkedPiece, type Sentence, titleInSentence } from './sentence.ts';
import { yearChangeOf } from './year-change.ts';

/**
 * What has changed and what stands out, in two or three sentences: the leading measure, how many measures got better
 * and worse on a year, and what asks for attention. Every number in it is a judged card's, or a count of such cards; of
 * what is hidden it says nothing.
 */
export function summaryOf(lead: Judged | undefined, judged: readonly Judged[]): Sentence[] {
  const shown = judged.filter(({ card }) => card.latest?.value != null);
  if (shown.length === 0) {
    const why = judged.some(({ card }) => card.latest !== null)
      ? 'Every latest figure is hidden or not available, so nothing can be said of what has changed.'
      : 'No figure has been published yet.';
    return [[{ text: why }]];
  }
  return [leading(lead), changes(shown), standsOut(shown)].filter((one) => one.length > 0);
}

function leading(lead: Judged | undefined): Sentence {
  if (lead?.card.latest == null) return [];
  return [{ ...named(lead, lead.words.title), of: lead.speaksOf.title }, { text: '.' }];
}

function changes(judged: readonly Judged[]): Sentence {
  const comparable = judged.filter((one) => goodWay(one.card.measure) !== null && yearChangeOf(one) !== null);
  if (comparable.length === 0) {
    return [{ text: 'No measure has a figure of a year before that would show whether it got better or worse.' }];
  }
  const count = (verdict: 'better' | 'worse') =>
    comparable.filter((one) => yearChangeOf(one)?.verdict === verdict).length;
  const [better, worse] = [count('better'), count('worse')];
  const rest = comparable.length - better - worse;
  const unclear = rest === 0 ? '' : ` and ${rest} ${rest === 1 ? 'shows' : 'show'} no clear change`;
  const of = comparable.length === 1 ? 'the one measure' : `${comparable.length} measures`;
  const text = `Of ${of} that can be judged against a year before, ${better} got better${unclear === '' ? ' and' : ','} ${worse} got worse${unclear}.`;
  return [{ text, of: counts }];
}

function standsOut(judged: readonly Judged[]): Sentence {
  const asking = needingAttention(judged);
  const missed = asking.filter(({ target }) => target?.state === 'missed');
  const unusual = asking.filter(({ target }) => target?.state !== 'missed');
  const end = { text: '.' };
  if (missed.length > 0) return [...misses(missed), ...more(unusual), end];
  const withTarget = judged.some(({ target }) => target !== null);
  const all = withTarget ? 'Every measure with a target meets it or is within tolerance' : '';
  if (unusual.length > 0) {
    return [...(all === '' ? [] : [{ text: `${all}, but ` }]), ...worseThanUsual(unusual, all === ''), end];
  }
  if (!judged.some(({ variation }) => variation !== null)) return all === '' ? [] : [{ text: `${all}.` }];
  return [{ text: all === '' ? 'No measure is worse than usual.' : `${all}, and none is worse than usual.` }];
}

/** Numbers that count measures. */
const counts: SpeaksOf = { said: 'count' };

function misses(missed: readonly Judged[]): LinkedPiece[] {
  const [first, second] = missed as [Judged, Judged | undefined];
  if (second === undefined) return [{ text: 'One measure misses its target: ' }, ...withGoal(first)];
  const by = missed.length === 2 ? ': ' : ', worst of them ';
  return [
    { text: `${missed.length} measures miss their targets${by}`, of: counts },
    ...withGoal(first),
    { text: ' and ' },
    ...withGoal(second),
  ];
}

function withGoal(one: Judged): LinkedPiece[] {
  const { target, card } = one;
  if (target === null || card.latest?.value == null) return [named(one)];
  const { measure } = card;
  const value = shortValue(card.latest.value, measure.unit, measure.decimals);
  const text = ` (${value} against ${goalText(measure, target.target)})`;
  return [named(one), { text, of: { figures: keysOf([card.latest]), target: [target.target.value] } }];
}

function more(unusual: readonly Judged[]): LinkedPiece[] {
  const [first] = unusual;
  if (first === undefined) return [];
  if (unusual.length === 1) return [{ text: '; ' }, named(first), { text: ' is worse than usual' }];
  return [{ text: `; ${unusual.length} more are worse than usual, first of them `, of: counts }, named(first)];
}

function worseThanUsual(unusual: readonly Judged[], atStart: boolean): LinkedPiece[] {
  const [first] = unusual as [Judged];
  if (unusual.length === 1) return [{ text: `${atStart ? 'One measure' : 'one'} is worse than usual: ` }, named(first)];
  const text = `${unusual.length}${atStart ? ' measures' : ''} are worse than usual, first of them `;
  return [{ text, of: counts }, named(first)];
}

function named({ card: { measure } }: Judged, text = titleInSentence(measure.title)): LinkedPiece {
  return { measure: measure.id, text };
}
