import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { type Day, endOf, startOf } from '../day.ts';
import type { Random } from '../random.ts';

/** Minutes of 15 February 2022: 94 in January, two points more the month before, over 90 for twelve months. */
const printed: Readonly<Record<string, number>> = { '2021-12': 96, '2022-01': 94 };

/** The days on which a child was discussed in a social worker's supervision. */
export function drawSupervisions(authority: Authority, lives: readonly Life[], random: Random): Map<Life, Day[]> {
  const days = new Map(lives.map((life): [Life, Day[]] => [life, []]));
  const ours = authority.code === steered.code;
  for (const month of monthsFrom('2018-04', '2022-07')) {
    const [first, last] = [startOf(month), endOf(month)];
    const here = random.shuffle(lives.filter((life) => holdsOn(life, last)));
    const later = month >= '2021-02';
    const percent = (ours ? printed[month] : undefined) ?? (ours && later ? random.int(92, 97) : random.int(78, 90));
    for (const life of here.slice(0, Math.round((percent / 100) * here.length))) {
      days.get(life)?.push(random.int(Math.max(first, life.start), last));
    }
  }
  return days;
}
