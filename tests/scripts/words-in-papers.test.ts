import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { auditSite } from '#scripts/audit/site.ts';
import { siteWarnings } from '#scripts/cli/site-warnings.ts';
import { command } from '#tests/fixtures/command.ts';
import { setUpWorkplace } from '#tests/refresh/workplace.ts';
import { type SiteFixture, writeSiteFixture } from '../fixtures/site/write.ts';

const minutes = (text: string) => `---\ntitle: Board\nstatus: held\n---\n\n## 1. Report\n\n${text}\n`;
const plan = (text: string) => `---\ntitle: Plan\nitem: 1\n---\n\n## Homes\n\n### Progress\n\n${text}\n`;

/** A text that no site may show, the file that it stands in, and what is said of it. */
const breaches: [string, string, string, RegExp][] = [
  [
    'two young people in custody',
    'meeting.md',
    minutes('Two young people are in custody.'),
    /meeting\.md:8: error: “Two young people” counts so few children/,
  ],
  [
    'an increase to less, in a plan',
    'plans/homes.md',
    plan('There was an increase from 93.1% to 92.4%.'),
    /homes\.md:10: error: From 93\.1% to 92\.4% is a decrease/,
  ],
  [
    'a link to no measure, in a question',
    'questions.yaml',
    "asked:\n  - id: why\n    text: 'Why [503 children](measure:nothing_of_it)?'\n",
    /questions\.yaml:2: error: “503 children” is linked to a measure nothing_of_it/,
  ],
  [
    'one child missing, in children’s words',
    'voice.yaml',
    'saidDid:\n  - { said: "Look for us.", did: "One child was reported missing and found.", state: done }\n',
    /voice\.yaml:2: error: “One child” counts so few/,
  ],
];

let folder: string;
let fixture: SiteFixture;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'words-'));
  fixture = await writeSiteFixture(folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function put(file: string, text: string): void {
  const place = join(fixture.MEETINGS_DIR, '2022-02-15');
  mkdirSync(dirname(join(place, file)), { recursive: true });
  writeFileSync(join(place, 'meeting.md'), minutes('Heard.'));
  writeFileSync(join(place, file), text);
}

const said = (work: Promise<unknown>) => work.then(String, (problem: Error) => `${problem.name} ${problem.message}`);

describe.each(breaches)('%s', (_, file, text, words) => {
  it('stops a build, by file and line', async () => {
    expect(await siteWarnings({ ...fixture }).then(() => 'built')).toBe('built');
    put(file, text);
    const message = await said(siteWarnings({ ...fixture }));
    expect(message).toMatch(words);
    expect(message).toMatch(/^StoppedError/);
  });

  it('stops the audit of a site that was built before', async () => {
    const dist = join(folder, 'dist');
    mkdirSync(dist);
    writeFileSync(join(dist, 'figures.csv'), readFileSync(join(fixture.PUBLISHED_DIR, 'figures.csv')));
    writeFileSync(join(dist, 'measures.json'), '[]');
    writeFileSync(join(dist, 'index.html'), '<!doctype html>');
    put(file, text);
    for (const [name, value] of Object.entries(fixture)) vi.stubEnv(name, value);
    const message = await said(auditSite(dist));
    expect(message).toMatch(words);
    expect(message).toMatch(/^StoppedError/);
  });
});

describe('the doctor', () => {
  it('says which words must not be published, before anything is, and ends with 1', () => {
    const place = setUpWorkplace('shipped measures');
    for (const [, file, text] of breaches.slice(0, 2)) place.put(`meetings/2022-02-15/${file}`, text);
    const { status, stdout } = command(['scripts/doctor.ts', '--data', place.root], { folder: place.root });
    place.clear();
    expect(stdout).toMatch(/^look {2}papers /m);
    for (const [, , , words] of breaches.slice(0, 2)) expect(stdout).toMatch(words);
    expect(status).toBe(1);
  });
});
