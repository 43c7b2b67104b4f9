import { familyCode, siblingCode } from '../adopters/adopter.ts';
import { type AdoptionJourney, journeyOn } from '../adoption/journey.ts';
import type { AuthoritySample } from '../authority-sample.ts';
import { ageAt, type Day, dmy } from '../day.ts';
import { type Cell, csv } from './csv.ts';
import type { ExtractDate } from './extract-date.ts';
import { list11 as adopterHeadings, list10 as childHeadings, drifted } from './headings.ts';
import type { ShownLife } from './shown.ts';
import { styleOf, written, writtenFlag, writtenSex } from './writing.ts';

/**
 * List 10 of Annex A: children adopted in twelve months (in the first extract: since it covers), with a live decision
 * or with carers who may adopt, or whose plan changed.
 */
export function list10(sample: AuthoritySample, shown: readonly ShownLife[], date: ExtractDate): string {
  const since = Math.min(date.covers, date.on - 365);
  const listed = shown.filter(({ life, end }) => {
    if (life.journey === null || firstDay(life.journey) > date.on) return false;
    const journey = journeyOn(life.journey, date.on);
    const over = journey.reversed !== null && journey.reversed <= date.on ? journey.reversed : end;
    return over === null || over >= since;
  });
  return csv(
    drifted(sample.authority, childHeadings),
    listed.map((one) => child(sample, one, date.on)),
  );
}

/** The day of the decision, or the earlier one on which the child moved in with carers who may adopt. */
const firstDay = ({ decision, early, carerFrom }: AdoptionJourney): Day =>
  early && carerFrom !== null ? Math.min(decision, carerFrom) : decision;

function child(sample: AuthoritySample, { life, end }: ShownLife, on: Day): Cell[] {
  const { person } = life;
  const journey = life.journey === null ? null : journeyOn(life.journey, on);
  const style = styleOf(sample.authority);
  const by = (day: Day | null | undefined): string => (day !== null && day !== undefined && day <= on ? dmy(day) : '');
  const reversed = by(journey?.reversed);
  return [
    person.id,
    journey === null || by(journey.placed) === '' ? '' : familyCode(sample.authority.digit, journey),
    writtenSex(style, person.sex),
    written(style, person.ethnicity, 'ethnicity'),
    dmy(person.birth),
    ageAt(person.birth, on),
    writtenFlag(style, person.disabled),
    dmy(life.start),
    by(journey?.decision),
    by(journey?.placementOrder),
    by(journey?.matched),
    by(journey?.placed),
    life.exit === 'adopted' ? dmy(end) : '',
    reversed,
    reversed === '' ? '' : (journey?.reversedReason ?? ''),
    journey?.early === true ? by(journey.carerFrom) : '',
    journey === null ? '' : siblingCode(sample.authority.digit, journey),
  ];
}

/**
 * List 11 of Annex A: a row for each adopter of a family that enquired and whose way did not end more than a year ago.
 * As Ofsted asks, the end of stage 2 is the day of approval, and only a family without stages has days of an
 * application.
 */
export function list11(sample: AuthoritySample, date: ExtractDate): string {
  const since = Math.min(date.covers, date.on - 365);
  const listed = sample.adopters.filter(
    ({ enquiry, adopted, left }) => enquiry <= date.on && (adopted ?? left ?? date.on) >= since,
  );
  const style = styleOf(sample.authority);
  const by = (day: Day | null): string => (day !== null && day <= date.on ? dmy(day) : '');
  const before = (day: Day | null, days: number): Day | null => (day === null ? null : day - days);
  const rows = listed.flatMap((family) =>
    family.adopters.map(({ id, sex, ethnicity }): Cell[] => [
      id,
      family.id,
      writtenSex(style, sex),
      written(style, ethnicity, 'ethnicity'),
      writtenFlag(style, false),
      writtenFlag(style, family.fostering),
      by(family.enquiry),
      by(family.stage1),
      by(family.stage1End),
      by(family.stage2),
      ...(family.stage2 === null
        ? ['', by(before(family.approved, 25)), by(family.approved)]
        : [by(family.approved), '', '']),
      by(family.matched),
      by(family.placed),
      by(family.placed) === '' ? '' : family.children,
      by(family.adopted),
      by(family.left),
      by(family.left) === '' ? '' : 'Withdrew',
    ]),
  );
  return csv(drifted(sample.authority, adopterHeadings), rows);
}
