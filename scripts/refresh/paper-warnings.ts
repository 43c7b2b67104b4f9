import path from 'node:path';
import { checkedPapers } from '#board-papers';
import { CatalogueFileError, type Edition, inReadingOrder } from '#catalogue';
import { FolderError, paperFolders, readCatalogue, readPapers, readPublished, shownPath } from '#folders';
import { indexFigures, judgeAll, judgementContext, leadPeriods } from '#scorecard';
import { StoppedError } from '../cli/command-line.ts';

/** What papers are compared with: an edition that is published, and what it was made with. */
interface Published {
  published: string;
  edition: Edition;
  settings: string;
  measures: string;
  ownMeasures?: string | undefined;
}

/**
 * What is wrong with commentary, meetings and targets beside what is published, a line each. The environment may name
 * the folders of papers. Throws a StoppedError with every error, with which no site can be built.
 */
export async function paperWarnings(
  { published: root, edition, settings: settingsFile, measures: measuresFolder, ownMeasures }: Published,
  environment: Record<string, string | undefined>,
): Promise<string[]> {
  const folder = path.resolve(root, edition);
  const folders = paperFolders(environment, process.cwd(), folder);
  const [published, catalogue, written] = await Promise.all([
    readPublished(folder),
    readCatalogue(settingsFile, measuresFolder, edition, ownMeasures),
    readPapers(folders),
  ]).catch(cannotBuild);
  const newest = published?.manifests.at(-1)?.publication;
  if (published === null || newest === undefined) return [];
  const measures = inReadingOrder(catalogue.measures);
  const { settings } = catalogue;
  const index = indexFigures(published.ledger, settings.publication.parts);
  const { errors, warnings } = checkedPapers(written, {
    ledger: published.ledger,
    newest,
    settings,
    settingsFile: shownPath(settingsFile),
    measures,
    judged: judgeAll(
      index,
      measures,
      judgementContext(settings, newest.council),
      leadPeriods(published.ledger, newest.asAt),
    ),
    commentaryFolder: shownPath(folders.commentary),
  });
  return errors.length === 0 ? warnings : cannotBuild(new FolderError(errors.join('\n')));
}

function cannotBuild(problem: unknown): never {
  if (!(problem instanceof FolderError || problem instanceof CatalogueFileError)) throw problem;
  throw new StoppedError(`The site cannot be built:\n${problem.message}`);
}
