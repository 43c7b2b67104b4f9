import type { Life } from './life.ts';

/** Lives from which some are chosen for what is told of them; nobody is chosen twice. */
export class Choosing {
  readonly #lives: readonly Life[];
  readonly #taken = new Set<Life>();

  constructor(lives: readonly Life[]) {
    this.#lives = lives;
  }

  /** Up to so many lives that fit, in order, each marked as chosen. */
  take(count: number, fits: (life: Life) => boolean): Life[] {
    const chosen: Life[] = [];
    for (const life of this.#lives) {
      if (chosen.length === count) break;
      if (this.#taken.has(life) || !fits(life)) continue;
      this.#taken.add(life);
      chosen.push(life);
    }
    return chosen;
  }
}

/** Whether nothing else is told of a child: one of no other period of care, no plan for adoption and no remand. */
export const isPlain = ({ journey, person, previousEnd, statuses }: Life): boolean =>
  journey === null &&
  previousEnd === null &&
  !person.unaccompanied &&
  person.motherhood === null &&
  statuses[0]?.code !== 'J1';
