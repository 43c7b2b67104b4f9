import { slidesWords as words } from '#words';
import { addChart, emuPerCentimetre, type OfficePackage, officeType } from '../office/index.ts';
import type { Pack } from '../pack.ts';
import type { Design, Frame, Layout } from './design.ts';
import { fitted } from './fit.ts';
import { inFrame, type LaidOutSlide, sizes } from './laid-out.ts';
import { logoPicture } from './logo.ts';
import type { FirstSlide } from './plan.ts';
import { chartShape, graphicShape, numberShape, pictureShape, type Shape, slideXml, textShape } from './shapes.ts';
import { tableGraphic } from './table.ts';

const slideType = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml';
/** Sizes of the texts of a chart in points, and from how many EMU of height it has the larger. */
const chartText = { large: 11, small: 9, from: 8 * emuPerCentimetre };
/** What share of the height of a chart its title may take. */
const chartTitleShare = 0.14;

/** Where slides are written: the file, its main part and what it offers them. */
export interface SlidePlace {
  file: OfficePackage;
  presentation: string;
  design: Design;
}

/** A slide that is written: the id by which the presentation names it, and the part to which it belongs. */
export interface WrittenSlide {
  relationship: string;
  part: string;
}

/** Writes the first slide: title, what it is for, notices, and the logo where one is given. */
export async function writeFirst(
  slide: FirstSlide,
  logo: Pack['appearance']['logo'],
  place: SlidePlace,
): Promise<WrittenSlide> {
  const { design, file } = place;
  const { first, width, height } = design;
  const path = newSlide(place, first);
  const side = Math.round(0.05 * width);
  const usual: Frame = {
    x: side,
    y: Math.round(0.3 * height),
    width: width - 2 * side,
    height: Math.round(0.25 * height),
  };
  const under: Frame = { ...usual, y: Math.round(0.57 * height), height: Math.round(0.3 * height) };
  const { text: title } = inFrame(slide.title, first.title?.frame ?? usual, sizes.first);
  const subtitle = fitted(slide.subtitle, first.body?.frame ?? under, sizes.subtitle);
  const shapes: Shape[] = [
    textShape({
      name: words.names.title,
      ...title,
      placeholder: first.title,
      inPlace: true,
      anchor: 'b',
      bold: first.title === undefined ? true : undefined,
    }),
    textShape({
      name: words.names.text,
      paragraphs: subtitle.paragraphs,
      size: subtitle.size,
      frame: first.body?.frame ?? under,
      placeholder: first.body,
      inPlace: true,
    }),
  ];
  const picture = logo === null ? null : await logoPicture(logo);
  if (logo !== null && picture !== null) {
    const add = (form: string, type: string, bytes: Uint8Array) => {
      const media = file.freePath(form);
      file.put(media, type, bytes);
      return file.relate(path, officeType('image'), media);
    };
    const png = add('ppt/media/image#.png', 'image/png', picture.png);
    const svg = picture.svg === null ? undefined : add('ppt/media/image#.svg', 'image/svg+xml', picture.svg);
    const box = { width: 0.3 * width, height: 0.16 * height };
    const scale = Math.min(box.width / picture.width, box.height / picture.height);
    const frame = {
      x: usual.x,
      y: Math.round(0.1 * height),
      width: Math.round(scale * picture.width),
      height: Math.round(scale * picture.height),
    };
    shapes.push(pictureShape(words.names.logo, logo.alternative, frame, png, svg));
  }
  file.put(path, slideType, slideXml(shapes));
  return { relationship: relate(place, path), part: slide.part };
}

/** Writes a slide with its chart, if it has one, as a native chart. */
export async function writeSlide(slide: LaidOutSlide, pack: Pack, place: SlidePlace): Promise<WrittenSlide> {
  const { file, design } = place;
  const { content } = design;
  const path = newSlide(place, content);
  const { title, chart, table, body, foot, part } = slide;
  const shapes: Shape[] = [
    textShape({
      name: words.names.title,
      ...title,
      placeholder: content.title,
      inPlace: true,
      anchor: 'b',
      bold: content.title === undefined ? true : undefined,
    }),
  ];
  if (body !== null && table !== null)
    shapes.push(textShape({ name: words.names.text, ...body, placeholder: content.body }));
  if (chart !== null) shapes.push(...(await chartOn(path, chart, pack, place)));
  if (table !== null) {
    const { xml, height } = tableGraphic(table);
    const said = title.paragraphs[0]?.text ?? '';
    shapes.push(graphicShape(words.names.table, words.table(said, table.heads), { ...table.frame, height }, xml));
  }
  if (body !== null && table === null)
    shapes.push(textShape({ name: words.names.text, ...body, placeholder: content.body }));
  if (foot !== null) shapes.push(textShape({ name: words.names.foot, ...foot }));
  shapes.push(numberShape(words.number, numberFrame(design), content.number));
  file.put(path, slideType, slideXml(shapes));
  return { relationship: relate(place, path), part };
}

/** A chart as a shape; none where it has no number. Its title goes in as far as it has room. */
async function chartOn(
  path: string,
  { spec, title, alternative, frame }: NonNullable<LaidOutSlide['chart']>,
  { asAt, appearance }: Pack,
  { file }: SlidePlace,
): Promise<Shape[]> {
  const fontSize = frame.height >= chartText.from ? chartText.large : chartText.small;
  const room = { ...frame, height: Math.round(chartTitleShare * frame.height) };
  const written = inFrame(title, room, [fontSize + 2]).text.paragraphs[0]?.text ?? '…';
  const { accent } = appearance;
  const heading = written === '…' ? null : written;
  const id = await addChart(file, { from: path, spec, asAt, title: heading, accent, fontSize });
  return id === null ? [] : [chartShape(words.names.chart, alternative, frame, id)];
}

/** A path for a slide, which refers to its layout. */
function newSlide({ file }: SlidePlace, layout: Layout): string {
  const path = file.freePath('ppt/slides/slide#.xml');
  file.relate(path, officeType('slideLayout'), layout.path);
  return path;
}

function relate({ file, presentation }: SlidePlace, path: string): string {
  return file.relate(presentation, officeType('slide'), path);
}

function numberFrame({ width, height }: Design): Frame {
  return {
    x: Math.round(0.85 * width),
    y: Math.round(0.945 * height),
    width: Math.round(0.11 * width),
    height: Math.round(0.05 * height),
  };
}
