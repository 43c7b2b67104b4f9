import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import project from '../../package.json' with { type: 'json' };

/** What each folder may import, besides itself: the journey of a figure, and the door between its two halves. */
const ground = ['src/calendar', 'src/figure'];
const anywhere = [...ground, 'src/catalogue', 'src/published'];
const shown = [
  'src/scorecard',
  'src/board-papers',
  'src/charts',
  'src/search',
  'src/words',
  'src/site',
  'src/open-data',
];
const mayImport: Record<string, string[]> = {
  'src/calendar': [],
  'src/figure': ['src/calendar'],
  'src/catalogue': ground,
  'src/published': [...ground, 'src/catalogue'],
  'src/folders': anywhere,
  'src/first-settings': [...ground, 'src/benchmarks'],
  'src/minutes': [...ground, 'src/catalogue'],
  'src/sample': [...ground, 'src/catalogue'],
  'src/extracts': anywhere,
  'src/warehouse': [...anywhere, 'src/extracts'],
  'src/measures': [...anywhere, 'src/extracts', 'src/warehouse'],
  'src/disclosure': [...anywhere, 'src/extracts', 'src/warehouse', 'src/measures'],
  'src/refresh': [
    ...anywhere,
    'src/extracts',
    'src/warehouse',
    'src/measures',
    'src/disclosure',
    'src/audit',
    'src/pocket-calculator',
    'src/benchmarks',
  ],
  // Sees children, as a refresh does, and shows what the site would: no page imports it.
  'src/workbench': [
    ...anywhere,
    'src/extracts',
    'src/refresh',
    'src/benchmarks',
    'src/first-settings',
    'src/scorecard',
    'src/charts',
    'src/words',
  ],
  'src/benchmarks': anywhere,
  'src/audit': ground,
  'src/pocket-calculator': [],
  'src/site-audit': [...ground, 'src/audit', 'src/charts'],
  'src/spc': [],
  'src/words': [],
  'src/search': ['src/words'],
  'src/scorecard': [...anywhere, 'src/benchmarks', 'src/spc'],
  'src/board-papers': [...anywhere, 'src/scorecard'],
  'src/charts': [...ground, 'src/spc'],
  'src/exports': [...ground, 'src/charts', 'src/words'],
  'src/pack-audit': [],
  'src/open-data': [...anywhere, 'src/scorecard', 'src/words'],
  'src/site': [
    ...anywhere,
    'src/folders',
    'src/benchmarks',
    'src/scorecard',
    'src/board-papers',
    'src/charts',
    'src/search',
    'src/words',
    'src/open-data',
  ],
  'src/board-pack': [
    ...anywhere,
    'src/scorecard',
    'src/board-papers',
    'src/charts',
    'src/words',
    'src/site',
    'src/exports',
  ],
  // Runs cases through functions that the doors do not export, as tests do.
  'src/conformance': [
    ...ground,
    'src/catalogue',
    'src/spc',
    'src/extracts',
    'src/warehouse',
    'src/measures',
    'src/benchmarks',
  ],
  components: [...anywhere, ...shown, 'src/layouts', 'src/styles'],
  'src/layouts': [...anywhere, ...shown, 'src/styles', 'components'],
  'src/pages': [...anywhere, ...shown, 'src/layouts', 'src/styles', 'components'],
};
/** Scripts for the browser are imported directly: the door would bring everything behind it. */
const clientScripts = ['src/charts/read-points.ts', 'src/search/client.ts'];
const withNodeModules = ['src/folders', 'src/site', 'src/pages'];
/** The typesetter and its fonts are files of this machine. */
const typesetting = ['src/exports/pdf/font.ts', 'src/exports/pdf/typeset.ts'];
const folderOf = (file: string): string =>
  file.startsWith('src/') ? file.split('/').slice(0, 2).join('/') : (file.split('/')[0] as string);

