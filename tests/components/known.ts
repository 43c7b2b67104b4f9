import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBounds, readFigures, withPublishedBounds } from '#audit';
import { comparatorLabel } from '#benchmarks';
import { catalogueEntry } from '#catalogue';
import { ledger, measures, targets } from '#components/examples/index.ts';
import { formatBounds, formatLedger, type LedgerRow } from '#published';
import type { Site } from '#site';
import { type Known, knownFigures, readMeasures, withoutNamesOf } from '#site-audit';
import { printedByPapers } from '#src/site-audit/printed-by-papers.ts';
import { publishedByOthers, unprintedByOthers } from '#src/site-audit/published-by-others.ts';

/**
 * What an example may speak of: the invented figures and those of the site around it, with what others published. Averages and
 * limits of a series are not known here: they are compared where a whole site is read back.
 */
export function knownTo(site: Site, benchmarks: string): Known {
  const rows: LedgerRow[] = [...site.ledger, ...ledger];
  const entries = [...site.measures, ...Object.values(measures)].map((one) => catalogueEntry(one, comparatorLabel));
  const known = readMeasures(JSON.stringify({ parts: site.settings.publication.parts, measures: entries }));
  const figures = withPublishedBounds(readFigures(formatLedger(rows)), readBounds(formatBounds(rows)));
  const file = (name: string) => readFileSync(join(benchmarks, name), 'utf8');
  const others = { figures: file('figures.csv'), neighbours: file('neighbours.csv') };
  const goals = [...site.settings.targets, ...targets].flatMap(({ value, tolerance }) => [
    value,
    value - tolerance.amount,
    value + tolerance.amount,
  ]);
  return {
    figures: knownFigures(figures, known),
    others: [
      ...publishedByOthers(others, known, site.council.code),
      ...printedByPapers(site.printed.text, site.council.code),
    ],
    unprinted: unprintedByOthers(others, known),
    charted: () => () => true,
    withoutNames: withoutNamesOf(
      known,
      entries.flatMap(({ sources }) => sources),
    ),
    most: rows.length,
    targets: new Set(goals.map(String)),
    found: null,
  };
}
