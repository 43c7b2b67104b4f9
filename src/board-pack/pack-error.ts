/** A pack that cannot be made from what was asked: the message says why, and what there is instead. */
export class PackError extends Error {
  override name = 'PackError';
}