/** Where a specifier of `imports` in package.json leads. */
const aliases = Object.entries(project.imports as Record<string, string>).map(([name, place]) => [
  name,
  place.replace('./', ''),
]) as [string, string][];
function placeOf(specifier: string, file: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  for (const [name, place] of aliases) {
    if (specifier === name) return place;
    const stem = name.endsWith('*') ? name.slice(0, -1) : undefined;
    if (stem !== undefined && specifier.startsWith(stem)) return place.replace('*', specifier.slice(stem.length));
  }
  return specifier;
}

interface Import {
  file: string;
  from: string;
  specifier: string;
  target: string;
}

const filesUnder = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(root, file.split(path.sep).join('/')))
    .filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.d.ts'));
const importsOf = (file: string): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => {
    const specifier = match[1] as string;
    return { file, from: folderOf(file), specifier, target: placeOf(specifier, file) };
  });
const files = ['src', 'components'].flatMap(filesUnder);
const imports = files.flatMap(importsOf);
const inside = imports.filter(({ target }) => target.startsWith('src/') || target.startsWith('components/'));
const show = (found: Import[]): string[] => found.map(({ file, target }) => `${file} imports ${target}`);

describe('the architecture', () => {
  it('knows every folder', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  it('lets each folder import only what stands before it', () => {
    const wrong = inside.filter(
      ({ from, target }) => folderOf(target) !== from && !mayImport[from]?.includes(folderOf(target)),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('lets a folder be entered only by its door', () => {
    const withDoor = (target: string) => !['components', 'src/layouts', 'src/styles'].includes(folderOf(target));
    const wrong = inside.filter(
      ({ from, target }) =>
        folderOf(target) !== from &&
        from !== 'src/conformance' &&
        withDoor(target) &&
        target !== `${folderOf(target)}/index.ts` &&
        !clientScripts.includes(target),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('lets commands and the configuration of the site enter a folder of src only by its door', () => {
    const entering = ['astro.config.mjs', ...filesUnder('scripts')]
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith('src/'));
    expect(entering.length).toBeGreaterThan(50);
    expect(show(entering.filter(({ target }) => target !== `${folderOf(target)}/index.ts`))).toEqual([]);
  });

  it('names another folder by its door, and never climbs two levels up', () => {
    const climbing = imports.filter(({ specifier }) => specifier.startsWith('../../../'));
    const crossing = inside.filter(
      ({ from, specifier, target }) => folderOf(target) !== from && specifier.startsWith('.'),
    );
    expect(show([...climbing, ...crossing])).toEqual([]);
  });

  it('keeps refresh clear of the site and its pages, by whatever way', () => {
    const next = Map.groupBy([...imports, ...filesUnder('scripts').flatMap(importsOf)], ({ file }) => file);
    const reached = new Set(['scripts/refresh.ts', ...['src/refresh', 'scripts/refresh'].flatMap(filesUnder)]);
    for (const file of reached) for (const { target } of next.get(file) ?? []) reached.add(target);
    expect([...reached].filter((file) => file.startsWith('src/figure/'))).not.toEqual([]);
    const site = /^(astro\b|(components|src\/(site|pages|layouts))\/)/;
    expect([...reached].filter((file) => site.test(file))).toEqual([]);
  });

  it('keeps everything that must run in a browser free of Node', () => {
    const wrong = imports.filter(
      ({ file, from, target }) =>
        target.startsWith('node:') && !withNodeModules.includes(from) && !typesetting.includes(file),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('keeps the ground free of packages: what a figure is called needs none, and a browser loads none for it', () => {
    const wrong = imports.filter(({ from, target }) => ground.includes(from) && !target.startsWith('src/'));
    expect(show(wrong)).toEqual([]);
  });

  it('lets neither refresh nor a test change the console or the environment: what they need is handed in', () => {
    const changes = /process\.env(\.\w+|\[[^\]]+\]) = |(delete |assign\()process\.env|console\.\w+ = |spyOn\(console/;
    const places = ['src/refresh', 'scripts/refresh', 'tests'].flatMap(filesUnder);
    expect([...places, 'scripts/refresh.ts'].filter((file) => changes.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('keeps chance and the clock out of what is published', () => {
    const wrong = files.filter((file) =>
      /Math\.random|Date\.now|new Date\(\)|performance\.now/.test(readFileSync(file, 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
