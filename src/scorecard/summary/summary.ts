import { goodWay } from '../judged/against-target.ts';
import type { Judged } from '../judged/judge.ts';
import type { Verdict } from '../judged/verdict.ts';
import type { SpeaksOf } from '../speaks-of.ts';
import type { Sentence } from './sentence.ts';

/**
 * What stands out, in two sentences: the leading measure, and how many measures miss their targets and got worse on a year.
 * Every number in it is a judged card's, or a count of such cards; of what is hidden it says nothing.
 */
export function summaryOf(lead: Judged | undefined, judged: readonly Judged[]): Sentence[] {
  const shown = judged.filter(({ card }) => card.latest?.value != null);
  if (shown.length === 0) {
    const why = judged.some(({ card }) => card.latest !== null)
      ? 'Every latest figure is hidden or not available, so we cannot say what has changed.'
      : 'No figure has been published yet.';
    return [[{ text: why }]];
  }
  return [leading(lead), standsOut(shown)].filter((one) => one.length > 0);
}

function leading(lead: Judged | undefined): Sentence {
  if (lead?.card.latest == null) return [];
  return [{ measure: lead.card.measure.id, text: lead.words.title, of: lead.speaksOf.title }, { text: '.' }];
}

function standsOut(judged: readonly Judged[]): Sentence {
  const count = (says: Verdict['says']) => judged.filter(({ verdict }) => verdict.says === says).length;
  const [missed, worse] = [count('missed'), count('worse')];
  const byTarget = judged.some(({ verdict }) => verdict.by === 'target');
  const byChange = judged.some(({ card, verdict }) => verdict.by === 'change' && goodWay(card.measure) !== null);
  if (!byTarget && !byChange) {
    return [
      { text: 'No measure has a target, or a figure of a year before that would show whether it got better or worse.' },
    ];
  }
  const misses =
    missed === 0 ? 'No measure misses its target' : measures(missed, 'misses its target', 'miss their targets');
  if (!byTarget)
    return [
      { text: `${worse === 0 ? 'No measure has' : measures(worse, 'has', 'have')} got worse in a year.`, of: counts },
    ];
  if (!byChange) return [{ text: `${misses}.`, of: counts }];
  const other = missed === 0 ? '' : ' other';
  const got =
    worse === 0 ? `no${other} measure has` : worse === 1 ? `one${other} has` : `${worse}${other && ' others'} have`;
  return [{ text: `${misses}; ${got} got worse in a year.`, of: counts }];
}

/** Numbers that count measures. */
const counts: SpeaksOf = { said: 'count' };

const measures = (count: number, one: string, more: string): string =>
  count === 1 ? `One measure ${one}` : `${count} measures ${more}`;
