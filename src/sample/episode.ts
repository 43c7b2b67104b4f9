import { statusOn } from './care/legal-status.ts';
import type { Life } from './care/life.ts';
import type { Day } from './day.ts';
import { stayOn } from './placements/stay.ts';

/** A row of the return's episodes as they truly were; `known` is the first day on which the records show it. */
export interface Episode {
  from: Day;
  reason: string;
  status: string;
  place: string;
  provider: string;
  to: Day | null;
  endReason: string;
  changeReason: string;
  known: Day;
}

/** Whether an episode is of an agreed series of short breaks: the child is not among those in care. */
export const isShortBreak = ({ status }: Episode): boolean => status === 'V4';

const made = new WeakMap<object, Episode[]>();

/** The episodes of a life in order: one begins with each change of legal status or placement. */
export function episodesOf(life: Life): Episode[] {
  let episodes = made.get(life.stays);
  if (episodes === undefined) {
    episodes = makeEpisodes(life);
    made.set(life.stays, episodes);
  }
  return episodes;
}

function makeEpisodes(life: Life): Episode[] {
  const days = [
    ...new Set([life.start, ...life.statuses.map(({ from }) => from), ...life.stays.map(({ from }) => from)]),
  ];
  const own = days.filter((day) => life.end === null || day < life.end).sort((one, other) => one - other);
  const episodes = own.map((from, index): Episode => {
    const to = own[index + 1] ?? life.end;
    const last = index === own.length - 1;
    const stay = stayOn(life.stays, from);
    if (stay === undefined) throw new RangeError(`Child ${life.person.id} lives nowhere on a day in care.`);
    const nextMoves = life.stays.some((next) => next.from === to);
    return {
      from,
      reason: index === 0 ? 'S' : newEpisodeReason(life, from),
      status: statusOn(life.statuses, from),
      place: stay.place,
      provider: stay.provider,
      to,
      endReason: to === null ? '' : last ? (life.exitReason ?? '') : 'X1',
      changeReason: nextMoves ? (stay.changeReason ?? '') : '',
      known: index === 0 ? life.startKnown : stay.from === from ? stay.known : from,
    };
  });
  return [...breaksBefore(life, episodes), ...episodes.flatMap((one) => withPassing(life, one))];
}

/** The short breaks in a children's home that went over into care elsewhere. */
function breaksBefore({ breaksSince, start }: Life, [first]: Episode[]): Episode[] {
  if (breaksSince === null || first === undefined) return [];
  first.reason = 'B';
  const home = { status: 'V4', place: 'K2', provider: 'PR1' };
  const days = { from: breaksSince, to: start, known: breaksSince };
  return [{ ...first, ...home, ...days, reason: 'S', endReason: 'X1', changeReason: 'CARPL' }];
}

/** An episode, behind the one of no length that the records have before it. */
function withPassing({ passing }: Life, episode: Episode): Episode[] {
  if (episode.from !== passing) return [episode];
  const brief = { ...episode, place: 'U6', provider: 'PR1', to: passing };
  return episode.reason === 'S'
    ? [{ ...brief, endReason: 'E4B', changeReason: '' }, episode]
    : [
        { ...brief, endReason: 'X1', changeReason: 'CARPL' },
        { ...episode, reason: 'P' },
      ];
}

/** RNE of an episode that follows another. */
function newEpisodeReason(life: Life, day: Day): string {
  const law = life.statuses.some(({ from }) => from === day);
  const stay = life.stays.find(({ from }) => from === day);
  if (stay === undefined) return 'L';
  if (stay.sameCarer) return law ? 'U' : 'T';
  return law ? 'B' : 'P';
}

/**
 * The episodes that the records show on a day: those of later days, and those not yet known, are missing, and what they
 * end is open.
 */
export function episodesKnownOn(life: Life, day: Day): Episode[] {
  const all = episodesOf(life);
  const hidden = all.findIndex(({ from, known }) => from > day || known > day);
  const shown = hidden === -1 ? all : all.slice(0, hidden);
  const last = shown.at(-1);
  if (last === undefined) return [];
  const ended = hidden === -1 && life.end !== null && life.end <= day && (life.endKnown ?? 0) <= day;
  return ended || last.to === null
    ? [...shown]
    : [...shown.slice(0, -1), { ...last, to: null, endReason: '', changeReason: '' }];
}
