import type { Judged } from '#scorecard';
import { anchorOf } from './links.ts';

/** The anchor of each measure that is the first of a list with its number: `cp3` of CP3, by the measure's id. */
export function codeAnchors(judged: readonly Judged[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const { card } of judged) {
    const { code, id } = card.measure;
    if (code !== undefined && !first.has(anchorOf(code))) first.set(anchorOf(code), id);
  }
  return new Map([...first].map(([anchor, id]) => [id, anchor]));
}
