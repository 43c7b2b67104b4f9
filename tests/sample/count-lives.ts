import { addMonths, ageOn, dayFromNumber, dayNumber } from '#calendar';
import type { AuthoritySample } from '#sample';
import type { Printed } from './count-rows.ts';

type Life = AuthoritySample['lives'][number];

const iso = dayFromNumber;

/** Counts the printed things straight from the simulated lives; null where only the written rows hold it. */
export function countLives(samples: readonly AuthoritySample[], printed: Printed): number | null {
  const code = printed.of ?? 'E06000002';
  const chosen = samples.filter(({ authority }) => code === 'all' || authority.code === code);
  const [own] = chosen as [AuthoritySample, ...AuthoritySample[]];
  const [from, to] = [dayNumber(printed.from ?? '2000-01-01'), dayNumber(printed.to ?? printed.on ?? '2000-01-01')];
  const lives = chosen.flatMap((sample) => sample.lives);
  const on = (day: number) => lives.filter(({ start, end }) => start <= day && (end === null || end > day));
  const ended = lives.filter(({ end }) => end !== null && end >= from && end <= to);
  const within = (day: number | null | undefined) => day !== null && day !== undefined && day >= from && day <= to;
  const percent = (cohort: Life[], holds: (life: Life) => boolean) =>
    (100 * cohort.filter(holds).length) / cohort.length;
  const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const age = ({ person }: Life, day = to) => ageOn(iso(person.birth), iso(day));
  const journeys = lives.flatMap(({ journey }) => (journey === null ? [] : [journey]));
  const adopted = journeys.filter(({ period }) => period.exit === 'adopted' && within(period.end));
  const aYear = () => on(to).filter(({ start }) => start <= to - 365);
  const visit = (life: Life, holds: (one: { seen: boolean; alone: boolean }) => boolean) =>
    own.visits.get(life)?.some((one) => within(one.day) && holds(one)) === true;
  const lately = (days: readonly number[] | undefined, months: number) =>
    days?.some((day) => day <= to && iso(day) > addMonths(iso(to), -months)) === true;
  switch (printed.count) {
    case 'inCare':
      return on(to).length;
    case 'highest':
      return Math.max(...Array.from({ length: to - from + 1 }, (_, index) => on(from + index).length));
    case 'ceased':
      return ended.filter(({ exit }) => printed.why === undefined || exit === printed.why).length;
    case 'startedToCeased':
      return lives.filter(({ start }) => within(start)).length / ended.length;
    case 'meanWeeks':
      return mean(ended.map(({ start, end }) => (end ?? 0) - start)) / 7;
    case 'guardianships':
      return ended.filter(({ exitReason }) => /^E4[345678]$/.test(exitReason ?? '')).length;
    case 'placed':
      return on(to).filter(({ stays }) => {
        const stay = stays.filter((one) => one.from <= to).at(-1);
        const byOwn = printed.by === undefined || (printed.by === 'own') === (stay?.provider === 'PR1');
        return printed.in?.includes(stay?.place ?? '') === true && byOwn;
      }).length;
    case 'threePlacements':
      return on(to).filter(({ stays }) => {
        const placements = stays.filter((stay, index) => index === 0 || !stay.sameCarer);
        return (
          placements.filter((stay, index) => stay.from <= to && (placements[index + 1]?.from ?? to) >= from).length >= 3
        );
      }).length;
    case 'movesPerChild':
      return mean(
        on(to).map(({ stays }) => stays.slice(1).filter((stay) => !stay.sameCarer && within(stay.from)).length),
      );
    case 'daysToHome':
      return mean(adopted.map(({ period, placed, carerFrom }) => (carerFrom ?? placed ?? 0) - period.start));
    case 'daysToMatch':
      return mean(adopted.map(({ matched, placementOrder }) => Math.max(0, (matched ?? 0) - (placementOrder ?? 0))));
    case 'adoptionDays': {
      const days = {
        adopted: adopted.map(({ period }) => period.end),
        decision: journeys.map(({ decision }) => decision),
        order: journeys.map(({ placementOrder }) => placementOrder),
        placed: journeys.map(({ placed }) => placed),
      };
      return days[printed.which as 'adopted'].filter(within).length;
    }
    case 'visited':
      return percent(on(to), (life) => visit(life, () => true));
    case 'seen':
      return percent(on(to), (life) => visit(life, ({ seen }) => seen));
    case 'seenAlone':
      return percent(on(to), (life) => visit(life, ({ alone }) => alone));
    case 'supervised':
      return percent(on(to), (life) => own.supervisions.get(life)?.some(within) === true);
    case 'withPlan':
      return percent(
        on(to).filter((life) => age(life) >= 4 && age(life) <= 17),
        (life) => own.meetings.get(life)?.some(({ day }) => within(day)) === true,
      );
    case 'assessed':
      return percent(aYear(), (life) => lately(own.assessments.get(life), age(life) < 5 ? 6 : 12));
    case 'teethChecked':
      return percent(aYear(), (life) => lately(own.dental.get(life), 12));
    default:
      return null;
  }
}
