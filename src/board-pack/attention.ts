import { type Judged, yearChangeOf } from '#scorecard';
import { boardWords } from '#words';

/** What the front page says where none of these measures needs attention, or where that cannot be told. */
export function noAttentionIn(judged: readonly Judged[]): string {
  const words = boardWords.front;
  if (!judged.some(({ card }) => card.latest?.value != null)) return words.nothingToGoBy;
  const comparable = judged.some((one) => yearChangeOf(one) !== null);
  if (judged.some(({ verdict }) => verdict.by === 'target')) return comparable ? words.noneAttention : words.noneMissed;
  return comparable ? words.noneAttentionNoTargets : words.cannotJudge;
}
