import { currentSite } from '#site';

/** The ledger, byte for byte as published. */
export async function GET(): Promise<Response> {
  return new Response((await currentSite()).ledgerText);
}
