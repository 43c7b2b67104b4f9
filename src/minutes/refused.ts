/** A file that no meeting can be made of: what is wrong, and what to do. Nothing is written. */
export class MinutesRefused extends Error {
  override name = 'MinutesRefused';
}
