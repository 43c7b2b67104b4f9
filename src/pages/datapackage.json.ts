import { dataPackage, figuresParquet } from '#open-data';
import { currentSite, fullAddress, measuresJson } from '#site';

/** What the data files of the edition are, for programs that load them. */
export async function GET(): Promise<Response> {
  const site = await currentSite();
  const files = {
    figures: site.ledgerText,
    figuresParquet: figuresParquet(site.ledger),
    bounds: site.boundsText,
    measures: measuresJson(site),
  };
  const home = fullAddress('/');
  const homepage = home.startsWith('/') ? null : home;
  return new Response(await dataPackage(files, site.newest, { homepage, licence: site.settings.licence }));
}
