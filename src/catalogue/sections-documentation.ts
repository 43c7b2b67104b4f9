import { sections } from './vocabulary.ts';

/** `docs/sections.md`: the sections of the scorecard in their order, with the headings that a measure may stand under. */
export function sectionsDocumentation(): string {
  const parts = sections.map(({ id, title, headings }) => {
    const listed = headings.map((heading) => `- ${heading}`).join('\n');
    return `## ${title} (\`${id}\`)\n\n${listed || 'No headings: its measures are one list.'}`;
  });
  return `# Sections and their headings

The page of a section lists its measures under these headings, in this order. A measure file says under which it stands
(\`heading\`), and where among the others there (\`place\`): [a measure](../CONTRIBUTING.md#write-a-measure). A measure
that says no heading stands after them, under *Further measures*. A measure whose latest figure is hidden, or of which
there is none, stands at the end of its heading, and a heading without any figure at the end of the page. Where one
heading would cover all, none is shown.

Written by \`npm run docs\` from \`src/catalogue/vocabulary.ts\`.

${parts.join('\n\n')}
`;
}
