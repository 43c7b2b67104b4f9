import { searchList } from '../search/index.ts';
import { currentSite, searchEntries } from '../site/index.ts';

/** What the search page looks through: the words of the pages themselves. */
export async function GET(): Promise<Response> {
  return new Response(searchList(searchEntries(await currentSite())));
}
