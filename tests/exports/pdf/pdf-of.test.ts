import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pack, type PdfKind, pdfOf } from '#exports';
import { examplePack } from '#tests/fixtures/pack/example-pack.ts';
import { draws } from '#tests/nightly.ts';

const kinds: PdfKind[] = ['brief', 'pack'];
const bytesAsText = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const hash = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');

/** A text as a PDF writes it in its objects: in Latin letters, or as UTF-16 where it has others. */
function asObject(text: string): string {
  const escaped = (bytes: string) => bytes.replace(/[()\\]/g, '\\$&');
  if (/^[\x20-\x7e]*$/.test(text)) return `(${escaped(text)})`;
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('latin1');
  return `(${escaped(utf16)})`;
}

/** A PNG of one pixel. */
const onePixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const bare: Pack = {
  ...examplePack(),
  ...{ meeting: null, subtitle: '', notices: [], purpose: '', summary: [], attention: [], noAttention: '' },
  ...{ principles: [], sections: [], plans: [], decisions: [], actions: [], recommendations: [] },
  ...{ symbols: [], protection: [], sources: [], address: null, appearance: { accent: '#000000', logo: null } },
};

describe('pdfOf', () => {
  it.each(kinds)('makes a %s that says by its bytes what a reader needs to be told', async (kind) => {
    const pack = examplePack();
    const pdf = bytesAsText(await pdfOf(pack, kind));
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/Lang (en-GB)');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('Corporate parenting: figures &amp; ');
    expect(pdf).toContain('<xmp:CreateDate>2022-07-31T00:00:00Z</xmp:CreateDate>');
    expect(pdf).toContain(`/Alt ${asObject('Example & Sons Borough Council')}`);
  });

  it('says of each chart of a pack what its measure says to whoever cannot see it', async () => {
    const pack = examplePack();
    const pdf = bytesAsText(await pdfOf(pack, 'pack'));
    const drawn = pack.sections.flatMap(({ measures }) => measures).filter(({ svg }) => svg !== '');
    expect(drawn.length).toBeGreaterThan(1);
    for (const { alternative } of drawn) expect(pdf).toContain(`/Alt ${asObject(alternative)}`);
    expect(pdf.match(/\/Alt \(/g)).toHaveLength(drawn.length + 1);
  });

  it.each(kinds)('takes no font but the one of the project for a %s, whatever letters it has', async (kind) => {
    const pdf = bytesAsText(await pdfOf(examplePack(), kind));
    const fonts = [...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter((name) => !/^Inter-(Regular|SemiBold|Bold)/.test(name ?? ''))).toEqual([]);
  });

  it('gives the same bytes in another process, in another time zone', async () => {
    const source = `
      import { createHash } from 'node:crypto';
      import { pdfOf } from '#exports';
      import { examplePack } from '#tests/fixtures/pack/example-pack.ts';
      for (const kind of ['brief', 'pack'])
        console.log(createHash('sha256').update(await pdfOf(examplePack(), kind)).digest('hex'));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
      env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'C' },
      encoding: 'utf8',
    });
    const here = await Promise.all(kinds.map(async (kind) => hash(await pdfOf(examplePack(), kind))));
    expect(stdout.trim().split('\n'), stderr).toEqual(here);
  });

  it.each(kinds)('makes a %s of a pack with nothing in it', async (kind) => {
    expect(bytesAsText(await pdfOf(bare, kind))).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it.each(kinds)('makes a %s where titles and texts of pictures are empty', async (kind) => {
    const pack = examplePack();
    const [section] = pack.sections;
    const logo = { bytes: onePixel, kind: 'png' as const, alternative: '' };
    const measures = (section?.measures ?? []).map((one) => ({ ...one, title: ' ', headline: '', alternative: '' }));
    const pdf = await pdfOf(
      {
        ...{ ...pack, title: '', appearance: { accent: '#12436d', logo } },
        ...{ sections: [{ id: 'population', title: '', measures }], plans: [{ title: '', actions: [] }] },
      },
      kind,
    );
    expect(bytesAsText(pdf)).toContain(`/Alt ${asObject('Example & Sons Borough Council')}`);
    if (kind === 'pack') expect(bytesAsText(pdf)).toContain(`/Alt ${asObject('cla_count')}`);
  });

  it('makes a file of any text, with any letters and signs', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(text, text, async (title, sentence) => {
        const pack = { ...bare, title: `Figures ${title}`, summary: [sentence], notices: [sentence] };
        expect((await pdfOf(pack, 'brief')).length).toBeGreaterThan(1000);
      }),
      draws(4, 60),
    );
  });

  it.each([
    ['svg', /^The PDF could not be made: .*SVG/],
    ['png', /^The PDF could not be made: .*image/],
  ] as const)('says what is wrong with a logo that is no %s', async (kind, says) => {
    const logo = { bytes: new TextEncoder().encode('<svg'), kind, alternative: 'A council' };
    const pack = examplePack({ appearance: { accent: '#12436d', logo } });
    await expect(pdfOf(pack, 'brief')).rejects.toThrow(says);
  });

  it('says in one line what the typesetter asks of a PDF that everybody can read', async () => {
    const council = { code: 'E99999999', name: '' };
    await expect(pdfOf(examplePack({ council, title: '' }), 'brief')).rejects.toThrow(
      /^The PDF could not be made: PDF\/UA-1 error: heading title is empty$/,
    );
  });
});
