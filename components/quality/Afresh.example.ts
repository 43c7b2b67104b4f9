import type { Publication } from '#published';
import { type ExamplesOf, northtown } from '../examples/index.ts';
import type Afresh from './Afresh.astro';

const hash = '0'.repeat(64);
const publicationOf = (afresh: Publication['afresh']): Publication => ({
  format: 'publication/2',
  publication: '2024-03',
  edition: 'public',
  asAt: '2024-03-31',
  synthetic: false,
  council: northtown,
  madeWith: { version: '0.1.0', settings: hash, measures: {} },
  extracts: [],
  policy: { smallestCount: 5, parts: 'rounded' },
  counts: { figures: 214, suppressed: 31, added: 214, revised: 0, withdrawn: 0 },
  findings: [],
  ledger: hash,
  previous: null,
  ...(afresh === undefined ? {} : { afresh }),
  seal: hash,
});
const afreshFrom = (synthetic: boolean) => ({
  reason: 'Parts of a whole are shown to the nearest 5 from now on.',
  earlier: { publication: '2024-02', manifest: hash, synthetic, isKept: !synthetic },
});

export const examples: ExamplesOf<typeof Afresh> = {
  usual: {
    about: 'Figures were published before, by another rule.',
    props: { publications: [publicationOf(afreshFrom(false))] },
  },
  'made up before': {
    about: 'What was published before was about invented children.',
    props: { publications: [publicationOf(afreshFrom(true))] },
  },
  never: {
    about: 'The figures were never started afresh.',
    props: { publications: [publicationOf(undefined)] },
    showsNothing: true,
  },
};
