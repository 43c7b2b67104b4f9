import { type ExamplesOf, measures } from '../examples/index.ts';
import type WorkedExample from './WorkedExample.astro';

const { example } = measures.usual;

export const examples: ExamplesOf<typeof WorkedExample> = {
  usual: { about: 'One table given, one expected.', props: { example } },
  'several tables': {
    about: 'Two tables given.',
    props: { example: { ...example, given: [...example.given, ...example.given] } },
  },
};
