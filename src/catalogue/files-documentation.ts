import type { Measure } from './measure.ts';
import { alternativesOf } from './source.ts';
import { sourceName } from './source-name.ts';

/** `docs/files.md`: for each kind of file, the measures that it brings a figure. `files` are the ids of all kinds, in order. */
export function filesDocumentation(measures: readonly Measure[], files: readonly string[]): string {
  const parts = files.flatMap((file) => {
    const fed = measures.filter(({ sources }) => sources.some((source) => alternativesOf(source).includes(file)));
    if (fed.length === 0) return [];
    return [`## ${capital(sourceName(file))}\n\n${fed.map((measure) => lineOf(measure, file)).join('\n')}`];
  });
  return `# Which file brings which figure

A measure has a figure once every file that it needs has come. Without one of them it is *not collected*: never zero. How
each file is laid out: [extracts](extracts.md).

Written by \`npm run docs\` from the measures.

${parts.join('\n\n')}
`;
}

function lineOf({ title, id, sources }: Measure, file: string): string {
  const own = sources.filter((source) => alternativesOf(source).includes(file));
  const others = sources.filter((source) => !own.includes(source)).map(sourceName);
  const instead = own.flatMap((source) => alternativesOf(source).filter((other) => other !== file)).map(sourceName);
  const more = [
    ...(instead.length > 0 ? [`or ${instead.join(', or ')}`] : []),
    ...(others.length > 0 ? [`with ${others.join('; ')}`] : []),
  ];
  return `- ${title} (\`${id}\`)${more.length > 0 ? `: ${more.join('; ')}` : ''}`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
