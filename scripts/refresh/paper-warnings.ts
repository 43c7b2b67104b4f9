import path from 'node:path';
import { checkedPapers, checkTexts, findingText } from '#board-papers';
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
  published: Published,
  environment: Record<string, string | undefined>,
): Promise<string[]> {
  const { errors, warnings } = await checkedAgainst(published, environment).catch(cannotBuild);
  return errors.length === 0 ? warnings : cannotBuild(new FolderError(errors.join('\n')));
}

/**
 * Every error with which no site can be built from what is published, as text; undefined where there is none. Where
 * nothing is published yet, they are those of the texts alone. Throws what is no fault of a file.
 */
export async function paperErrors(
  published: Published,
  environment: Record<string, string | undefined>,
): Promise<string | undefined> {
  try {
    const { errors } = await checkedAgainst(published, environment);
    return errors.length === 0 ? undefined : errors.join('\n');
  } catch (problem) {
    if (isFault(problem)) return problem.message;
    throw problem;
  }
}

async function checkedAgainst(
  { published: root, edition, settings: settingsFile, measures: measuresFolder, ownMeasures }: Published,
  environment: Record<string, string | undefined>,
): Promise<{ errors: string[]; warnings: string[] }> {
  const folder = path.resolve(root, edition);
  const folders = paperFolders(environment, process.cwd(), folder);
  const [published, catalogue, written] = await Promise.all([
    readPublished(folder),
    readCatalogue(settingsFile, measuresFolder, edition, ownMeasures),
    readPapers(folders),
  ]);
  const newest = published?.manifests.at(-1)?.publication;
  if (published === null || newest === undefined) return unpublished(catalogue, written, edition);
  const measures = inReadingOrder(catalogue.measures);
  const { settings } = catalogue;
  const index = indexFigures(published.ledger, settings.publication.parts);
  return checkedPapers(written, {
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
}

/** What is wrong with texts whatever is published: nothing of them can be held against figures. */
function unpublished(
  { settings, measures }: Awaited<ReturnType<typeof readCatalogue>>,
  written: Awaited<ReturnType<typeof readPapers>>,
  edition: Edition,
): { errors: string[]; warnings: string[] } {
  const findings = checkTexts(written, { settings, measures, ledger: [], edition, synthetic: false });
  const errors = findings.filter(({ severity }) => severity === 'error').map(findingText);
  return { errors, warnings: [] };
}

function isFault(problem: unknown): problem is Error {
  return problem instanceof FolderError || problem instanceof CatalogueFileError;
}

function cannotBuild(problem: unknown): never {
  if (!isFault(problem)) throw problem;
  throw new StoppedError(`The site cannot be built:\n${problem.message}`);
}
