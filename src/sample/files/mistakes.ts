import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import type { Mistake } from '../care/mistake.ts';
import { at, type Day, iso, isQuiet, lastDay } from '../day.ts';
import { type Episode, episodesOf } from '../episode.ts';
import type { Random } from '../random.ts';

/** How many of each kind an authority makes. */
const each = 7;

/** Puts mistakes into the records of some children of the other authorities; each is put right within three months. */
export function makeMistakes(authority: Authority, lives: readonly Life[], random: Random): void {
  if (authority.code === steered.code) return;
  const first = at('2020-07-01');
  const settled = random.shuffle(lives.filter(isSettled));
  let [starts, placements] = [0, 0];
  for (const life of settled) {
    const episodes = episodesOf(life);
    const calm = (from: Day, to: Day) =>
      (life.end === null || life.end > to) && episodes.every((one) => one.from < from || one.from > to);
    const days = random.int(35, 70);
    const shown = life.start + random.int(6, 20);
    const otherMonth = iso(shown).slice(0, 7) !== iso(life.start).slice(0, 7);
    if (starts < each && life.start > first && otherMonth && shown + days < lastDay && !isQuiet(shown)) {
      if (!calm(life.start + 1, shown + days)) continue;
      life.mistake = { kind: 'start', shown, until: shown + days };
      starts += 1;
      continue;
    }
    const from = random.int(first, lastDay - 80);
    const isKnown = from > life.start + 40 && calm(from - 60, from + days) && !isQuiet(from);
    if (placements === each || !isKnown || life.journey !== null) continue;
    life.mistake = { kind: 'placement', from, until: from + days };
    placements += 1;
  }
}

/** Whether nothing else about the records of a life is hard to read. */
const isSettled = ({ stays, passing, breaksSince, lostUntil }: Life): boolean =>
  !stays.some(({ place }) => place.startsWith('T')) && [passing, breaksSince, lostUntil].every((day) => day === null);

/** The episodes that the records show on a day, with the mistake that is still in them. */
export function withMistake(episodes: readonly Episode[], mistake: Mistake | null, day: Day): Episode[] {
  const [first, last] = [episodes[0], episodes.at(-1)];
  if (mistake === null || day >= mistake.until || first === undefined || last === undefined) return [...episodes];
  if (mistake.kind === 'start' && day < mistake.shown) return [];
  if (mistake.kind === 'start') return [{ ...first, from: mistake.shown }, ...episodes.slice(1)];
  if (day < mistake.from || last.from > mistake.from) return [...episodes];
  const provider = last.provider === 'PR4' ? 'PR1' : 'PR4';
  return [
    ...episodes.slice(0, -1),
    { ...last, to: mistake.from, endReason: 'X1', changeReason: 'CARPL' },
    { ...last, from: mistake.from, reason: 'P', place: 'U6', provider, known: mistake.from },
  ];
}
