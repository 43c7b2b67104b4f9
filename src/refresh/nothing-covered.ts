import { type Month, monthInWords } from '#calendar';
import { alternativesOf, type Catalogue, isPublishedAt, sourceName } from '#catalogue';
import type { Figure } from '#figure';
import { counted } from './findings-report.ts';
import type { CheckedExtract } from './read-extracts.ts';

/** How many kinds of file are named. */
const most = 8;

/** Why no measure has a figure at all, and what to do about it: the files that most measures wait for, by their names. */
export function nothingCovered(
  { settings, measures }: Pick<Catalogue, 'settings' | 'measures'>,
  extracts: readonly Pick<CheckedExtract, 'sources'>[],
): string {
  const held = new Set(extracts.flatMap(({ sources }) => sources));
  const waited = Map.groupBy(
    measures.flatMap(({ sources }) => sources).filter((source) => !alternativesOf(source).some((id) => held.has(id))),
    (source) => source,
  );
  const files = [...waited].toSorted(([, one], [, other]) => other.length - one.length);
  const came = [...held].toSorted().map(sourceName);
  return [
    `No measure can be worked out from these extracts for any month since ${monthInWords(settings.publication.firstMonth as Month)}. Nothing was written.`,
    came.length === 0 ? 'No file came that a measure reads.' : `What came: ${came.join('; ')}.`,
    ...(files.length === 0 ? [] : ['What did not come, and the measures that wait for it:']),
    ...files.slice(0, most).map(([source, those]) => `  ${sourceName(source)}: ${counted(those.length, 'measure')}`),
    ...(files.length > most ? [`  and ${counted(files.length - most, 'more kind')} of file`] : []),
    'What to do: put one of these files into the folder of its month. docs/files.md says which figures each brings, docs/extracts.md how it is laid out.',
    'If the file is there already, look at what was found in it, and whether its extract.yaml says a later covers_from than it should.',
  ].join('\n');
}

/** Whether any figure is of a time and place for which its measure is published. */
export function anyIsPublished(
  { settings, measures }: Pick<Catalogue, 'settings' | 'measures'>,
  figures: readonly Figure[],
): boolean {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return figures.some((figure) => {
    const measure = byId.get(figure.measure);
    return measure !== undefined && isPublishedAt(measure, figure, settings.consortium?.code);
  });
}

/** Why figures came out and none of them is published, and what to do about it. */
export function nothingPublished({ measures }: Pick<Catalogue, 'measures'>, figures: readonly Figure[]): string {
  const worked = new Set(figures.map(({ measure }) => measure));
  const titles = measures.filter(({ id }) => worked.has(id)).map(({ title, id }) => `${title} (${id})`);
  return [
    `These extracts give figures of ${titles.join('; ')}, and none for a time of which they are published. Nothing was written.`,
    'Events that are rare are published for twelve months together, up to the end of a quarter, so that no month shows a single one.',
    'What to do: bring extracts that cover twelve months up to the end of a quarter (covers_from in extract.yaml says from when on one does), or files that other measures are worked out from: docs/files.md says which.',
  ].join('\n');
}
