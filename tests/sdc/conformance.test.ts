import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { collectionsIn } from '#scripts/conformance/cases.ts';
import { runSdc } from '#scripts/conformance/sdc.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sdc-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: unknown): string => {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe('running cases of disclosure control', () => {
  it('runs audits from the command line, one file or a folder', async () => {
    const audits = collectionsIn('tests/sdc/cases').filter(
      ({ content }) => (content as { kind: string }).kind === 'audit',
    );
    expect(audits.length).toBeGreaterThan(5);
    for (const { file } of audits) {
      expect((await runSdc(file)).map(({ status }) => status)).toEqual(['passed']);
    }
    expect((await runSdc('tests/sdc/cases')).length).toBeGreaterThan(audits.length);
    await expect(runSdc('tests/sdc/nowhere')).rejects.toThrow('does not exist');
  });

  it('says what differs', async () => {
    const { file, content } = collectionsIn('tests/sdc/cases/s17-safe-control.json')[0] as {
      file: string;
      content: object;
    };
    expect(file).toContain('s17');
    const wrong = write('wrong.json', {
      ...content,
      expect: { verdict: 'unsafe', exact: [], failing: ['Other|Under 10'] },
    });
    const [result] = await runSdc(wrong);
    expect(result?.status).toBe('failed');
    expect(result?.detail).toBe('the verdict is safe, not unsafe; failing is , not Other|Under 10');
  });

  it('skips what the product does not do, and says why', async () => {
    const round = write('round.json', { format: 'sdc-case/1', kind: 'round', id: 'round' });
    expect(await runSdc(round)).toEqual([
      { id: 'round', status: 'skipped', detail: expect.stringContaining('no table is published') },
    ]);
  });

  it('fails a kind that nothing runs and a case that cannot be read, and passes over other formats', async () => {
    const unknown = write('unknown.json', { format: 'sdc-case/1', kind: 'constructor', id: 'unknown' });
    expect(await runSdc(unknown)).toEqual([
      { id: 'unknown', status: 'failed', detail: 'kind constructor is not known' },
    ]);
    const broken = write('broken.json', { format: 'sdc-case/1', kind: 'audit', id: 'broken' });
    expect((await runSdc(broken))[0]?.status).toBe('failed');
    expect(await runSdc(write('other.json', { format: 'spc-cases/1' }))).toEqual([]);
  });
});
