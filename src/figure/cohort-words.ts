import { addDays, dayInWords, type IsoDay, windowStart } from '#calendar';

/** Whose children a figure follows up: those of an event in twelve months that ended some months before it. */
interface FollowedUp {
  event: 'came into care' | 'left care';
  monthsBefore: number;
}

/** First and last day of the twelve months in which the children of a figure had their event. */
function cohortSpan({ monthsBefore }: FollowedUp, periodEnd: IsoDay): readonly [from: IsoDay, to: IsoDay] {
  return [windowStart(periodEnd, monthsBefore + 12), addDays(windowStart(periodEnd, monthsBefore), -1)];
}

/**
 * Whose figure it is that ends on a day, without a full stop: `Children who came into care from 1 August 2020 to 31 July
 * 2021, followed until 31 July 2022`.
 */
export function cohortInWords(cohort: FollowedUp, periodEnd: IsoDay): string {
  const [from, to] = cohortSpan(cohort, periodEnd);
  const whose = `Children who ${cohort.event} from ${dayInWords(from)} to ${dayInWords(to)}`;
  return to === periodEnd ? whose : `${whose}, followed until ${dayInWords(periodEnd)}`;
}
