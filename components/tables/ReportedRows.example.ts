import { reportedIn } from '#site';
import { type ExamplesOf, judged, lastMonth } from '../examples/index.ts';
import type ReportedRows from './ReportedRows.astro';

export const examples: ExamplesOf<typeof ReportedRows> = {
  usual: {
    about: 'As Northtown published them.',
    props: {
      judged: [judged.context, judged.hidden, judged.long, judged.zero, judged.none],
      month: lastMonth,
      label: 'Our children',
      heading: 'h3',
    },
  },
  revised: {
    about: 'Figures of the small site that were corrected later.',
    props: (site) => ({
      judged: reportedIn(site, '2022-02')?.judged ?? [],
      month: '2022-02',
      label: 'Our children',
      heading: 'h4' as const,
    }),
  },
};
