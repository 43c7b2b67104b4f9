import { currentSite, hasDrawing, measureDrawing, measureSvg } from '#site';

export async function getStaticPaths() {
  const site = await currentSite();
  return site.judgedByPeriod
    .filter(({ card }) => hasDrawing(card))
    .map((judged) => ({
      params: { id: judged.card.measure.id, drawing: measureDrawing(site, judged.card) },
      props: { judged },
    }));
}

/** The chart of a measure as a drawing that explains itself wherever it is pasted. */
export async function GET({ props }: { props: Awaited<ReturnType<typeof getStaticPaths>>[number]['props'] }) {
  return new Response(measureSvg(await currentSite(), props.judged, process.env.SITE_URL || undefined));
}
