import { councilsBeside, currentSite, measureCsv, measureFile, measureView, othersBeside } from '#site';

export async function getStaticPaths() {
  const site = await currentSite();
  return site.judged.map((judged) => {
    const { measure } = judged.card;
    return { params: { id: measure.id, file: measureFile(site, measure) }, props: { judged } };
  });
}

/** All that the page of a measure shows of it in numbers, for spreadsheets. */
export async function GET({ props }: { props: Awaited<ReturnType<typeof getStaticPaths>>[number]['props'] }) {
  const site = await currentSite();
  const { judged } = props;
  const { measure, periodType } = judged.card;
  const { council, index } = site;
  const beside = councilsBeside(site, measure, periodType)
    .map(({ code }) => code)
    .filter((code) => code !== council.code);
  const of = { authority: council.code, lead: periodType, beside };
  return new Response(measureCsv(index, measure, of, othersBeside(measureView(site, judged))));
}
