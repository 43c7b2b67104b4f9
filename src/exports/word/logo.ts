import { ImageRun, Paragraph } from 'docx';
import type { PackLogo } from '../pack.ts';

/** The box in which a logo stands, in pixels of 96 to an inch. */
const box = { width: 260, height: 90 };

/** The council's logo as a paragraph; nothing where there is none, or no picture of it. */
export function logoParagraph(logo: PackLogo | null): Paragraph[] {
  const picture = logo?.png;
  if (logo === null || picture === undefined) return [];
  const scale = Math.min(box.width / picture.width, box.height / picture.height, 1);
  const image = new ImageRun({
    type: 'png',
    data: picture.bytes,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: 'Logo', description: logo.alternative, title: '' },
  });
  return [new Paragraph({ children: [image] })];
}
