import { paperLines } from '#site';
import type { ExamplesOf } from '../examples/index.ts';
import type PaperTable from './PaperTable.astro';

export const examples: ExamplesOf<typeof PaperTable> = {
  usual: {
    about: 'Figures of every standing: the same, another, hidden, rounded, of no time of ours, and none of ours.',
    props: (site) => ({ caption: 'Printed in: report to council, pages 3 to 4', lines: paperLines(site) }),
  },
};
