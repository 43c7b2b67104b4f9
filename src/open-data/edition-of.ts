import type { Publication } from '#published';

/** Which edition data are of, as every file of the API begins. */
export interface EditionOf {
  format: 'api/1';
  council: { code: string; name: string };
  edition: Publication['edition'];
  publication: string;
  asAt: string;
  /** Whether the figures are made up. */
  synthetic: boolean;
}

/** The head of each file of the API. */
export function editionOf({ council, edition, publication, asAt, synthetic }: Publication): EditionOf {
  return {
    format: 'api/1',
    council: { code: council.code, name: council.name },
    edition,
    publication,
    asAt,
    synthetic,
  };
}
