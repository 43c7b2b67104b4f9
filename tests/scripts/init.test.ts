import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseSettings } from '#catalogue';
import { layouts } from '#extracts';
import { command } from '#tests/fixtures/command.ts';
import { stableFolder } from '#tests/fixtures/stable-folder.ts';

const root = stableFolder('init');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const init = (...args: string[]) => {
  // Without a first month it goes by today.
  const besides = new Date().toISOString().slice(0, 7);
  const { status, stdout, stderr } = command(['scripts/init.ts', ...args], { folder: root, besides });
  return { status, said: stdout + stderr };
};

describe('npm run init', () => {
  const data = join(root, 'Our Devon é');

  const contact = 'Head of children’s services, performance, o\'brien@devon.example: "desk"';

  it('makes the folder of a council, says what comes next, and keeps what lies there', () => {
    const { status, said } = init(
      '--council',
      'devon',
      '--data',
      data,
      '--first-month',
      '2017-04',
      '--contact',
      contact,
    );
    expect(status).toBe(0);
    expect(said).toContain('Devon (E10000008)');
    expect(said).toContain('npm run refresh -- --data');
    const text = readFileSync(join(data, 'settings.yaml'), 'utf8');
    expect(parseSettings(text, 'settings.yaml')).toMatchObject({
      council: 'E10000008',
      contact: { role: 'Head of children’s services, performance', address: 'o\'brien@devon.example: "desk"' },
    });
    expect(readdirSync(data).sort()).toEqual([
      '.gitignore',
      'commentary',
      'extracts',
      'meetings',
      'settings.yaml',
      'templates',
    ]);
    const own = layouts.filter(({ family }) => family === 'Own').map(({ table }) => `${table}.csv`);
    expect(readdirSync(join(data, 'templates')).sort()).toEqual(['README.md', ...own].sort());
    expect(readFileSync(join(data, 'templates', 'visits.csv'), 'utf8')).toBe('child_id,visit_date,seen,seen_alone\r\n');
    expect(readFileSync(join(data, '.gitignore'), 'utf8')).toMatch(/^extracts\/\nfindings\/$/m);
    writeFileSync(join(data, 'settings.yaml'), '# mine\n');
    const again = init('--council', 'Devon', '--data', data);
    expect(again).toMatchObject({ status: 1, said: expect.stringContaining('is there already') });
    expect(readFileSync(join(data, 'settings.yaml'), 'utf8')).toBe('# mine\n');
  });

  it('leaves a folder in which the doctor finds what comes next', () => {
    const fresh = join(root, 'fresh');
    init('--council', 'Rutland', '--data', fresh, '--first-month', '2021-04');
    const args = ['scripts/doctor.ts', '--data', fresh];
    const { status, stdout } = command(args, { folder: root });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ok .* Rutland \(E06000017\), figures from April 2021 on/m);
    expect(stdout).toMatch(/^look +extracts +There is none\.\n +→ Put the files/m);
  });

  it.each([
    [['--council', 'Atlantis', '--data', join(root, 'none')], 1, /No council .* Atlantis/],
    [['--council', 'Devon', '--data', 'data'], 1, /is the sample's folder/],
    [['--council', 'Devon', '--data', join(root, 'none'), '--first-month', 'May'], 2, /written like 2022-02/],
    [
      ['--council', 'Devon', '--data', join(root, 'none'), '--contact', 'Jane Doe, jane@x.example'],
      2,
      /never the name/,
    ],
    [['--council', 'Devon', '--data', join(root, 'none'), '--contact', 'Head of performance'], 2, /then a comma/],
    [['--council', 'Devon'], 2, /Which council, and into which folder\?[\s\S]*Usage/],
    [['--town', 'Devon'], 2, /Usage/],
  ])('writes nothing where it is called with %s', (args, status, says) => {
    const ended = init(...args);
    expect(ended.status).toBe(status);
    expect(ended.said).toMatch(says);
    expect(existsSync(join(root, 'none'))).toBe(false);
  });
});
