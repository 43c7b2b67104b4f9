import type { Finding } from '#catalogue';
import { type ExamplesOf, inspection } from '../examples/index.ts';
import type FindingEntry from './FindingEntry.astro';

const [measured, bare, strength] = inspection.findings as [Finding, Finding, Finding];

export const examples: ExamplesOf<typeof FindingEntry> = {
  measured: {
    about: 'Figures of every kind show it.',
    props: { found: { inspection, finding: measured } },
  },
  bare: {
    about: 'It needs to improve, and nothing shows that it does.',
    props: { found: { inspection, finding: bare } },
  },
  strength: { about: 'A strength with evidence.', props: { found: { inspection, finding: strength } } },
  followed: {
    about: 'The board asked about it.',
    props: ({ content }) => {
      const [own] = content.inspections;
      const [finding] = own?.findings ?? [];
      if (own === undefined || finding === undefined) throw new RangeError('the small site has no inspection');
      return { found: { inspection: own, finding } };
    },
  },
};
