import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { auditSite } from '#scripts/audit/site.ts';
import { siteWarnings } from '#scripts/cli/site-warnings.ts';
import { command } from '#tests/fixtures/command.ts';
import { setUpWorkplace } from '#tests/refresh/workplace.ts';
import { type SiteFixture, writeSiteFixture } from '../fixtures/site/write.ts';

/** Minutes into which somebody pasted a table of children. */
const minutes = `---
title: Board
status: held
---

## 1. Report

| Child's number | Start date | Date of birth | Sex | Life story | E-mail address |
|---|---|---|---|---|---|
| 104233 | 3 May 2021 | 4 June 2012 | F | Begun | jo@anyborough.example |
`;
const refused = /2022-02-15\/meeting\.md:8: here stands a table with a row for each child\. Take the table out/;
const value = /104233|June 2012|May 2021|jo@|Begun/;

let folder: string;
let fixture: SiteFixture;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'personal-'));
  fixture = await writeSiteFixture(folder);
  mkdirSync(join(fixture.MEETINGS_DIR, '2022-02-15'), { recursive: true });
  writeFileSync(join(fixture.MEETINGS_DIR, '2022-02-15', 'meeting.md'), minutes);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const said = (work: Promise<unknown>) => work.then(String, (problem: Error) => `${problem.name} ${problem.message}`);

describe('a table with a row for each child in the minutes', () => {
  it('stops a build, by file and line, and is not repeated', async () => {
    const message = await said(siteWarnings({ ...fixture }));
    expect(message).toMatch(refused);
    expect(message).toMatch(/StoppedError/);
    expect(message).not.toMatch(value);
  });

  it('stops the audit of a site, also of one that was built before', async () => {
    const dist = join(folder, 'dist');
    mkdirSync(dist);
    writeFileSync(join(dist, 'figures.csv'), readFileSync(join(fixture.PUBLISHED_DIR, 'figures.csv')));
    writeFileSync(join(dist, 'measures.json'), '[]');
    writeFileSync(join(dist, 'index.html'), '<!doctype html>');
    for (const [name, value] of Object.entries(fixture)) vi.stubEnv(name, value);
    const message = await said(auditSite(dist));
    expect(message).toMatch(refused);
    expect(message).toMatch(/StoppedError/);
    expect(message).not.toMatch(value);
  });

  it('is what the doctor says to look at, beside a glossary that names somebody, and ends it with 1', () => {
    const place = setUpWorkplace('shipped measures');
    place.put('meetings/2022-02-15/meeting.md', minutes);
    place.put('glossary.yaml', '- term: Team\n  meaning: Ask jo@anyborough.example.\n');
    const { status, stdout } = command(['scripts/doctor.ts', '--data', place.root], { folder: place.root });
    place.clear();
    expect(stdout).toMatch(/^look {2}papers /m);
    expect(stdout).toMatch(refused);
    expect(stdout).toMatch(/glossary\.yaml:2: here stands an e-mail address/);
    expect(stdout).not.toMatch(value);
    expect(status).toBe(1);
  });
});
