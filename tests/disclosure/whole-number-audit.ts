import loadHighs from 'highs';
import type { AuditFunction, AuditQuestion } from '#disclosure';

const highs = await loadHighs();
/** No count of these tests comes near it; a target that reaches it has no largest value. */
const farAway = 100_000;
const exactly = { mip_rel_gap: 0, mip_abs_gap: 0 };

/**
 * Bounds (not proved where the constraints contradict one another) by a linear programme for each end, or an integer
 * programme where that gives fractions: an audit for tests.
 */
export const wholeNumberAudit: AuditFunction = (question) =>
  question.targets.map((target) => {
    const min = end('Minimize', question, target);
    const max = end('Maximize', question, target);
    if (min === null || max === null) return { min: 0, max: 0, proved: false };
    return { min, proved: true, ...(max === farAway ? {} : { max }) };
  });

function end(sense: 'Minimize' | 'Maximize', { unknowns, constraints }: AuditQuestion, target: string): number | null {
  const ids = Object.keys(unknowns);
  const nameOf = new Map(ids.map((id, at) => [id, `x${at}`]));
  const sum = (terms: Readonly<Record<string, number>>) =>
    Object.entries(terms)
      .map(([id, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${nameOf.get(id)}`)
      .join(' ');
  const rows = constraints.flatMap(({ terms, min, max }) => [
    ...(min === undefined ? [] : [`${sum(terms)} >= ${min}`]),
    ...(max === undefined ? [] : [`${sum(terms)} <= ${max}`]),
  ]);
  const bounds = Object.entries(unknowns).map(
    ([id, { min, max = farAway }]) => `${min} <= ${nameOf.get(id)} <= ${max}`,
  );
  const text = [sense, ` o: ${nameOf.get(target)}`, 'Subject To', ...rows.map((row, at) => ` r${at}: ${row}`)];
  const model = [...text, 'Bounds', ...bounds.map((bound) => ` ${bound}`)];
  const solve = (...last: string[]) => highs.solve([...model, ...last, 'End'].join('\n'), exactly);
  const relaxed = solve();
  const isWhole = Object.values(relaxed.Columns).every(({ Primal = 0.5 }: { Primal?: number }) => {
    return Math.abs(Primal - Math.round(Primal)) < 1e-7;
  });
  const solution = isWhole ? relaxed : solve('General', ` ${[...nameOf.values()].join(' ')}`);
  if (solution.Status === 'Infeasible') return null;
  if (solution.Status !== 'Optimal') throw new Error(`The audit of ${target} ended ${solution.Status}.`);
  return Math.round(solution.ObjectiveValue);
}
