/** What folders are read with asks of `node:timers/promises`, in a page. */
export const setTimeout = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => globalThis.setTimeout(resolve, milliseconds));
