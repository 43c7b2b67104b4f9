import type { AuthoritySample } from '../authority-sample.ts';
import type { Life } from '../care/life.ts';
import { type Episode, episodesKnownOn } from '../episode.ts';
import type { ExtractDate } from './extract-date.ts';
import { isLeftBlank } from './left-blank.ts';
import { withMistake } from './mistakes.ts';

/** A life as an extract shows it: the episodes known by its day, open where their end is not. */
export interface ShownLife {
  life: Life;
  episodes: Episode[];
  /** Null while the records show the child in care. */
  end: number | null;
  endReason: string;
}

/** The lives of an authority that an extract shows, children with short breaks last. */
export function shownLives(sample: AuthoritySample, date: ExtractDate): ShownLife[] {
  return [...sample.lives, ...sample.shortBreaks].flatMap((life): ShownLife[] => {
    const recorded = withMistake(episodesKnownOn(life, date.on), life.mistake, date.on);
    const episodes = isLeftBlank(life.person, 'provider') ? recorded.map(withoutProvider) : recorded;
    const last = episodes.at(-1);
    if (last === undefined || (last.to !== null && last.to < date.covers)) return [];
    return [{ life, episodes, end: last.to, endReason: last.endReason }];
  });
}

/** An episode whose provider nobody wrote down, where it is with foster carers of an agency (DfE, rule 526). */
const withoutProvider = (episode: Episode): Episode =>
  /^U[46]$/.test(episode.place) && episode.provider !== 'PR1' ? { ...episode, provider: '' } : episode;
