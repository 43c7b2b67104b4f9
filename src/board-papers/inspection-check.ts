import type { Inspection } from '#catalogue';
import type { PaperFinding } from './finding.ts';
import { type KnownMeasures, unknownMeasure } from './named-measure.ts';

/** Findings of inspections that name a measure which does not exist. */
export function checkInspections(inspections: readonly Inspection[], known: KnownMeasures): PaperFinding[] {
  return inspections.flatMap(({ file, findings }) =>
    findings.flatMap(({ id, line, measures }) =>
      measures.flatMap((measure) => {
        const wrong = unknownMeasure(`The finding ${id}`, measure, known);
        return wrong === null ? [] : { severity: 'warning' as const, file, line, ...wrong };
      }),
    ),
  );
}
