import type { Box, Mark, Role, Scene } from '#charts';

/** Something of a chart that shows one number: a corner of a line, a point or a bar. */
export interface Place {
  type: 'line' | 'point' | 'bar';
  role: Role;
  box: Box;
  figure: string | null;
}

/** A text of a chart and where it stands. */
export type Text = Extract<Mark, { type: 'text' }>;
/** Lines straight across or up. */
export type Rule = Extract<Mark, { type: 'rule' }>;

/** All marks of a scene, those in groups among them. */
export function marksOf(scene: Scene): Mark[] {
  return scene.marks.flatMap((mark) => (mark.type === 'group' ? mark.marks : mark));
}

/** Whatever of a scene shows a number. */
export function placesOf(scene: Scene): Place[] {
  return marksOf(scene).flatMap((mark): Place[] => {
    const { type, role } = mark;
    if (type === 'line')
      return mark.runs.flat().map(({ at, figure = null }) => ({ type, role, box: around(at), figure }));
    if (type === 'point') return [{ type, role, box: around(mark.at), figure: mark.figure ?? null }];
    return type === 'bar' ? [{ type, role, box: mark.box, figure: mark.figure ?? null }] : [];
  });
}

/** The middle of a box. */
export function middleOf({ left, right, top, bottom }: Box): readonly [x: number, y: number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Whether two places are one. */
export function isSame([x, y]: readonly [number, number], [across, down]: readonly [number, number]): boolean {
  return Math.abs(x - across) <= 1e-6 && Math.abs(y - down) <= 1e-6;
}

const around = ([x, y]: readonly [number, number]): Box => ({ left: x, right: x, top: y, bottom: y });

/** Whether a box lies in another. */
export function isInside(box: Box, plot: Box): boolean {
  const slack = 1e-6;
  return (
    box.left >= plot.left - slack &&
    box.right <= plot.right + slack &&
    box.top >= plot.top - slack &&
    box.bottom <= plot.bottom + slack
  );
}
