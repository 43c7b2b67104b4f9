/** Something in what it reads stops a refresh: what is wrong, and what to do. Nothing was published. */
export class RefreshStopped extends Error {
  override name = 'RefreshStopped';
}
