import { type Month, monthEnd } from '#calendar';
import { authorityOf, type Catalogue, type Edition } from '#catalogue';
import type { PublicationReport } from '#disclosure';
import { type Appended, guardCount, type Publication, type PublishableFigure, sealPublication } from '#published';
import { groupFindings } from './findings-report.ts';
import type { CheckedExtract } from './read-extracts.ts';

/** What a publication's manifest is made from. */
export interface ManifestInput {
  month: Month;
  edition: Edition;
  version: string;
  catalogue: Catalogue;
  /** The ids of measures that could not be worked out: no figure was made with them. */
  refused: ReadonlySet<string>;
  extracts: readonly CheckedExtract[];
  figures: readonly PublishableFigure[];
  /** How many figures are hidden for which reason. */
  rounds: PublicationReport['reasons'];
  /** What it adds to the publications of earlier months. */
  appended: Appended;
  ledgerHash: string;
  boundsHash: string;
  previous: string | null;
  /** Why the edition starts afresh with it, and what is left behind, where it does. */
  afresh: Publication['afresh'];
}

/** Why a figure is hidden by its own numbers. */
const ownReasons = ['small count', 'small complement', 'small denominator', 'small group', 'group disclosure'] as const;

/** The manifest of a publication. Nothing in it names a file, a child or a worker; small counts are withheld. */
export function manifestOf(input: ManifestInput): Promise<Publication> {
  const { settings, settingsHash, measureHashes } = input.catalogue;
  const { smallestCount, parts } = settings.publication;
  const council = authorityOf(settings, settings.council);
  return sealPublication({
    format: 'publication/2',
    publication: input.month,
    edition: input.edition,
    asAt: monthEnd(input.month),
    synthetic: input.extracts.some(({ folder }) => folder.synthetic),
    council: { code: council.code, name: council.name },
    madeWith: {
      version: input.version,
      settings: settingsHash,
      measures: withoutRefused(measureHashes, input.refused),
    },
    extracts: input.extracts.map(({ folder, sources, hash }) => ({
      authority: folder.authority,
      month: folder.month,
      extractedOn: folder.extractedOn,
      coversFrom: folder.coversFrom,
      sources,
      hash,
    })),
    policy: { smallestCount, parts },
    counts: {
      figures: input.figures.length,
      suppressed: input.figures.filter((figure) => figure.symbol === 'c').length,
      suppressedFirst: ownReasons.reduce((sum, reason) => sum + input.rounds[reason], 0),
      added: input.appended.added,
      revised: input.appended.revised,
      withdrawn: input.appended.withdrawn,
    },
    findings: warningsOf(input.extracts, input.month, smallestCount),
    ledger: input.ledgerHash,
    bounds: input.boundsHash,
    previous: input.previous,
    ...(input.afresh === undefined ? {} : { afresh: input.afresh }),
  });
}

function withoutRefused(hashes: Record<string, string>, refused: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(Object.entries(hashes).filter(([id]) => !refused.has(id)));
}

/** Warnings by kind in the extracts of the publication's own month: what the data-quality page lists. */
function warningsOf(extracts: readonly CheckedExtract[], month: Month, smallestCount: number): Publication['findings'] {
  return extracts
    .filter(({ folder }) => folder.month === month)
    .flatMap(({ folder, findings }) =>
      groupFindings(findings.filter((finding) => finding.severity === 'warning')).map((group) => ({
        authority: folder.authority,
        code: group.code,
        source: group.source,
        expected: group.expected,
        count: guardCount(group.findings.length, smallestCount),
      })),
    );
}
