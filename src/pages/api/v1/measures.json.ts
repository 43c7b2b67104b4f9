import { apiMeasures } from '#open-data';
import { currentSite } from '#site';

/** Every measure that has a page, for machines. */
export async function GET(): Promise<Response> {
  const { measures, newest } = await currentSite();
  return new Response(apiMeasures(measures, newest));
}
