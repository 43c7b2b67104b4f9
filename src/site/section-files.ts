import { dayInWords } from '#calendar';
import { symbols } from '#figure';
import { symbolWords } from '#scorecard';
import { sectionFileWords } from '#words';
import { siteNames } from './appearance.ts';
import { measureFileName } from './file-name.ts';
import type { Site, SiteSection } from './site.ts';

/** What is to be packed into the file of a section: its words, and the measures whose files are in it. */
export interface SectionRecipe {
  format: 'section-files/1';
  /** The day that every file in it bears. */
  asAt: string;
  readme: string;
  measures: string[];
}

/** What the file with everything of a section is called, without its ending. */
export function sectionFile({ council, newest }: Pick<Site, 'council' | 'newest'>, section: string): string {
  const { edition, publication } = newest;
  return measureFileName({ council, measure: section, edition, publication });
}

/** What goes into the file of a section. */
export function sectionRecipe(site: Site, section: Pick<SiteSection, 'title' | 'judged'>): SectionRecipe {
  const { newest } = site;
  const words = sectionFileWords;
  const measures = section.judged.map(({ card: { measure } }) => measure);
  const lines = [
    words.title(siteNames(site).council, section.title),
    words.asAt(dayInWords(newest.asAt)),
    ...(newest.edition === 'board' ? ['', words.members] : []),
    ...(newest.synthetic ? ['', words.madeUp] : []),
    '',
    words.kindsHeading,
    ...words.kinds.map((kind) => `- ${kind}`),
    '',
    words.measuresHeading,
    ...measures.map(({ id, title }) => `- ${id}: ${title}`),
    '',
    words.symbolsHeading,
    ...symbols.map((symbol) => `- ${symbol}: ${symbolWords(symbol)}`),
  ];
  return {
    format: 'section-files/1',
    asAt: newest.asAt,
    readme: `${lines.join('\r\n')}\r\n`,
    measures: measures.map(({ id }) => id),
  };
}
