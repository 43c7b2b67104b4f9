import { describe, expect, it } from 'vitest';
import { CatalogueFileError, parseCommentary } from '#catalogue';
import cases from './commentary.json' with { type: 'json' };

const file = 'data/commentary/2022-02/fostering_families.md';

describe('a commentary file', () => {
  it('is read whole: whose words, why, what is being done, by whom and by when', () => {
    expect(parseCommentary(cases.good, file)).toEqual({
      measure: 'fostering_families',
      month: '2022-02',
      author: 'Head of fostering',
      alsoAbout: ['cla_count'],
      why: { text: 'More families asked.\n\nAnd they stayed.', line: 8 },
      doing: expect.objectContaining({ line: 14 }),
      doingProse: 'Two things.',
      actions: [
        {
          what: 'Call each of them back',
          who: ['Head of fostering'],
          due: { text: '30 April 2022', day: '2022-04-30' },
          done: null,
          line: 16,
        },
        {
          what: 'Train them',
          who: ['Participation manager'],
          due: { text: '2022-05-31', day: '2022-05-31' },
          done: '2022-05-28',
          line: 19,
        },
      ],
      file,
    });
  });

  it('is read the same with Windows line ends', () => {
    expect(parseCommentary(cases.good.replaceAll('\n', '\r\n'), file)).toEqual(parseCommentary(cases.good, file));
  });

  it('may say why without saying what is being done', () => {
    const [withoutDoing = ''] = cases.good.split('## What we are doing');
    expect(parseCommentary(withoutDoing, file)).toMatchObject({ doing: null, actions: [] });
  });

  it.each(cases.refused)('with $name is refused by file, line and remedy', ({ replace, with: instead, says }) => {
    expect(cases.good).toContain(replace);
    const read = () => parseCommentary(cases.good.replace(replace, instead), file);
    expect(read).toThrow(CatalogueFileError);
    expect(read).toThrow(says);
  });

  it('outside a folder called after a month is refused', () => {
    expect(() => parseCommentary(cases.good, 'data/commentary/spring/cla_count.md')).toThrow(/must be a month/);
  });
});
