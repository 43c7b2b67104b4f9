import type { BarMark, Box, LineMark, Mark, PointMark, Position, Role, RuleMark, Scene, TextMark } from '#charts';
import { textWidth } from '#src/charts/text.ts';

interface Marks {
  line: LineMark;
  point: PointMark;
  bar: BarMark;
  rule: RuleMark;
  text: TextMark;
}

/** Every mark of a scene, out of its groups. */
export function marksOf(scene: Scene | null): Mark[] {
  return (scene?.marks ?? []).flatMap((mark) => (mark.type === 'group' ? [...mark.marks] : [mark]));
}

/** The marks of one type, and of one role where it is given. */
export function marksIn<Type extends keyof Marks>(scene: Scene | null, type: Type, role?: Role): Marks[Type][] {
  return marksOf(scene).filter((mark): mark is Marks[Type] => mark.type === type && (role ?? mark.role) === mark.role);
}

/** What the texts of a role say, in their order. */
export function textsIn(scene: Scene | null, role: Role): string[] {
  return marksIn(scene, 'text', role).map(({ text }) => text);
}

/** The runs of our own figures, each as its places: lines through several, dots where one stands alone. */
export function runsIn(scene: Scene | null): Position[][] {
  return marksOf(scene).flatMap((mark): Position[][] => {
    if (mark.role !== 'figure') return [];
    if (mark.type === 'line') return mark.runs.map((run) => run.map(({ at }) => at));
    return mark.type === 'point' ? [[mark.at]] : [];
  });
}

/** The texts along the left side or along the bottom, of the first axis that has its labels there. */
export function axisLabels(scene: Scene | null, anchor: 'end' | 'middle' | undefined): TextMark[] {
  const axis = (scene?.marks ?? []).find((mark) => mark.type === 'group' && mark.anchor === anchor);
  return axis?.type === 'group' ? axis.marks.filter((mark): mark is TextMark => mark.type === 'text') : [];
}

/** The room that a text takes, as far as its letters may reach. */
export function boxOf({ text, at: [x, y], anchor }: TextMark, fontSize: number): Box {
  const width = textWidth(text, fontSize);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { left, right: left + width, top: y - 0.85 * fontSize, bottom: y + 0.25 * fontSize };
}

/** Where a scene shows a number: corners of lines, points and bars, each with its role and its figure. */
export function placesIn(scene: Scene | null): { role: Role; type: Mark['type']; box: Box; figure?: string }[] {
  const spot = ([x, y]: Position): Box => ({ left: x, right: x, top: y, bottom: y });
  return marksOf(scene).flatMap((mark) => {
    const { role, type } = mark;
    if (mark.type === 'line') return mark.runs.flat().map(({ at, figure }) => ({ role, type, box: spot(at), figure }));
    if (mark.type === 'point') return [{ role, type, box: spot(mark.at), figure: mark.figure }];
    return mark.type === 'bar' && role !== 'key' ? [{ role, type, box: mark.box, figure: mark.figure }] : [];
  });
}
