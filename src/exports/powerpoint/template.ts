import { slidesWords } from '#words';
import { OfficePackage, officeType, type XmlElement, xmlTree } from '../office/index.ts';

/** A template that cannot be used; the message says why, and what to do, in words for whoever made it. */
export class TemplateError extends Error {
  override name = 'TemplateError';
}

/** What a presentation without macros is, saved as slides, as a template or as a show. */
const presentations = ['presentation', 'template', 'slideshow'].map(
  (kind) => `application/vnd.openxmlformats-officedocument.presentationml.${kind}.main+xml`,
);
/** What may remain of what a presentation refers to: names of authors, comments and histories may not. */
const kept = ['slideMaster', 'notesMaster', 'handoutMaster', 'presProps', 'viewProps', 'theme', 'tableStyles', 'font'];
/** How a file begins that Office has encrypted, or that is of the format before 2007. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const words = slidesWords.template;

/** A presentation without slides: its package, the path of its main part, and that part. */
export interface EmptyPresentation {
  file: OfficePackage;
  path: string;
  root: XmlElement;
}

/**
 * A council's template, the bytes of a .pptx or .potx, as a presentation without slides. Only masters, layouts, themes
 * and what these show are left of it: no slides, no properties, no thumbnail, no comments and no names of authors.
 * @throws TemplateError where it is encrypted, has macros, is no presentation, or has no layouts
 */
export function openTemplate(bytes: Uint8Array): EmptyPresentation {
  if (bytes.length === 0) throw new TemplateError(words.empty);
  if (compound.every((byte, index) => bytes[index] === byte)) throw new TemplateError(words.locked);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new TemplateError(words.notAZip);
  try {
    return presentationIn(OfficePackage.from(bytes));
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    throw new TemplateError(words.broken(error instanceof Error ? error.message : String(error)), { cause: error });
  }
}

function presentationIn(file: OfficePackage): EmptyPresentation {
  const isStrict = file.relationships('').some(({ type }) => type.startsWith('http://purl.oclc.org/ooxml/'));
  if (isStrict) throw new TemplateError(words.strict);
  const [path] = file.targets('', officeType('officeDocument'));
  if (path === undefined || !file.has(path)) throw new TemplateError(words.notSlides);
  const types = file.paths.map((one) => file.contentType(one));
  if (types.some((type) => /vbaProject|macroEnabled/i.test(type))) throw new TemplateError(words.macros);
  if (!presentations.includes(file.contentType(path))) throw new TemplateError(words.notSlides);
  const main = officeType('officeDocument');
  file.unrelate('', ({ type }) => type === main);
  file.unrelate(path, ({ type }) => kept.some((word) => type === officeType(word)));
  file.sweep();
  const layouts = file
    .targets(path, officeType('slideMaster'))
    .flatMap((master) => file.targets(master, officeType('slideLayout')));
  if (layouts.length === 0) throw new TemplateError(words.noLayouts);
  return { file, path, root: xmlTree(file.text(path)) };
}
