import { nearIds, writeOneOf } from '#catalogue';

/** The measures that there are, and those of which anything was ever published. */
export interface KnownMeasures {
  ids: ReadonlySet<string>;
  published: ReadonlySet<string>;
}

/** What is wrong where something names a measure that does not exist, and what to write; null where it does. */
export function unknownMeasure(
  named: string,
  measure: string,
  { ids, published }: KnownMeasures,
): { problem: string; remedy: string } | null {
  if (ids.has(measure)) return null;
  const before = published.has(measure)
    ? 'no longer exists: figures of it were published, so it was renamed or taken out'
    : 'does not exist';
  return {
    problem: `${named} names a measure ${measure} that ${before}.`,
    remedy: writeOneOf(nearIds(measure, ids), 'the id of a measure'),
  };
}
