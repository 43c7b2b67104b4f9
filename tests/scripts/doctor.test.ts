import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalogue } from '#folders';
import { command } from '#tests/fixtures/command.ts';
import { setUpWorkplace, smallExtract, stoppedWith, type Workplace } from '#tests/refresh/workplace.ts';

let place: Workplace;
beforeEach(() => {
  place = setUpWorkplace('shipped measures');
});
afterEach(() => place.clear());

describe('the doctor', () => {
  it('says in the words of a refresh that made-up and real extracts must not mix', async () => {
    place.put('extracts/2022-01/extract.yaml', 'synthetic: true\n');
    place.put('extracts/2022-01/header.csv', smallExtract().header);
    const stopped = await stoppedWith(place.options);
    expect(stopped).toMatch(/2022-01 is synthetic and \S*2022-02 is not: they must not mix\. Move one of them/);
    const { status, stdout } = command(['scripts/doctor.ts', '--data', place.root], { folder: place.root });
    expect(stdout.replace(/\n {17}→ /g, ' ')).toContain(stopped.replace('\nNothing was written.', ''));
    expect(status).toBe(1);
  });

  it('says in one place all that is wrong with folders of extracts, beside what else it knows, and ends with 1', () => {
    place.put('extracts/2022-2/header.csv', 'CHILD');
    place.put('extracts/Mar 2022/header.csv', 'CHILD');
    const { status, stdout } = command(['scripts/doctor.ts', '--data', place.root], { folder: place.root });
    const lines = stdout.split('\n').filter((line) => /^(ok|look) /.test(line));
    const looks = lines.filter((line) => line.startsWith('look  extracts'));
    expect(looks).toEqual([expect.stringContaining('2022-2 is not the folder of a month')]);
    expect(stdout).toMatch(/\n {17}\S.*Mar 2022 is not the folder of a month.* Name it 2022-03/);
    expect(lines.map((line) => line.split(/ +/)[1])).toEqual(
      expect.arrayContaining(['settings', 'extracts', 'published']),
    );
    expect(status).toBe(1);
  });

  it.each([
    [
      'a colour that cannot be read',
      "accent: { light: '#ffdd00' }",
      /accent\.light: #ffdd00 has a contrast of 1\.\d\d/,
    ],
    [
      'a logo that is missing',
      'logo: { file: logo.svg, alternative: Devon }',
      /logo\.file: .*logo\.svg does not exist/,
    ],
  ])('says of %s what refresh and build say', async (_, appearance, expected) => {
    const file = join(place.root, 'settings.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nappearance:\n  ${appearance}\n`);
    const { status, stderr } = command(['scripts/doctor.ts', '--data', place.root], { folder: place.root });
    const said = await readCatalogue(file, 'data/measures').then(String, (problem: Error) => problem.message);
    expect(said).toMatch(expected);
    expect(stderr).toContain(said);
    expect(status).not.toBe(0);
  });
});
