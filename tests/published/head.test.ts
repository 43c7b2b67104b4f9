import { describe, expect, it } from 'vitest';
import {
  ChainError,
  type ChainLink,
  checkHead,
  endOf,
  formatHead,
  formatPublication,
  type Head,
  headFile,
  parseHead,
  parsePublication,
  sealPublication,
} from '#published';

const hash = '0'.repeat(64);

async function linkOf(month: string, previous: string | null = null): Promise<ChainLink> {
  const publication = await sealPublication({
    format: 'publication/2',
    publication: month,
    edition: 'public',
    asAt: `${month}-28`,
    synthetic: false,
    council: { code: 'E06000002', name: 'Middlesbrough' },
    madeWith: { version: '0.1.0', settings: hash, measures: {} },
    extracts: [],
    policy: { smallestCount: 5 },
    counts: { figures: 2, suppressed: 0, added: 2, revised: 0, withdrawn: 0 },
    findings: [],
    ledger: hash,
    previous,
  });
  const text = formatPublication(publication);
  return { text, publication: parsePublication(text) };
}

const february = await linkOf('2022-02');
const march = await linkOf('2022-03', hash);
const otherMarch = await linkOf('2022-03', '1'.repeat(64));
const headOf = async (newest: ChainLink | null, next?: ChainLink): Promise<Head> => ({
  format: 'head/1',
  newest: newest === null ? null : await endOf(newest),
  ...(next === undefined ? {} : { next: await endOf(next) }),
});
const faultOf = (head: Head, newest: ChainLink | null) =>
  checkHead(head, newest).then(
    () => null,
    (error: ChainError) => error,
  );

describe('the head beside an edition', () => {
  it('lies beside the folder, under its name', () => {
    expect(headFile('data/published/public')).toBe('data/published/public.head.json');
  });

  it('fits the newest publication that it names, and no other', async () => {
    expect(await faultOf(await headOf(march), march)).toBeNull();
    const removed = await faultOf(await headOf(march), february);
    expect(removed).toBeInstanceOf(ChainError);
    expect(removed?.publication).toBe('2022-03');
    expect(removed?.message).toMatch(/^The publication of 2022-03 is missing: .* from version control or a backup\.$/);
    expect((await faultOf(await headOf(march), otherMarch))?.message).toMatch(
      /2022-03 is not the one that was written/,
    );
    expect((await faultOf(await headOf(february), march))?.message).toMatch(/2022-03 is not the one that was written/);
  });

  it('knows that something was where nothing is, and how to go on', async () => {
    const gone = await faultOf(await headOf(march), null);
    expect(gone?.message).toMatch(/^Nothing is here, and figures were published here up to 2022-03\..*--afresh/);
  });

  it('fits whichever folder stands where a publication was interrupted', async () => {
    const during = await headOf(february, march);
    expect([await faultOf(during, february), await faultOf(during, march)]).toEqual([null, null]);
    expect(await faultOf(during, null)).not.toBeNull();
    const first = await headOf(null, february);
    expect([await faultOf(first, null), await faultOf(first, february)]).toEqual([null, null]);
    expect(await faultOf(first, march)).not.toBeNull();
  });

  it('is read as it is written, on whatever machine, and refused where it is none', async () => {
    const head = await headOf(february, march);
    expect(parseHead(formatHead(head))).toEqual(head);
    expect(parseHead(formatHead(head).replaceAll('\n', '\r\n'))).toEqual(head);
    for (const text of ['', '{', '{"format":"head/1"}', formatHead(head).replace('2022-02', 'soon')]) {
      expect(() => parseHead(text)).toThrow(/not one that a publication left/);
    }
  });
});
