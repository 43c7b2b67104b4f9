import { dayInWords } from '#calendar';
import type { Settings } from '#catalogue';
import type { Publication } from '#published';
import { dataWords } from '#words';
import type { AddressOf } from './feed.ts';

/** What a data set is called, and where a description of it stands. */
const context = 'https://schema.org';

/**
 * The edition as a `Dataset` of schema.org, for search engines of data: JSON-LD to stand in a page. `addressOf` gives
 * addresses, absolute ones where the site knows its own; `from` and `to` are the first and the last day of any figure.
 * `licence` is what others may use it under, where the council has said so. `<` is escaped, so that nothing can end the element it stands in.
 */
export function datasetJsonLd(
  newest: Publication,
  addressOf: AddressOf,
  { from, to }: { from: string; to: string },
  licence?: Settings['licence'],
): string {
  const { council, asAt, publication, synthetic } = newest;
  const file = (path: string, name: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat,
    contentUrl: addressOf(path),
  });
  const { files } = dataWords;
  const dataset = {
    '@context': context,
    '@type': 'Dataset',
    name: dataWords.dataset.title(council.name),
    description: dataWords.dataset.description(dayInWords(asAt), synthetic, 'public'),
    url: addressOf('/data/'),
    version: publication,
    dateModified: asAt,
    temporalCoverage: `${from}/${to}`,
    spatialCoverage: council.name,
    creator: { '@type': 'Organization', name: council.name },
    ...(licence === undefined ? {} : { license: licence.address }),
    isAccessibleForFree: true,
    distribution: [
      file('/figures.csv', files.figures, 'text/csv'),
      file('/figures.parquet', files.parquet, 'application/vnd.apache.parquet'),
      file('/api/v1/index.json', files.api, 'application/json'),
      file('/datapackage.json', files.package, 'application/json'),
    ],
  };
  return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
