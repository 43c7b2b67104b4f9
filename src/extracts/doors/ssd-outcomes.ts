import { addDays, addMonths, ageOn, financialYearStart } from '#calendar';
import { codeReader } from '../cells/code.ts';
import { codeSets } from '../codes/index.ts';
import type { Cell } from '../raw-table.ts';
import type { Derived, DoorInput, Target } from './door.ts';
import { byText, type DoorRow, latestBy, textOf } from './door-rows.ts';
import { ssdEpisodesOf } from './ssd-episodes.ts';
import { heldChecks } from './ssd-lists.ts';
import { personCells } from './ssd-people.ts';
import { timesInCare } from './time-in-care.ts';

const reasonOf = codeReader(codeSets.sdqReason);

/** From this age on a child can be convicted. */
const criminalAge = 10;
/** Under this age a child’s health is assessed twice a year. */
const twiceUnder = 5;

/**
 * SSDA903 outcomes (OC2), in the extract of March alone, as the return has them once a year: of the children who on the 31
 * March that came last had been in care for twelve months. The standard has no development checks.
 */
export const outcomesTarget: Target = {
  layout: 'ssda903.oc2',
  needs: [
    'ssd_sdq_scores',
    'ssd_cla_health',
    'ssd_person',
    'ssd_cla_episodes',
    'ssd_cla_placement',
    'ssd_legal_status',
  ],
  uses: {
    ssd_cla_immunisations: ['immunisations'],
    ssd_cla_convictions: ['convicted'],
    ssd_cla_substance_misuse: ['substance_misuse'],
  },
  lacks: ['health_check', 'intervention_offered'],
  headings: {
    child: 'pers_person_id',
    sdq_score: 'csdq_sdq_score',
    sdq_reason: 'csdq_sdq_reason',
    immunisations: 'clai_immunisations_status',
    teeth_check: 'clah_health_check_date',
    health_assessment: 'clah_health_check_date',
    convicted: 'clac_cla_conviction_date',
    substance_misuse: 'clas_substance_misuse_date',
  },
  rows: (input) => (input.month.endsWith('-03') ? outcomes(input) : null),
};

function outcomes(input: DoorInput): Derived[] {
  const end = addDays(financialYearStart(addDays(input.extractedOn, 1)), -1);
  const start = addMonths(addDays(end, 1), -12);
  const inYear = (rows: readonly DoorRow[] | undefined, column: string): DoorRow[] =>
    (rows ?? []).filter((row) => {
      const day = textOf(row, column);
      return day !== null && day >= start && day <= end;
    });
  const [assessments, dental] = [heldChecks(input, 'assessment'), heldChecks(input, 'dental')];
  const of = (table: string) => byText(input.rows(table), 'child');
  const [scores, immunised] = [of('ssd_sdq_scores'), of('ssd_cla_immunisations')];
  const [convictions, misuse] = [of('ssd_cla_convictions'), of('ssd_cla_substance_misuse')];
  const cohort = timesInCare(ssdEpisodesOf(input)).filter(
    (time) => time.start <= start && (time.end === null || time.end > end),
  );
  return cohort.flatMap((time): Derived[] => {
    const { child, episodes } = time;
    const from = episodes.at(-1)?.from;
    if (from === undefined) return [];
    const { dob } = personCells(input, child, { dob: 'dob' });
    const age = typeof dob === 'string' ? ageOn(dob, end) : null;
    const score = latestBy(inYear(scores.get(child), 'completed_on'), 'completed_on');
    const found = inYear(misuse.get(child), 'found_on');
    const given = (table: string, value: Cell): Cell => (input.has(table) ? value : null);
    return [
      {
        from,
        cells: {
          child,
          dob: dob ?? null,
          sdq_score: score?.cells.score ?? null,
          sdq_reason: score === null || score.cells.score !== null ? null : reasonOf(textOf(score, 'reason') ?? ''),
          convicted: given(
            'ssd_cla_convictions',
            age !== null && age < criminalAge ? null : inYear(convictions.get(child), 'convicted_on').length > 0,
          ),
          immunisations: immunised.get(child)?.[0]?.cells.immunisations ?? null,
          teeth_check: inYear(dental.get(child), 'checked_on').length > 0,
          health_assessment:
            inYear(assessments.get(child), 'checked_on').length >= (age !== null && age < twiceUnder ? 2 : 1),
          substance_misuse: given('ssd_cla_substance_misuse', found.length > 0),
          intervention_received: found.length > 0 ? (found.at(-1)?.cells.received ?? null) : null,
        },
      },
    ];
  });
}
