import type { Judged } from '#scorecard';
import { embedPath, fullAddress } from './links.ts';
import { hasDrawing } from './measure-view.ts';
import type { Site } from './site.ts';

/** How tall a frame must be for the chart with its title and source, in pixels, on a narrow page as on a wide one. */
const height = 720;

/** The measures whose chart stands in a page by itself, for pages of others: of the public edition alone. */
export function embeddedOf({ judged, newest }: Pick<Site, 'judged' | 'newest'>): Judged[] {
  return newest.edition === 'public' ? judged.filter(({ card }) => hasDrawing(card)) : [];
}

/** The HTML that shows such a page in another. */
export function embedSnippet({ id, title }: { id: string; title: string }): string {
  const src = escaped(fullAddress(embedPath(id)));
  return `<iframe src="${src}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
