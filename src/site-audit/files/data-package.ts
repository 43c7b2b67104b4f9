import { plainWords } from '../plain-words.ts';
import { firstDifference } from './differences.ts';

type Json = Record<string, unknown>;

/** Under what others may use data, as the settings have it. */
export interface Licence {
  title: string;
  address: string;
}

/** What a description of the data is held against. */
interface Of {
  council: string;
  publication: string;
  asAt: string;
  licence?: Licence | null | undefined;
}

/**
 * What is wrong with `datapackage.json`: it names the data files that there are, each with its size and SHA-256, and
 * says no number besides. `name`, `title` and the like are words without numbers but for dates and the council's code.
 * The licence is the one that the council states.
 */
export async function dataPackageProblems(
  text: string,
  files: ReadonlyMap<string, Uint8Array>,
  { council, publication, asAt, licence = null }: Of,
): Promise<string[]> {
  let content: Json;
  try {
    content = JSON.parse(text) as Json;
  } catch {
    return ['is no JSON'];
  }
  const { resources, ...head } = content;
  const described = Array.isArray(resources) ? (resources as Json[]) : [];
  const paths = described.map(({ path }) => String(path));
  const problems = await Promise.all(
    described.map(async ({ path, bytes, hash }) => {
      const file = files.get(String(path));
      if (file === undefined) return [`names ${path}, which there is not`];
      const own = `sha256:${await sha256(file)}`;
      return firstDifference({ bytes, hash }, { bytes: file.length, hash: own }) === null
        ? []
        : [`is wrong about ${path}`];
    }),
  );
  const missing = ['figures.csv', 'figures.parquet', 'bounds.csv', 'measures.json'].filter(
    (one) => !paths.includes(one),
  );
  const { $schema, version, created, homepage, licenses, ...said } = head;
  const stated = licence === null ? undefined : [{ path: licence.address, title: licence.title }];
  const rest = described.map(({ bytes, hash, ...other }) => other);
  const words = JSON.stringify([said, rest])
    .replaceAll(`corporate-parenting-${council.toLowerCase()}-`, '')
    .replaceAll('utf-8', '');
  const strange = /\d/.test(plainWords(words)) || version !== publication || created !== `${asAt}T00:00:00Z`;
  const unread = typeof $schema !== 'string' || !/^https:\/\/datapackage\.org\/[\w/.-]+$/.test($schema);
  const lost = homepage !== undefined && !/^https?:\/\/[^\s?#]+\/$/.test(String(homepage));
  return [
    ...problems.flat(),
    ...(JSON.stringify(licenses) === JSON.stringify(stated) ? [] : ['states another licence than the council']),
    ...missing.map((path) => `leaves ${path} out`),
    ...(strange || unread || lost ? ['has a number that is none of its files'] : []),
  ];
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
