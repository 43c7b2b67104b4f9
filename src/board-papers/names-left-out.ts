import type { Settings } from '#catalogue';
import type { Meeting } from './content.ts';
import type { PaperFinding } from './finding.ts';

/** Whether meetings name people whom pages leave out, said once: a clerk should not look for the names in vain. */
export function namesLeftOut(meetings: readonly Meeting[], { board }: Pick<Settings, 'board'>): PaperFinding[] {
  if (board?.names === true) return [];
  const named = meetings.filter(({ attendance }) =>
    attendance.some(({ people }) => people.some(({ name }) => name !== null)),
  );
  const [first] = named;
  if (first === undefined) return [];
  const others = named.length === 1 ? '' : `, as in ${named.length - 1} more`;
  return [
    {
      severity: 'warning',
      file: first.file,
      line: first.attendance[0]?.line ?? null,
      problem: `People are named who were at this meeting${others}; pages show their roles and numbers alone.`,
      remedy: 'Where the council publishes these names, set names: true under board: in the settings.',
    },
  ];
}
