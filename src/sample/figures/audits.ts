import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { endOf, startOf } from '../day.ts';
import type { Random } from '../random.ts';
import { type CountedFigure, onDay, partsOf } from './figure.ts';

type Answers = Record<'got worse' | 'stayed the same' | 'got better', number>;

/**
 * 87.5% of the children asked in the audits of January and February 2022 said that life was better and 12.5% that it had
 * stayed the same (permanence plan, highlight report of March 2022); how many were asked is not printed.
 */
const printed: Readonly<Record<string, Answers>> = {
  '2022-01': { 'got worse': 0, 'stayed the same': 1, 'got better': 5 },
  '2022-02': { 'got worse': 0, 'stayed the same': 1, 'got better': 9 },
};

/** What children said when their cases were audited, month by month; nobody is asked in August. */
export function auditFigures(authority: Authority, random: Random): CountedFigure[] {
  const usual = random.int(6, 10);
  return monthsFrom('2020-04', '2022-07').flatMap((month) => {
    const drawn = drawAnswers(month.endsWith('-08') ? 0 : usual + random.int(-2, 2), random);
    const answers = (authority.code === steered.code ? printed[month] : undefined) ?? drawn;
    const asked = Object.values(answers).reduce((sum, count) => sum + count, 0);
    const total: CountedFigure = {
      ...onDay('audit_life_improved_percent', endOf(month), answers['got better']),
      from: startOf(month),
      whole: asked,
    };
    return [total, ...partsOf(total, 'answer', answers)];
  });
}

function drawAnswers(asked: number, random: Random): Answers {
  const answers: Answers = { 'got worse': 0, 'stayed the same': 0, 'got better': 0 };
  for (let child = 0; child < asked; child += 1) {
    answers[random.weighted({ 'got worse': 6, 'stayed the same': 18, 'got better': 76 })] += 1;
  }
  return answers;
}
