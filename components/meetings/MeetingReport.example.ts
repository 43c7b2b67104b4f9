import { type ExamplesOf, report } from '../examples/index.ts';
import type MeetingReport from './MeetingReport.astro';

const bare = { contributions: [], parts: [], impact: [], actions: [], by: null, contact: null, source: null };

export const examples: ExamplesOf<typeof MeetingReport> = {
  usual: { about: 'All that a council’s template asks for.', props: { report } },
  confidential: {
    about: 'For the board alone.',
    props: { report: { ...report, ...bare, confidential: 'business affairs', exemptParagraph: 3 } },
  },
};
