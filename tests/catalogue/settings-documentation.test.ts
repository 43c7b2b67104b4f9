import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseSettings, settingKeys, settingsDocumentation } from '#catalogue';

const keys = settingKeys();
const shipped = readFileSync('data/settings.yaml', 'utf8');

/** The shipped settings with one key set to its example, and what it needs beside it, in the first entry of each list. */
function withExample(path: string, example: unknown): string {
  const settings = parse(shipped) as Record<string, unknown>;
  const steps = path.replaceAll('[]', '.0').split('.');
  const last = steps.pop() as string;
  let at = settings as Record<string, unknown>;
  for (const [index, step] of steps.entries()) {
    at[step] ??= (steps[index + 1] ?? last) === '0' ? [] : {};
    at = at[step] as Record<string, unknown>;
  }
  const parent = path.slice(0, -last.length);
  const needed = keys.filter(
    ({ path: other, usual }) => usual === null && other.startsWith(parent) && !other.slice(parent.length).includes('.'),
  );
  for (const other of /^(?:appearance|licence|board\.measures\[\])\./.test(parent) ? needed : [])
    at[other.path.slice(parent.length)] = other.example;
  at[last] = example;
  return stringify(settings);
}

describe('docs/settings.md', () => {
  it('is what the schema says', () => {
    expect(readFileSync('docs/settings.md', 'utf8').replaceAll('\r\n', '\n'), 'run npm run docs').toBe(
      settingsDocumentation(),
    );
  });

  it('says of every key what it means, with an example', () => {
    expect(keys.length).toBeGreaterThan(60);
    for (const { path, description, example } of keys) {
      expect(description, path).toMatch(/^[A-Z].*\.$/);
      expect(example, path).toBeDefined();
    }
  });

  // An example that names another place needs its name, code or entry elsewhere too.
  const alone = keys.filter(
    ({ path }) => !/code$|^council$|authority$|members|^rebases|^contact|^region|from$|\.to$/.test(path),
  );

  it.each(alone)('gives an example of $path that is accepted', ({ path, example }) => {
    expect(() => parseSettings(withExample(path, example), 'settings.yaml')).not.toThrow();
  });

  it.each(keys.filter(({ usual }) => usual !== undefined && usual !== null))(
    'says truly what $path is without it',
    ({ path, usual }) => {
      const settings = parse(shipped) as { publication: Record<string, unknown>; parameters: Record<string, unknown> };
      const [part, key] = path.split('.') as ['publication' | 'parameters', string];
      if (key === undefined) return expect(parseSettings(`${shipped}`, 'x')).toHaveProperty(part);
      delete settings[part][key];
      expect(parseSettings(stringify(settings), 'settings.yaml')[part]).toHaveProperty(key, usual);
    },
  );

  it('knows every key that the shipped settings use', () => {
    const named = new Set(keys.map(({ path }) => path));
    const used = (value: unknown, path: string): string[] => {
      if (Array.isArray(value))
        return value.flatMap((one) => (typeof one === 'object' ? used(one, `${path}[]`) : [path]));
      if (typeof value !== 'object' || value === null) return [path];
      return Object.entries(value).flatMap(([key, one]) => used(one, path === '' ? key : `${path}.${key}`));
    };
    const unknown = [...new Set(used(parse(shipped), ''))].filter((path) => !named.has(path));
    expect(unknown.filter((path) => path !== 'rebases' && !path.startsWith('board.numbers.'))).toEqual([]);
  });
});
