import { searchList } from '#search';
import { currentSite, otherWords, searchEntries } from '#site';

/** What the search page looks through: the words of the pages themselves. */
export async function GET(): Promise<Response> {
  const site = await currentSite();
  return new Response(searchList(searchEntries(site), otherWords(site)));
}
