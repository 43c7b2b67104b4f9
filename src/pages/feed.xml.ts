import { publicationsFeed } from '#open-data';
import { currentSite, fullAddress, monthPath } from '#site';

/** The publications of the edition as a feed, newest first. */
export async function GET(): Promise<Response> {
  const { publications } = await currentSite();
  return new Response(await publicationsFeed(publications, fullAddress, monthPath));
}
