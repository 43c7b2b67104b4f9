import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setUpWorkplace, type Workplace } from '#tests/refresh/workplace.ts';

let place: Workplace;
beforeEach(() => {
  place = setUpWorkplace('shipped measures');
});
afterEach(() => place.clear());

describe('the doctor', () => {
  it('says in one place all that is wrong with folders of extracts, beside what else it knows, and ends with 1', () => {
    place.put('extracts/2022-2/header.csv', 'CHILD');
    place.put('extracts/Mar 2022/header.csv', 'CHILD');
    const { status, stdout } = spawnSync(process.execPath, ['scripts/doctor.ts', '--data', place.root], {
      encoding: 'utf8',
    });
    const lines = stdout.split('\n').filter((line) => /^(ok|look) /.test(line));
    const looks = lines.filter((line) => line.startsWith('look  extracts'));
    expect(looks).toEqual([expect.stringContaining('2022-2 is not the folder of a month')]);
    expect(stdout).toMatch(/\n {17}\S.*Mar 2022 is not the folder of a month.* Name it 2022-03/);
    expect(lines.map((line) => line.split(/ +/)[1])).toEqual(
      expect.arrayContaining(['settings', 'extracts', 'published']),
    );
    expect(status).toBe(1);
  });
});
