import { currentSite, sectionFile, sectionRecipe, sectionsOf } from '#site';

export async function getStaticPaths() {
  const site = await currentSite();
  return sectionsOf(site).map((section) => ({
    params: { section: section.id, file: sectionFile(site, section.id) },
    props: { section },
  }));
}

/** What is to be packed into the file of a section: the build does so when pictures are drawn (`packSections`). */
export async function GET({ props }: { props: Awaited<ReturnType<typeof getStaticPaths>>[number]['props'] }) {
  return new Response(JSON.stringify(sectionRecipe(await currentSite(), props.section)));
}
