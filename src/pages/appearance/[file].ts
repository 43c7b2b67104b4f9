import { appearanceFiles, currentSite } from '#site';

export async function getStaticPaths() {
  const files = appearanceFiles(await currentSite());
  return [...files].map(([path, bytes]) => ({
    params: { file: path.slice(path.lastIndexOf('/') + 1) },
    props: { bytes },
  }));
}

/** The council's own colours and logo, as its settings have them; without, there is no such file. */
export function GET({ props }: { props: { bytes: Uint8Array<ArrayBuffer> } }) {
  return new Response(props.bytes);
}
