import { exportChartSvg } from '#charts';
import { chartsOfMeasure, currentSite } from '#site';

export async function getStaticPaths() {
  const site = await currentSite();
  return site.judged.flatMap(({ card: { measure } }) =>
    chartsOfMeasure(site, measure.id).map((chart) => ({
      params: { id: measure.id, drawing: chart.name },
      props: { chart },
    })),
  );
}

/** A chart of a measure as a drawing that explains itself wherever it is pasted. */
export function GET({ props: { chart } }: { props: Awaited<ReturnType<typeof getStaticPaths>>[number]['props'] }) {
  return new Response(exportChartSvg(chart.spec, chart.words));
}
