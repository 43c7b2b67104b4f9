import { extname } from 'node:path';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';

/** A file, or a part of one, as plain bytes. */
export interface Unpacked {
  place: string;
  bytes: Uint8Array;
}

/** What is a ZIP file under another name. */
const archives: ReadonlySet<string> = new Set(['.zip', '.docx', '.ods', '.pptx', '.xlsx']);

/**
 * A file and whatever is packed in it, as plain bytes: the files in a ZIP file, themselves unpacked, the cells of a
 * Parquet file as text. What is not packed stands in its own bytes alone, such as the words in a picture.
 */
export async function unpacked(place: string, bytes: Uint8Array): Promise<Unpacked[]> {
  const own = { place, bytes };
  if (archives.has(extname(place))) {
    const within = Object.entries(unzipSync(new Uint8Array(bytes)));
    const parts = await Promise.all(within.map(([name, content]) => unpacked(`${place}!${name}`, content)));
    return [own, ...parts.flat()];
  }
  if (extname(place) === '.parquet') {
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    return [own, { place: `${place}!cells`, bytes: Buffer.from(JSON.stringify(rows)) }];
  }
  return [own];
}
