/**
 * Takes as many groups as will do: all of them together, or where that will not do as many as possible of each half, the
 * first half first.
 *
 * @param mostTries how often something is tried at most
 * @param takes tries some groups; whether they were taken
 */
export async function inHalves<Group>(
  groups: readonly Group[],
  mostTries: number,
  takes: (some: readonly Group[]) => Promise<boolean>,
): Promise<void> {
  let tries = 0;
  await take(groups);

  async function take(some: readonly Group[]): Promise<void> {
    if (some.length === 0 || tries >= mostTries) return;
    tries += 1;
    if ((await takes(some)) || some.length === 1) return;
    const half = Math.ceil(some.length / 2);
    await take(some.slice(0, half));
    await take(some.slice(half));
  }
}
