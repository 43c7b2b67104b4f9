/**
 * A least addition that makes something true: of the members, in order from the best to give up, some that suffice and
 * of which none can be left out, more costly ones left out first.
 *
 * Source: U. Junker, QuickXplain (AAAI 2004): halves, so that far fewer questions are asked than there are members.
 *
 * @param suffices stays true when more is added
 * @returns null where all members together do not suffice
 */
export function smallestAddition(
  members: readonly string[],
  suffices: (added: readonly string[]) => boolean,
): string[] | null {
  if (suffices([])) return [];
  if (!suffices(members)) return null;
  const within = (kept: readonly string[], mayHold: boolean, rest: readonly string[]): readonly string[] => {
    if (mayHold && suffices(kept)) return [];
    if (rest.length === 1) return rest;
    const half = Math.floor(rest.length / 2);
    const [cheap, dear] = [rest.slice(0, half), rest.slice(half)];
    const fromDear = within([...kept, ...cheap], cheap.length > 0, dear);
    const fromCheap = within([...kept, ...fromDear], fromDear.length > 0, cheap);
    return [...fromCheap, ...fromDear];
  };
  return [...within([], false, members)];
}
