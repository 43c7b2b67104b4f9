import type { ExamplesOf } from '../examples/index.ts';
import type Source from './Source.astro';

const address = 'https://www.legislation.gov.uk/ukpga/2017/16/part/1/chapter/1';

export const examples: ExamplesOf<typeof Source> = {
  usual: {
    about: 'An act and its section.',
    props: { of: { act: 'social-work-2017', section: 'section 1', address } },
  },
  'no section': { about: 'An act alone.', props: { of: { act: 'social-work-2017', address } } },
};
