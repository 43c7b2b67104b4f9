import type { Publication } from '#published';
import { type ExamplesOf, northtown, southtown } from '../examples/index.ts';
import type Provenance from './Provenance.astro';

const hash = '0'.repeat(64);
const publication: Publication = {
  format: 'publication/2',
  publication: '2024-03',
  edition: 'public',
  asAt: '2024-03-31',
  synthetic: true,
  council: northtown,
  madeWith: { version: '0.1.0', settings: hash, measures: {} },
  extracts: [northtown, southtown].flatMap(({ code }, at) =>
    ['2024-02', '2024-03'].slice(at).map((month) => ({
      authority: code,
      month,
      extractedOn: '2024-04-02',
      sources: at === 0 ? ['ssda903.episodes', 'annexA.list8'] : ['ssda903.episodes'],
      hash,
    })),
  ),
  policy: { smallestCount: 5 },
  counts: { figures: 214, suppressed: 31, added: 200, revised: 14, withdrawn: 0 },
  findings: [
    {
      authority: northtown.code,
      code: 'overlapping-episodes',
      source: 'ssda903.episodes',
      expected: 'an episode starts when the one before has ended',
      count: 12,
    },
    { authority: southtown.code, code: 'no-birth-date', source: null, expected: 'a date', count: null },
  ],
  ledger: hash,
  previous: null,
  seal: hash,
};

export const examples: ExamplesOf<typeof Provenance> = {
  usual: { about: 'Two places, of which one sent less; a count is hidden.', props: { publication } },
  'nothing found': {
    about: 'Every extract was as it should be.',
    props: { publication: { ...publication, findings: [] } },
  },
};
