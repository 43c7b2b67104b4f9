import type { ExamplesOf } from '../examples/index.ts';
import type Duties from './Duties.astro';

const of = {
  act: 'wellbeing-2026',
  section: 'section 7',
  address: 'https://www.legislation.gov.uk/ukpga/2026/21/section/7',
};
const usual = {
  title: 'Staying close',
  says: 'The council must help a care leaver under 25 to find and keep a home.',
  binds: 'The council.',
  of,
  state: { is: 'in force', since: '2026-06-29' },
  readIn: 'the law’s own text',
  checkedOn: '2026-11-28',
  sections: ['our-children'],
} as const;

export const examples: ExamplesOf<typeof Duties> = {
  usual: {
    about: 'In force since a day, shown by a section.',
    props: { duties: [{ ...usual, sections: ['our-children'] }] },
  },
  'not in force': {
    about: 'Read in a copy of some months before, shown by no section.',
    props: { duties: [{ ...usual, state: { is: 'not in force yet' }, asAt: '2026-06', sections: [] }] },
  },
  'not known': {
    about: 'Without a section of the act.',
    props: {
      duties: [{ ...usual, of: { act: of.act, address: of.address }, state: { is: 'not known' }, sections: [] }],
    },
  },
};
