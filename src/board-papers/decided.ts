import type { Decision } from '#catalogue';

/** An item of a meeting, as far as its decisions need it. */
interface Deciding {
  title: string;
  decisions: readonly Decision[];
}

/** A decision with the title of its item. */
export interface Decided {
  title: string;
  decision: Decision;
}

/** A decision of these words does something more than take note. */
const doesMore = /\bbe (?!noted\b|received\b)\p{L}+/iu;
const takesNote = /\bbe (?:noted|received)\b/i;
const ofMinutes = /\bminutes\b.*\b(?:approved|confirmed|agreed|signed|accepted|accurate|correct)\b/is;

/**
 * What a meeting decided, each with its item. Decisions that only note something or approve minutes are left out where
 * there are others.
 */
export function decidedAt(items: readonly Deciding[]): Decided[] {
  const all = items.flatMap(({ title, decisions }) => decisions.map((decision) => ({ title, decision })));
  const telling = all.filter(({ decision }) => !saysLittle(decision));
  return telling.length === 0 ? all : telling;
}

const saysLittle = ({ kind, text }: Decision): boolean =>
  kind === 'noted' || ofMinutes.test(text) || (takesNote.test(text) && !doesMore.test(text));
