import { currentSite } from '#site';

/** The bounds that are shown in place of hidden figures, byte for byte as published. */
export async function GET(): Promise<Response> {
  return new Response((await currentSite()).boundsText);
}
