import { currentSite, publishedCatalogue } from '#site';

/** Every measure with its definition, sources, polarity, owner, sections, comparator and relations, for machines. */
export async function GET(): Promise<Response> {
  const { measures, newest, settings } = await currentSite();
  return new Response(publishedCatalogue(measures, settings, newest.asAt));
}
