import { readFile } from 'node:fs/promises';
import { currentSite } from '#site';

export async function getStaticPaths() {
  return (await currentSite()).content.meetings.flatMap(({ date, files }) =>
    files.map(({ name, path }) => ({ params: { date, file: name }, props: { path } })),
  );
}

/** A paper that a meeting had before it, as the council saved it. */
export async function GET({ props }: { props: Awaited<ReturnType<typeof getStaticPaths>>[number]['props'] }) {
  return new Response(await readFile(props.path));
}
