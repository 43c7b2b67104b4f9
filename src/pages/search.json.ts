import { searchList } from '#search';
import { currentSite, searchEntries } from '#site';

/** What the search page looks through: the words of the pages themselves. */
export async function GET(): Promise<Response> {
  return new Response(searchList(searchEntries(await currentSite())));
}
