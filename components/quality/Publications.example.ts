import type { Publication } from '#published';
import { type ExamplesOf, northtown } from '../examples/index.ts';
import type Publications from './Publications.astro';

const hash = '0'.repeat(64);
const publicationOf = (month: string, revised: number): Publication => ({
  format: 'publication/2',
  publication: month,
  edition: 'public',
  asAt: `${month}-28`,
  synthetic: true,
  council: northtown,
  madeWith: { version: '0.1.0', settings: hash, measures: {} },
  extracts: [],
  policy: { smallestCount: 5 },
  counts: { figures: 214, suppressed: 31, added: 200, revised, withdrawn: 0 },
  findings: [],
  ledger: hash,
  previous: null,
  seal: hash,
});

export const examples: ExamplesOf<typeof Publications> = {
  usual: {
    about: 'Two months, the newest first.',
    props: { publications: [publicationOf('2024-02', 0), publicationOf('2024-03', 14)] },
  },
  none: { about: 'Nothing was published.', props: { publications: [] } },
};
