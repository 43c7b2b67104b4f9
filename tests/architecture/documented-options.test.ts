import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from '#tests/fixtures/command.ts';

const documents = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md'),
);
const texts = documents.map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** The options that documents say a command has. */
const named = new Map<string, Set<string>>();
for (const { text } of texts) {
  for (const [, command = '', rest = ''] of text.matchAll(
    /npm (?:run )?(start|refresh|build|audit|init|doctor|minutes|pack)((?: +--[^`\n]*)?)/g,
  )) {
    const options = named.get(command) ?? new Set<string>();
    for (const [, option = ''] of rest.matchAll(/--([a-z][a-z-]*)/g)) options.add(option);
    named.set(command, options);
  }
}

describe('what documents say of commands', () => {
  it.each([...named])('npm run %s has every option that they name', (name, options) => {
    const { stderr } = command([`scripts/${name}.ts`, '--no-such-option']);
    const usage = stderr.slice(stderr.indexOf('Usage'));
    expect(usage).toContain(`npm run ${name}`);
    for (const option of options) expect(usage, option).toContain(`--${option}`);
  });

  it.each(texts)('leads to files that are there: $file', ({ file, text }) => {
    const prose = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const links = [...prose.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link]) => link as string);
    const missing = links.filter((link) => !existsSync(path.join(path.dirname(file), link)));
    expect(missing).toEqual([]);
  });
});
