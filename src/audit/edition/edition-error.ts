/** What is published cannot be read as figures: the audit stops, and nothing counts as safe. */
export class EditionError extends Error {
  override name = 'EditionError';
}
