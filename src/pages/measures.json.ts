import { currentSite, measuresJson } from '#site';

/** Every measure with its definition, sources, polarity, owner, sections, comparator and relations, for machines. */
export async function GET(): Promise<Response> {
  return new Response(measuresJson(await currentSite()));
}
