import { type Measure, sourceName, sourcesOf } from '#catalogue';
import { type Revision, revisionsByPublication } from '#scorecard';
import { coverageInWords } from './measure-coverage.ts';
import { gradeInWords, measureGrade } from './measure-grade.ts';
import type { Site } from './site.ts';

/** How good a measure's figures are: what was revised, where they come from and what problems were found there. */
export interface MeasureQuality {
  /** The council's revised figures, newest publication first. */
  revisions: Revision[];
  /** The sources in words, alternatives one by one. */
  sources: string[];
  /** The kinds of fault found in those extracts of the council for the newest publication; never how many. */
  findings: string[];
  /** From which share on figures are shown, and of how many the newest one is; nothing of a measure without `coverage`. */
  coverage: string | null;
  /** One grade in words and why; null where the council has no figure. */
  grade: string | null;
}

const revisionsOfSites = new WeakMap<Site, Map<string, Revision[]>>();

/** The quality of a measure's figures. */
export function measureQuality(site: Site, measure: Measure): MeasureQuality {
  const { newest, council } = site;
  const read = new Set<string>([...sourcesOf(measure), ...measure.alsoReads]);
  const grade = measureGrade(site, measure);
  const found = newest.findings.filter(
    ({ authority, source }) => authority === council.code && source !== null && read.has(source),
  );
  return {
    revisions: revisionsOf(site).get(measure.id) ?? [],
    sources: measure.sources.map(sourceName),
    coverage: coverageInWords(site, measure),
    grade: grade && gradeInWords(grade),
    findings: [...new Set(found.map(({ code, expected }) => `${code.replaceAll('-', ' ')} (${expected})`))],
  };
}

function revisionsOf(site: Site): Map<string, Revision[]> {
  const made = revisionsOfSites.get(site);
  if (made !== undefined) return made;
  const all = [...revisionsByPublication(site.ledger).values()].toReversed().flat();
  const own = all.filter(({ after }) => after.authority === site.council.code);
  const byMeasure = Map.groupBy(own, ({ after }) => after.measure);
  revisionsOfSites.set(site, byMeasure);
  return byMeasure;
}
