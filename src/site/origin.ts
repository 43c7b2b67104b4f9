import { originWords } from '#words';
import type { Site } from './site.ts';

type Of = Pick<Site, 'newest' | 'council'>;
type Kind = 'chart' | 'allPublished' | 'allMadeUp' | 'beside';

/** What is said of figures that are made up, or stand beside such; nothing where the site's figures are real. */
export function originOf({ newest, council }: Of, kind: Kind): string | undefined {
  if (!newest.synthetic) return undefined;
  return kind === 'allMadeUp' ? originWords.allMadeUp : originWords[kind](council.name);
}

/** A chart with what is said of its figures under it, where something is. */
export function withOrigin<Chart extends { note?: string } | null>(chart: Chart, site: Of, kind: Kind): Chart {
  const note = originOf(site, kind);
  return chart === null || note === undefined ? chart : { ...chart, note };
}
