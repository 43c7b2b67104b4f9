import { type Site, type SiteSection, sectionsOf } from '#site';
import type { ExamplesOf } from '../examples/index.ts';
import type Doing from './Doing.astro';

const sectionOf = (site: Site, id: SiteSection['id']): SiteSection => {
  const found = sectionsOf(site).find((section) => section.id === id);
  if (found === undefined) throw new RangeError(`the small site has no section ${id}`);
  return found;
};

export const examples: ExamplesOf<typeof Doing> = {
  usual: { about: 'What officers wrote last.', props: (site) => ({ section: sectionOf(site, 'our-children') }) },
  plan: { about: 'Nobody wrote, and a plan serves it.', props: (site) => ({ section: sectionOf(site, 'your-home') }) },
  none: { about: 'Nothing is on record.', props: (site) => ({ section: sectionOf(site, 'our-workforce') }) },
};
