import { escapeText } from '#charts';
import type { Judged } from '#scorecard';
import { embedPath, fullAddress } from './links.ts';
import { hasDrawing } from './measure-view.ts';
import type { Site } from './site.ts';

/**
 * How tall a frame is, in pixels: the tallest chart with its title and source takes 855 in a frame 360 wide, and less
 * in wider ones.
 */
const height = 880;

/** The measures whose chart stands in a page by itself, for pages of others: of the public edition alone. */
export function embeddedOf({ judged, newest }: Pick<Site, 'judged' | 'newest'>): Judged[] {
  return newest.edition === 'public' ? judged.filter(({ card }) => hasDrawing(card)) : [];
}

/** The HTML that shows such a page in another. */
export function embedSnippet({ id, title }: { id: string; title: string }): string {
  const src = escapeText(fullAddress(embedPath(id)));
  return `<iframe src="${src}" title="${escapeText(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}
