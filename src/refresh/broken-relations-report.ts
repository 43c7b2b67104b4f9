import { placeName, referenceOf, type Settings } from '#catalogue';
import { periodPhrase } from '#figure';
import type { BrokenRelation } from '#measures';
import { counted } from './findings-report.ts';
import { privateCsv } from './private-csv.ts';

/** The columns of the list, in order. */
const fields = ['file', 'relation', 'authority', 'period', 'from', 'to', 'number', 'others'] as const;

/** Every figure that breaks a relation, with the numbers on both sides, as CSV for the analyst: it is private. */
export function brokenRelationsList(broken: readonly BrokenRelation[]): string {
  const data = broken.map(({ file, relation, figure, number, together }) => [
    ...[file, inWords(relation), figure.authority],
    ...[figure.periodType, figure.periodStart, figure.periodEnd, number, together],
  ]);
  return privateCsv(fields, data);
}

/**
 * What the analyst reads of relations that figures break: of each the newest place and period, and how many more there
 * are. It names no number, which may be a small one; the `list` does.
 */
export function brokenRelationsWords(broken: readonly BrokenRelation[], settings: Settings, list: string): string[] {
  const byRelation = [...Map.groupBy(broken, ({ file, relation }) => `${file}: ${inWords(relation)}`)];
  const lines = byRelation.map(([declared, all]) => {
    const { figure } = all.reduce((last, one) => (one.figure.periodEnd > last.figure.periodEnd ? one : last));
    const place = placeName(settings, figure.authority);
    const more = all.length === 1 ? '' : `, and at ${counted(all.length - 1, 'other point')}`;
    return `  ${declared}: not so for ${place}, ${periodPhrase(figure)}${more}`;
  });
  return [
    'warning: figures break what measures declare to hold always. It is reckoned with as if it held usually.',
    ...lines,
    `Correct the extract where it is wrong, else write usually: true into the file. The numbers stand in ${list} (private).`,
  ];
}

function inWords({ series, kind, others }: BrokenRelation['relation']): string {
  return `${referenceOf(series)} ${kind} ${others.map(referenceOf).join(' + ')}`;
}
