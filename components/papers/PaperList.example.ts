import { paperLines, printedPapers } from '#site';
import type { ExamplesOf } from '../examples/index.ts';
import type PaperList from './PaperList.astro';

export const examples: ExamplesOf<typeof PaperList> = {
  usual: {
    about: 'The papers of the small site, each with how many of its figures stand where.',
    props: (site) => ({ papers: printedPapers(paperLines(site), site.content.meetings) }),
  },
};
