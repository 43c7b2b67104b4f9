import { type EditionAudit, type Elsewhere, type Findings, findingsAgainst, type PublishedFiles } from '#audit';
import { formatLedger, parseLedger, sayingNothing } from '#published';
import { auditFigures } from './figures.ts';
import { reasonAgainst } from './reason-against.ts';

/** What is audited, and what was found of it. */
interface Audited {
  published: PublishedFiles;
  /** Its newest publication. */
  newest: string;
  figures: EditionAudit;
  elsewhere?: Elsewhere | undefined;
}

/**
 * What of an audit's findings the newest publication must answer for: what is proved open though it said nothing was given
 * away by earlier ones, and nothing that is built or hidden now can mend it. Throws as `auditFigures` does.
 */
export function answeredFor({ published, newest, figures, elsewhere }: Audited): Promise<Findings> {
  const { measures, bounds = '' } = published;
  const ledger = { figures: published.figures, bounds };
  const silent = () => ({
    figures: formatLedger(
      parseLedger(published.figures).map((row) => (row.published === newest ? sayingNothing(row) : row)),
    ),
    bounds: bounds.replaceAll(new RegExp(`^${newest},.*\\n`, 'gm'), ''),
  });
  return findingsAgainst(
    reasonAgainst,
    async (texts) =>
      texts === ledger
        ? figures
        : auditFigures(
            { figures: texts.figures, measures, ...(bounds === '' ? {} : { bounds: texts.bounds }) },
            'enough',
            elsewhere,
          ),
    { ledger, silent, leftOut: new Set() },
  );
}
