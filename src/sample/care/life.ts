import type { AdoptionJourney } from '../adoption/journey.ts';
import type { Authority } from '../authority.ts';
import type { Day } from '../day.ts';
import type { Stay } from '../placements/stay.ts';
import type { ExitKind } from './exit.ts';
import type { StatusSpell } from './legal-status.ts';
import type { Mistake } from './mistake.ts';
import type { Person } from './person.ts';

/** A child's period of care with all that happened in it. */
export interface Life {
  authority: Authority;
  person: Person;
  family: number;
  start: Day;
  end: Day | null;
  exit: ExitKind | null;
  /** REC of the last episode. */
  exitReason: string | null;
  /** CIN: category of need. */
  need: string;
  journey: AdoptionJourney | null;
  statuses: StatusSpell[];
  stays: Stay[];
  /** First day on which the records show the start, and the end. */
  startKnown: Day;
  endKnown: Day | null;
  /** When an earlier period of care of the same child ended, if there was one. */
  previousEnd: Day | null;
  /** When a series of short breaks began that went over into this time in care, if there was one. */
  breaksSince: Day | null;
  /** A day on which the records have an episode that ended as soon as it began. */
  passing: Day | null;
  /** Episodes that had ended by this day are lost from the return. */
  lostUntil: Day | null;
  /** What the records show wrongly for a while. */
  mistake: Mistake | null;
}
