import type { PackChoice } from '#board-pack';
import { type IsoDay, isIsoDay } from '#calendar';
import type { Edition } from '#catalogue';
import { readOptions, UsageError } from '../cli/command-line.ts';
import { editionOption } from '../cli/edition-option.ts';
import { monthOption } from '../cli/month-option.ts';
import { siteVariables } from '../cli/site-options.ts';
import { type Kind, kinds } from './writers.ts';

/** What `npm run pack` was asked. */
export interface PackOptions {
  edition: Edition;
  choice: PackChoice;
  /** The kinds of file that are wanted; all where nothing is said. */
  only: readonly Kind[];
  /** The folder that the files go to; undefined for the usual one. */
  out: string | undefined;
  template: string | undefined;
  /** The variables that say where the site's data are. */
  variables: Record<string, string>;
}

const names = {
  month: 'YYYY-MM',
  meeting: 'YYYY-MM-DD',
  measures: 'ID,ID',
  sections: 'ID,ID',
  only: 'pptx,docx,xlsx,ods,pdf',
  template: 'FILE.pptx',
  edition: 'public|board',
  data: 'DIR',
  published: 'DIR',
  benchmarks: 'DIR',
  url: 'ADDRESS',
  base: '/PATH',
  out: 'DIR',
};

/** Reads the options of `npm run pack`. Throws a UsageError for one that is not known or not as it must be written. */
export function packOptions(environment: Record<string, string | undefined>, args?: string[]): PackOptions {
  const asked = readOptions('pack', names, args);
  const edition = editionOption(asked.edition ?? environment.EDITION);
  const { data, published, benchmarks, url, base } = asked;
  const site = Object.entries({ data, published, benchmarks, url, base }).filter(([, value]) => value !== undefined);
  return {
    edition,
    choice: {
      publication: monthOption('month', asked.month),
      meeting: dayOption(asked.meeting),
      measures: listOption('measures', asked.measures),
      sections: listOption('sections', asked.sections),
      address: addressOption(url ?? environment.SITE_URL, base ?? environment.SITE_BASE),
    },
    only: kindsOption(asked.only),
    out: asked.out,
    template: asked.template,
    variables: siteVariables(Object.fromEntries(site), edition),
  };
}

function dayOption(named: string | undefined): IsoDay | undefined {
  if (named === undefined || isIsoDay(named)) return named;
  throw new UsageError(`--meeting ${named} is not a day: write it like 2022-07-27.`);
}

function listOption(option: string, named: string | undefined): string[] | undefined {
  if (named === undefined) return undefined;
  const ids = named
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length > 0) return [...new Set(ids)];
  throw new UsageError(`--${option} names nothing: write ids with commas between them.`);
}

function kindsOption(named: string | undefined): readonly Kind[] {
  const wanted = listOption('only', named?.toLowerCase());
  if (wanted === undefined) return kinds;
  const unknown = wanted.filter((one) => !kinds.some((kind) => kind === one));
  if (unknown.length > 0)
    throw new UsageError(
      `--only ${unknown.join(',')}: there are ${kinds.slice(0, -1).join(', ')} and ${kinds.at(-1)}.`,
    );
  return kinds.filter((kind) => wanted.includes(kind));
}

/**
 * Where the dashboard stands: the address with the path that it names or that `base` does. Throws a UsageError where it
 * is none, or where the two name different paths.
 */
function addressOption(named: string | undefined, base: string | undefined): string | undefined {
  if (named === undefined || named === '') return undefined;
  const address = URL.parse(named);
  if (address === null || !/^https?:$/.test(address.protocol))
    throw new UsageError(`--url ${named} is not an address: write it like https://dashboard.council.gov.uk.`);
  const [own, asked] = [address.pathname, base ?? ''].map((path) => path.replace(/^\/+|\/+$/g, ''));
  if (asked === '') return named;
  if (own !== '' && own !== asked)
    throw new UsageError(`--url ${named} and --base ${base} name different paths: leave the path out of one of them.`);
  return new URL(`/${asked}/`, address).href;
}
