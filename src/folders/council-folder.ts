import { join } from 'node:path';

/** What a council keeps, apart from the product: whatever is missing there is not collected, or not written yet. */
export interface CouncilFolder {
  settings: string;
  /** Measures of its own, beside the product's. */
  measures: string;
  extracts: string;
  /** The folder of all editions. */
  published: string;
  /** Private: what was found in extracts. */
  findings: string;
  commentary: string;
  meetings: string;
  /** Figures that its papers printed before. */
  printed: string;
  /** What others published about its children. */
  outside: string;
  /** Words of its own, beside those that the product explains. */
  glossary: string;
}

/** The product's own folder of a council: the sample's. */
export const usualFolder = 'data';

/** The measures that come with the product. */
export const productMeasures = 'data/measures';

/** Where everything stands in a council's folder. */
export function councilFolder(folder: string): CouncilFolder {
  const at = (name: string) => join(folder, name);
  return {
    settings: at('settings.yaml'),
    measures: at('measures'),
    extracts: at('extracts'),
    published: at('published'),
    findings: at('findings'),
    commentary: at('commentary'),
    meetings: at('meetings'),
    printed: at('printed'),
    outside: at('outside'),
    glossary: at('glossary.yaml'),
  };
}
