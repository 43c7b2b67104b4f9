import { type Site, type SiteSection, sectionsOf } from '#site';
import type { ExamplesOf } from '../examples/index.ts';
import type ThreeViews from './ThreeViews.astro';

const sectionOf = (site: Site, id: SiteSection['id']): SiteSection => {
  const found = sectionsOf(site).find((section) => section.id === id);
  if (found === undefined) throw new RangeError(`the small site has no section ${id}`);
  return found;
};

export const examples: ExamplesOf<typeof ThreeViews> = {
  usual: { about: 'A section of the small site.', props: (site) => ({ section: sectionOf(site, 'our-children') }) },
  felt: {
    about: 'Children said something of it.',
    props: (site) => ({ section: sectionOf(site, 'your-voice-and-influence') }),
  },
};
