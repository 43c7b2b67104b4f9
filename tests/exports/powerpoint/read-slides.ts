import { strFromU8 } from 'fflate';
import { filesOf } from '#tests/exports/office/file-checks.ts';
import { all, type Node, one, readXml } from '#tests/exports/office/read-xml.ts';

/** A slide as a program reads it out: its shapes in their order. */
export interface ReadSlide {
  path: string;
  root: Node;
  shapes: { name: string; placeholder: string | null; text: string; paragraphs: string[]; description: string }[];
}

/** The slides of a presentation, in the order in which it names them. */
export function slidesIn(bytes: Uint8Array): ReadSlide[] {
  const files = filesOf(bytes);
  const part = (path: string) => readXml(strFromU8(files.get(path) as Uint8Array));
  const main = one(part('_rels/.rels'), 'rel:Relationship').attributes.Target as string;
  const relations = all(part(main.replace(/([^/]+)$/, '_rels/$1.rels')), 'rel:Relationship');
  const targets = new Map(relations.map(({ attributes }) => [attributes.Id, attributes.Target]));
  return all(part(main), 'p:sldId').map(({ attributes }) => {
    const path = `ppt/${targets.get(attributes['r:id'])}`;
    const root = part(path);
    const shapes = one(root, 'p:spTree').children.filter(({ name }) =>
      ['p:sp', 'p:graphicFrame', 'p:pic'].includes(name),
    );
    return {
      path,
      root,
      shapes: shapes.map((shape) => {
        const paragraphs = all(shape, 'a:p').map((paragraph) =>
          all(paragraph, 'a:t')
            .map(({ text }) => text)
            .join(''),
        );
        const [placeholder] = all(shape, 'p:ph');
        return {
          name: shape.name,
          placeholder: placeholder === undefined ? null : (placeholder.attributes.type ?? 'obj'),
          text: paragraphs.join('\n'),
          paragraphs,
          description: one(shape, 'p:cNvPr').attributes.descr ?? '',
        };
      }),
    };
  });
}
