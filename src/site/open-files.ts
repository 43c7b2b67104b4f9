/** The folder of the API, in which everything is JSON. */
export const apiFolder = 'api/';

/** Data that pages of others may fetch besides the API, as they stand in the public edition. */
const alone = [
  'bounds.csv',
  'datapackage.json',
  'feed.xml',
  'figures.csv',
  'figures.parquet',
  'measures.json',
] as const;

/** What lets a script of any other site read an answer (Fetch standard, 3.3.3). */
export const forOthers = ['Access-Control-Allow-Origin', '*'] as const;

/** Whether a file of the public edition, by its path in the site, may be fetched by pages of others. */
export function isOpenFile(file: string): boolean {
  return file.startsWith(apiFolder) || alone.some((one) => one === file);
}

/** The open files by their endings, such as `.csv`: each as a pattern of a regular expression without its ending. */
export function openPatterns(): Map<string, string[]> {
  const patterns = new Map<string, string[]>([['.json', [`${apiFolder}.+`]]]);
  for (const file of alone) {
    const at = file.lastIndexOf('.');
    patterns.set(file.slice(at), [...(patterns.get(file.slice(at)) ?? []), file.slice(0, at)]);
  }
  return patterns;
}

/** The open files and the folder of them, without its slash. */
export const openPlaces: readonly string[] = [apiFolder.slice(0, -1), ...alone];
