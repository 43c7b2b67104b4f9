import type { Mutant } from './mutants.ts';

/** A change of a measure's SQL of which it is on record that nothing notices it. */
export interface KnownMutant {
  measure: string;
  /** The line of the list that names it. */
  entry: string;
  /** Whether no example could notice it, because the figures stay the same whatever comes. */
  isEquivalent: boolean;
}

const equivalents = '## Changes that change no figure';

/** The changes that `docs/mutants.md` names, in its order. Throws an Error for a line of a list that names none. */
export function knownMutants(markdown: string): KnownMutant[] {
  let isEquivalent = false;
  return markdown.split('\n').flatMap((line): KnownMutant[] => {
    if (line.startsWith('## ')) isEquivalent = line === equivalents;
    if (!line.startsWith('- ')) return [];
    const measure = /^- ([a-z0-9_]+), `` .+ ``: `` .+ `` → `` .* ``$/.exec(line)?.[1];
    if (measure === undefined) throw new Error(`docs/mutants.md: cannot read "${line}".`);
    return [{ measure, entry: line, isEquivalent }];
  });
}

/** The line of the list that names a mutant: by measure, by the line of its SQL and by what became of it. */
export function mutantEntry(measure: { id: string; sql: string }, { line, from, to }: Mutant): string {
  const rule = measure.sql.split('\n')[line - 1] ?? '';
  return `- ${measure.id}, \`\` ${rule.trim()} \`\`: \`\` ${onOneLine(from)} \`\` → \`\` ${onOneLine(to)} \`\``;
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ') || 'nothing';
}
