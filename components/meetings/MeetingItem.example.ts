import { bareItem, type ExamplesOf, held, item, privateItem } from '../examples/index.ts';
import type MeetingItem from './MeetingItem.astro';

export const examples: ExamplesOf<typeof MeetingItem> = {
  usual: { about: 'With all that an item may have.', props: { item, meeting: held } },
  bare: { about: 'A number and a title.', props: { item: bareItem, meeting: held } },
  private: { about: 'Heard in private: only its title is left.', props: { item: privateItem, meeting: held } },
};
