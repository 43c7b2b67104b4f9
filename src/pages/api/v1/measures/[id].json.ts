import { apiMeasure, seriesByMeasure } from '#open-data';
import { currentSite } from '#site';

export async function getStaticPaths() {
  const { measures, index } = await currentSite();
  const series = seriesByMeasure(index);
  return measures.map((measure) => ({
    params: { id: measure.id },
    props: { measure, series: series.get(measure.id) ?? [] },
  }));
}

/** A measure with all of its figures, for machines. */
export async function GET({ props }: { props: Awaited<ReturnType<typeof getStaticPaths>>[number]['props'] }) {
  const { newest, index } = await currentSite();
  return new Response(apiMeasure(props.measure, props.series, { newest, parts: index.parts }));
}
