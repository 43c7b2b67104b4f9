import type { ExamplesOf } from '../examples/index.ts';
import type Address from './Address.astro';

export const examples: ExamplesOf<typeof Address> = {
  mail: { about: 'An address of electronic mail, which is linked.', props: { address: 'board@northtown.example' } },
  post: { about: 'Any other way to reach somebody.', props: { address: 'Town Hall, 1 High Street, Northtown' } },
};
