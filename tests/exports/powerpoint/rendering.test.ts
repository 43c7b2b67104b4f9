import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '#exports';
import { powerpointOf } from '#src/exports/powerpoint/index.ts';
import { allConvertedByLibreOffice, pagesOf, textsOf, withoutRendering, wordsOf } from '#tests/fixtures/libreoffice.ts';
import { hardTitles } from '#tests/fixtures/pack/example-charts.ts';
import { examplePack } from '#tests/fixtures/pack/example-pack.ts';
import { slidesIn } from './read-slides.ts';
import { councilTemplate, withTexts } from './templates.ts';

const left = withoutRendering ? ' (left out: LibreOffice or Poppler is not installed)' : '';

/** A pack whose one measure has more words in every place than a slide has room for. */
function wordyPack(): Pack {
  const [first] = examplePack().sections[0]?.measures ?? [];
  if (first === undefined) throw new Error('The pack has no measure');
  const words = (count: number) => Array.from({ length: count }, (_, index) => `WWWMMM${index}`).join(' ');
  const commentary = [{ text: words(400), by: 'Head of Service', on: '2022-07-12', madeUp: false }];
  const measures = [{ ...first, headline: words(30), reading: [words(60), words(20)], commentary }];
  return examplePack({ sections: [{ id: 'a', title: words(12), measures }], summary: [words(200)] });
}

/** Slides, and the PDF that LibreOffice draws of them. */
interface Drawn {
  file: Uint8Array;
  pdf: Uint8Array;
}

describe('LibreOffice', () => {
  let plain: Drawn;
  let onTemplate: Drawn;
  let wordy: Drawn;
  beforeAll(async () => {
    if (withoutRendering) return;
    const files = [
      await powerpointOf(examplePack()),
      await powerpointOf(examplePack(), { template: await councilTemplate() }),
      await powerpointOf(wordyPack()),
    ];
    // As it is written: LibreOffice would shrink what has no room.
    const asWritten = (file: Uint8Array) =>
      withTexts(file, /^ppt\/slides\/slide/, (xml) => xml.replaceAll('<a:normAutofit/>', '<a:noAutofit/>'));
    const drawn = files.map((file, at) => ({ name: 'pack.pptx', bytes: at === 2 ? asWritten(file) : file }));
    const pdfs = await allConvertedByLibreOffice(drawn, 'pdf');
    [plain, onTemplate, wordy] = files.map((file, at) => ({ file, pdf: pdfs[at] })) as [Drawn, Drawn, Drawn];
  });

  it.skipIf(withoutRendering)(
    `draws each slide on a page of its own, with its title and its chart${left}`,
    async () => {
      const pages = await textsOf(plain.pdf);
      const slides = slidesIn(plain.file);
      expect(pages).toHaveLength(slides.length);
      for (const [index, page] of pages.entries()) {
        const title = slides[index]?.shapes[0]?.text ?? '';
        // Letters from right to left come out in the order in which they are drawn.
        if (title !== hardTitles.rightToLeft) expect(page.replaceAll(/\s+/g, ' ')).toContain(title.slice(0, 30));
      }
      const chart = pages.find((page) => page.includes('Scale starts at 420, not 0'));
      expect(chart).toContain('Upper limit 538');
      expect(chart).toContain('504');
    },
  );

  it.skipIf(withoutRendering)(`draws the slides of a council’s template${left}`, async () => {
    expect(await pagesOf(onTemplate.pdf)).toBe(slidesIn(onTemplate.file).length);
  });

  it.skipIf(withoutRendering)(
    `draws no word outside its slide, nor one over the source at its foot${left}`,
    async () => {
      const pages = await wordsOf(wordy.pdf);
      expect(pages).toHaveLength(slidesIn(wordy.file).length);
      for (const page of pages) {
        const foot = page.words.findLast(({ text }) => text === 'All')?.top ?? page.height;
        for (const { text, left: from, right, bottom } of page.words.filter((word) => word.text.startsWith('WWW'))) {
          expect(from, text).toBeGreaterThanOrEqual(0);
          expect(right, text).toBeLessThanOrEqual(page.width);
          expect(bottom, text).toBeLessThanOrEqual(foot + 1);
        }
      }
    },
  );
});
