import { catalogueEntry, currentSite } from '../site/index.ts';

/** Every measure with its definition, sources, polarity, owner, sections and comparator, for machines. */
export async function GET(): Promise<Response> {
  const { measures, newest } = await currentSite();
  const catalogue = { format: 'measures/1', asAt: newest.asAt, measures: measures.map(catalogueEntry) };
  return new Response(`${JSON.stringify(catalogue, null, 2)}\n`);
}
