import { currentSite, measureCsv, measureView } from '#site';

export async function getStaticPaths() {
  return (await currentSite()).judged.map((judged) => {
    const { id } = judged.card.measure;
    return { params: { id, file: id }, props: { judged } };
  });
}

/** The figures of a measure and those that its chart sets beside them, for spreadsheets. */
export async function GET({ props }: { props: Awaited<ReturnType<typeof getStaticPaths>>[number]['props'] }) {
  const site = await currentSite();
  const { judged } = props;
  const { measure, periodType } = judged.card;
  const { others } = measureView(site, judged);
  return new Response(measureCsv(site.index, measure, { authority: site.council.code, lead: periodType }, others));
}
