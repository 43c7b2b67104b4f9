import { figuresParquet } from '#open-data';
import { currentSite } from '#site';

/** The ledger, typed, for statistics programs. */
export async function GET(): Promise<Response> {
  const { ledger } = await currentSite();
  return new Response(figuresParquet(ledger) as Uint8Array<ArrayBuffer>);
}
