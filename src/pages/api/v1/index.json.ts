import { apiIndex } from '#open-data';
import { currentSite } from '#site';

/** Where the API begins: `docs/api.md`. */
export async function GET(): Promise<Response> {
  const { publications, newest } = await currentSite();
  return new Response(apiIndex(publications, newest));
}
