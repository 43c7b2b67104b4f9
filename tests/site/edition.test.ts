import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '#catalogue';
import { editionOption } from '#scripts/cli/edition-option.ts';
import { serveFolder } from '#scripts/serve.ts';
import { editionOf, refuseOtherFolder, writeEdition } from '#src/site/edition.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'edition-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the folder of a site', () => {
  it.each<[Edition, string]>([
    ['board', 'dist'],
    ['public', 'dist-board'],
    ['board', 'dist/members'],
    ['public', 'dist-board/scorecard'],
    ['board', '../elsewhere/dist'],
  ])('of the %s edition is never %s', async (edition, folder) => {
    await expect(refuseOtherFolder(join(root, folder), edition, root)).rejects.toThrow(
      new RegExp(`the ${edition} one is never built into it\\. Leave SITE_OUT away`),
    );
  });

  it.each<[Edition, string]>([
    ['public', 'dist'],
    ['board', 'dist-board'],
    ['public', 'dist/scorecard'],
    ['public', 'site'],
    ['board', 'site'],
  ])('of the %s edition may be %s', async (edition, folder) => {
    await expect(refuseOtherFolder(join(root, folder), edition, root)).resolves.toBeUndefined();
  });

  it('is never one that says it holds the other edition, or one nobody knows', async () => {
    mkdirSync(join(root, 'site'));
    await writeEdition(join(root, 'site'), 'board');
    expect(await editionOf(join(root, 'site'))).toBe('board');
    await expect(refuseOtherFolder(join(root, 'site'), 'board', root)).resolves.toBeUndefined();
    await expect(refuseOtherFolder(join(root, 'site'), 'public', root)).rejects.toThrow(/is for the board edition/);
    writeFileSync(join(root, 'site', 'EDITION'), 'members');
    await expect(refuseOtherFolder(join(root, 'site'), 'public', root)).rejects.toThrow(/is for the members edition/);
  });

  it('is served only where its edition is asked for', async () => {
    await writeEdition(root, 'board');
    await expect(serveFolder(root, { port: 0 })).rejects.toThrow(/holds the board edition/);
    const served = await serveFolder(root, { port: 0, edition: 'board' });
    await served.close();
    await writeEdition(root, 'public');
    await (await serveFolder(root, { port: 0 })).close();
    await expect(serveFolder(root, { port: 0, edition: 'board' })).rejects.toThrow(/holds the public edition/);
  });
});

describe('a command', () => {
  it('makes the public edition unless the other is asked for', () => {
    expect([undefined, '', 'public', 'board'].map(editionOption)).toEqual(['public', 'public', 'public', 'board']);
    expect(() => editionOption('members')).toThrow('--edition members: there are two, public and board.');
  });
});
