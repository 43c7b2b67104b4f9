/**
 * Splits things numbered from zero into blocks: two belong together where some group, or a chain of groups, contains
 * both. Blocks come in the order of their first member, members in order.
 */
export function blocksOf(members: readonly number[], groups: readonly (readonly number[])[]): number[][] {
  const size = members.reduce((most, member) => Math.max(most, member + 1), 0);
  const parent = Int32Array.from({ length: size }, (_, member) => member);
  const rootOf = (member: number): number => {
    let root = member;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = member; at !== root; ) {
      const next = parent[at] as number;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const group of groups) {
    for (const member of group) {
      const [a, b] = [rootOf(group[0] as number), rootOf(member)];
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const blocks = new Map<number, number[]>();
  for (const member of members) {
    const root = rootOf(member);
    const block = blocks.get(root);
    if (block === undefined) blocks.set(root, [member]);
    else block.push(member);
  }
  return [...blocks.values()];
}
