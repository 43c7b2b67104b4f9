import { steered } from '../authority.ts';
import { at } from '../day.ts';
import { stayOn } from '../placements/stay.ts';
import type { Random } from '../random.ts';
import type { ExitKind } from './exit.ts';
import { statusOn } from './legal-status.ts';
import type { Life } from './life.ts';

/**
 * Gives those who left their REC: one guardianship in eight is a child arrangements order, except in the months whose
 * orders are printed.
 */
export function giveExitReasons(lives: readonly Life[], random: Random): void {
  let arrangementsInJanuary = 0;
  for (const life of lives) {
    if (life.exit === null || life.end === null) continue;
    const last = stayOn(life.stays, life.end);
    const printed =
      life.authority.code === steered.code && life.end >= at('2021-03-01') && life.end <= at('2022-02-28');
    const inJanuary = printed && life.end >= at('2022-01-01') && life.end <= at('2022-01-31');
    const arrangements = printed
      ? inJanuary && life.exit === 'guardianship' && arrangementsInJanuary++ === 0
      : random.chance(0.12);
    life.exitReason = drawExitReason(
      life.exit,
      {
        custody: statusOn(life.statuses, life.end) === 'J1',
        connected: last?.group === 'connected',
        fostered: last?.group === 'inHouse' || last?.group === 'agency',
        before2019: life.end < at('2019-04-01'),
        arrangements,
      },
      random,
    );
  }
}

/**
 * REC of the last episode. `custody`: the child was on remand; `connected`: the order went to carers who were family or
 * friends.
 */
function drawExitReason(
  exit: ExitKind,
  where: { custody: boolean; connected: boolean; fostered: boolean; before2019: boolean; arrangements: boolean },
  random: Random,
): string {
  if (exit === 'adopted') return random.weighted({ E11: 0.2, E12: 0.8 });
  if (exit === 'home') return random.weighted({ E4A: 0.76, E4B: 0.16, E13: 0.08 });
  if (exit === 'other')
    return where.custody ? random.weighted({ E14: 0.6, E9: 0.4 }) : random.weighted({ E3: 0.9, E16: 0.1 });
  if (exit === 'turned18') {
    if (where.fostered) return random.weighted({ E17: 0.7, E5: 0.2, E8: 0.1 });
    return random.weighted({ E5: 0.62, E6: 0.12, E7: 0.08, E8: 0.18 });
  }
  if (where.arrangements) return 'E41';
  if (where.before2019) return where.connected || where.fostered ? 'E43' : 'E44';
  if (where.connected) return 'E45';
  if (where.fostered) return 'E46';
  return random.weighted({ E47: 0.85, E48: 0.15 });
}
