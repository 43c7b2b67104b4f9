import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMeeting } from '#catalogue';
import cases from './decisions.json' with { type: 'json' };

/** The item begins on line 5, so that its text begins on line 6 without an empty line between. */
const read = (text: string) => {
  const { items } = parseMeeting(
    `---\ntitle: Board\nstatus: held\n---\n## 1. A\n${text}\n`,
    'data/meetings/2022-02-15/meeting.md',
  );
  const [item] = items;
  if (item === undefined) throw new Error('no item');
  return item;
};
const listed = (text: string) => read(text).decisions.map(({ kind, text: said, line }) => `${line} ${kind}: ${said}`);

describe('a meeting item', () => {
  it.each(cases.read)('reads as decisions: $name', ({ text, decisions, report = '' }) => {
    expect(listed(text)).toEqual(decisions);
    expect(read(text)).toMatchObject({ report, unread: [] });
  });

  it.each(cases.warned)('keeps in the report, and names the line of: $name', ({ text, lines }) => {
    expect(read(text)).toMatchObject({ unread: lines, decisions: [], report: expect.stringMatching(/\S/) });
  });

  it('loses none of its words, wherever a decision stands among them', () => {
    const sentence = fc.constantFrom(
      'The head of service spoke.',
      'Members asked 3 questions.',
      'AGREED- That the update be noted.',
      '**RESOLVED** that it come back.',
      'ORDERED that the press be excluded.',
      'AGREED:',
      'NOTED',
      '1. That one be done',
      '(a) That two be done;',
      '- That three be done.',
      'It was agreed that all go.',
      '| a | RESOLVED that |',
    );
    const space = fc.constantFrom(' ', '\n', '\n\n', '\n\n\t', '\u00a0');
    const words = (text: string) =>
      (text.toLowerCase().match(/[\p{L}]{2,}/gu) ?? []).filter(
        (one) => !['agreed', 'resolved', 'ordered', 'noted', 'that'].includes(one),
      );
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, space), { minLength: 1, maxLength: 7 }), (parts) => {
        const text = parts.flat().join('');
        const { report, decisions } = read(text);
        const kept = words([report, ...decisions.map(({ text: said }) => said)].join(' '));
        for (const one of new Set(words(text))) {
          expect(kept.filter((other) => other === one).length, `${one} in ${text}`).toBeGreaterThanOrEqual(
            words(text).filter((other) => other === one).length,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('turns every word of decision into a decision or a warning, never into silence', () => {
    const around = fc.constantFrom(
      '',
      'The board heard it. ',
      'The board ',
      '> ',
      '- ',
      '| a | ',
      '### ',
      '\t',
      '“',
      '**',
    );
    const after = fc.constantFrom(
      '',
      ':',
      '-',
      ' –',
      ' that it be noted.',
      ': 1. That a 2. That b',
      '**: that it be.',
      ' |',
    );
    fc.assert(
      fc.property(around, fc.constantFrom('AGREED', 'RESOLVED', 'ORDERED', 'NOTED'), after, (before, word, rest) => {
        const { decisions, unread } = read(`${before}${word}${rest}`);
        expect(decisions.length + unread.length).toBeGreaterThan(0);
      }),
    );
  });
});
