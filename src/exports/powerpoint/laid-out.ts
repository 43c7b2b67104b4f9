import { slidesWords as words } from '#words';
import { emuPerPoint } from '../office/index.ts';
import type { Design, Frame } from './design.ts';
import { type Fitted, fitted, heightOf, type Paragraph, shortened } from './fit.ts';
import type { PlannedSlide } from './plan.ts';
import { type TablePage, tablePages } from './table.ts';

/** A text and where it stands, with the size at which it has room. */
export interface PlacedText {
  paragraphs: readonly Paragraph[];
  size: number;
  frame: Frame;
}

/** A slide of which everything has room. */
export interface LaidOutSlide {
  part: string;
  title: PlacedText;
  body: PlacedText | null;
  chart: (NonNullable<PlannedSlide['chart']> & { frame: Frame }) | null;
  table: (TablePage & { frame: Frame }) | null;
  foot: PlacedText | null;
}

/** Sizes of texts in points, the preferred ones first. */
export const sizes = {
  title: [28, 24, 20, 18, 16, 14],
  first: [40, 32, 28, 24, 20, 16],
  subtitle: [20, 18, 16, 14, 12],
  full: [20, 18, 16],
  beside: [16, 14, 12],
  foot: [10, 9],
};

/** What share of the width a chart takes that has words beside it, and what stays free between them. */
const chartShare = 0.62;
const gapShare = 0.02;
/** The most of its height that the foot of a slide takes. */
const footShare = 0.15;
/** What is kept free of a title's frame, for the insets that a template may give it. */
const titleInset = 200_000;

/**
 * A planned slide as one or more slides of a design: texts in smaller letters where they are long, and what has no room
 * even then on further slides that have the same title and say that they go on.
 */
export function laidOut(planned: PlannedSlide, design: Design): LaidOutSlide[] {
  const slides: LaidOutSlide[] = [];
  const title = titleOf(planned.title, design);
  const foot = footOf(planned.foot, design.contentFrame);
  const main = above(design.contentFrame, foot);
  const add = (slide: Partial<LaidOutSlide>) => {
    const name = slides.length === 0 ? title.text : titleOf(words.continued(planned.title, slides.length), design).text;
    slides.push({ part: planned.part, title: name, body: null, chart: null, table: null, foot, ...slide });
  };
  let left = [...(title.isWhole ? [] : [{ text: planned.title, bold: true }]), ...planned.body];
  if (planned.chart !== undefined) {
    const gap = Math.round(gapShare * main.width);
    const wide = left.length === 0 ? main.width : Math.round(chartShare * main.width);
    const beside = { ...main, x: main.x + wide + gap, width: main.width - wide - gap };
    const { body, rest } = besideChart(left, beside);
    left = rest;
    add({ chart: { ...planned.chart, frame: { ...main, width: wide } }, body: placed(body, beside) });
  }
  if (planned.table !== undefined) {
    const top = left.length === 0 ? null : fitted(left, { ...main, height: main.height / 3 }, sizes.beside);
    left = top?.rest ?? [];
    const taken = top === null ? 0 : heightOf(top.paragraphs, main.width, top.size);
    const body = top === null ? null : placed(top, { ...main, height: taken });
    for (const [index, page] of tablePages(planned.table, { ...main, height: main.height - taken }).entries()) {
      const frame = index === 0 ? { ...main, y: main.y + taken, height: main.height - taken } : main;
      add({ table: { ...page, frame }, body: index === 0 ? body : null });
    }
  }
  let full = sizes.full;
  while (left.length > 0) {
    const body = fitted(left, main, full);
    left = body.rest;
    add({ body: placed(body, main) });
    // What goes on over several slides has one size on all of them.
    full = [body.size];
  }
  if (slides.length === 0) add({});
  return slides;
}

/**
 * The words beside a chart. Where not all of them have room, what may stand on a slide of its own goes there as a
 * whole: better than its last line alone.
 */
function besideChart(words: readonly Paragraph[], room: Frame): { body: Fitted; rest: Paragraph[] } {
  const body = fitted(words, room, sizes.beside);
  const apart = words.findIndex((one) => one.apart === true);
  if (body.rest.length === 0 || apart < 1) return { body, rest: body.rest };
  const before = fitted(words.slice(0, apart), room, sizes.beside);
  return { body: before, rest: [...before.rest, ...words.slice(apart)] };
}

/** A text of a slide where it stands; null where there is none. */
function placed(
  { paragraphs, size }: { paragraphs: readonly Paragraph[]; size: number },
  frame: Frame,
): PlacedText | null {
  return paragraphs.length === 0 ? null : { paragraphs, size, frame };
}

function titleOf(title: string, { titleFrame: frame }: Design): { text: PlacedText; isWhole: boolean } {
  return inFrame(title, frame, sizes.title);
}

/** A title at the largest size at which its frame has room for it; cut where it has none even at the smallest. */
export function inFrame(title: string, frame: Frame, among: readonly number[]): { text: PlacedText; isWhole: boolean } {
  const room = { width: frame.width - titleInset, height: frame.height };
  const size =
    among.find((one) => heightOf([{ text: title, bold: true, before: 0 }], room.width, one) <= room.height) ??
    Math.min(...among);
  const { text, isWhole } = shortened(title, room, size, true);
  return { text: { paragraphs: [{ text, before: 0 }], size, frame }, isWhole };
}

function footOf(foot: string, frame: Frame): PlacedText | null {
  if (foot === '') return null;
  const most = Math.round(footShare * frame.height);
  const size =
    sizes.foot.find((one) => heightOf([{ text: foot }], frame.width, one) <= most) ?? Math.min(...sizes.foot);
  const { text } = shortened(foot, { width: frame.width, height: most }, size, false);
  const height = heightOf([{ text }], frame.width, size);
  return { paragraphs: [{ text }], size, frame: { ...frame, y: frame.y + frame.height - height, height } };
}

function above(frame: Frame, foot: PlacedText | null): Frame {
  if (foot === null) return frame;
  return { ...frame, height: frame.height - foot.frame.height - 4 * emuPerPoint };
}
