import { slidesWords as words } from '#words';
import { childrenOf, element, putProperties, type XmlElement, xmlOf } from '../office/index.ts';
import type { Pack } from '../pack.ts';
import { designOf } from './design.ts';
import { laidOut } from './laid-out.ts';
import { ownTemplate } from './own-template.ts';
import { firstSlide, type PlannedSlide, plannedSlides } from './plan.ts';
import { type WrittenSlide, writeFirst, writeSlide } from './slides.ts';
import { openTemplate } from './template.ts';

const presentationType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
/** Ids of slides begin here (ECMA-376 part 1, 19.7.13). */
const firstId = 256;
/** What of a template's presentation stays: masters, sizes, fonts and how texts look, but no slides or comments. */
const keptBefore = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst'];
const keptAfter = ['p:sldSz', 'p:notesSz', 'p:embeddedFontLst', 'p:kinsoku', 'p:defaultTextStyle'];

/**
 * A pack as a PowerPoint file: a title, a summary, what needs attention, each section with a slide a measure, what the
 * board decided and is asked, and how the figures are protected. Charts are native, with their numbers in workbooks.
 * `template` is a council's own .pptx or .potx, of which masters and layouts are taken. The same pack and template give
 * the same bytes.
 * @throws TemplateError where the template cannot be used
 */
export async function powerpointOf(
  pack: Pack,
  { template }: { template?: Uint8Array | undefined } = {},
): Promise<Uint8Array> {
  const { accent, logo } = pack.appearance;
  const empty = template === undefined ? ownTemplate(accent, pack.council.name) : openTemplate(template);
  const { file, path, root } = empty;
  const place = { file, presentation: path, design: designOf(empty) };
  const slides: WrittenSlide[] = [await writeFirst(firstSlide(pack), template === undefined ? logo : null, place)];
  for (const slide of titledApart(plannedSlides(pack)).flatMap((one) => laidOut(one, place.design))) {
    slides.push(await writeSlide(slide, pack, place));
  }
  file.put(path, presentationType, presentationXml(root, slides));
  putProperties(file, { title: pack.title, author: pack.council.name, asAt: pack.asAt });
  return file.zip();
}

/** Slides of which no two have the same title: whoever listens to them knows which is which. */
function titledApart(slides: readonly PlannedSlide[]): PlannedSlide[] {
  const counts = Map.groupBy(slides, ({ title }) => title);
  const taken = new Set<string>();
  return slides.map((slide) => {
    const { name, title } = slide;
    const shared = (counts.get(title)?.length ?? 0) > 1 && name !== undefined && name !== title;
    const told = shared ? words.titled(name, title) : title;
    let unique = told;
    for (let number = 2; taken.has(unique); number += 1) unique = `${told} (${number})`;
    taken.add(unique);
    return { ...slide, title: unique };
  });
}

/** The main part with its slides, in PowerPoint's own sections. */
function presentationXml(root: XmlElement, slides: readonly WrittenSlide[]): string {
  const ids = slides.map((_, index) => firstId + index);
  const list = element(
    'p:sldIdLst',
    {},
    ...slides.map(({ relationship }, index) => element('p:sldId', { id: ids[index], 'r:id': relationship })),
  );
  const kept = new Map(childrenOf(root).map((one) => [one.name, xmlOf(one)]));
  const still = (names: readonly string[]) => names.flatMap((name) => kept.get(name) ?? []);
  return element(root.name, root.attributes, ...still(keptBefore), list, ...still(keptAfter), sectionsXml(slides));
}

function sectionsXml(slides: readonly WrittenSlide[]): string {
  const runs: { part: string; ids: number[] }[] = [];
  for (const [index, { part }] of slides.entries()) {
    if (runs.at(-1)?.part !== part) runs.push({ part, ids: [] });
    runs.at(-1)?.ids.push(firstId + index);
  }
  const guid = (number: number) => `{00000000-0000-4000-8000-${String(number + 1).padStart(12, '0')}}`;
  return element(
    'p:extLst',
    {},
    element(
      'p:ext',
      { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' },
      element(
        'p14:sectionLst',
        { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
        ...runs.map(({ part, ids }, index) =>
          element(
            'p14:section',
            { name: part, id: guid(index) },
            element('p14:sldIdLst', {}, ...ids.map((id) => element('p14:sldId', { id }))),
          ),
        ),
      ),
    ),
  );
}
