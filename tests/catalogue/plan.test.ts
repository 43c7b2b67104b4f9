import { describe, expect, it } from 'vitest';
import { CatalogueFileError, parsePlan } from '#catalogue';
import cases from './plan.json' with { type: 'json' };

const file = 'data/meetings/2022-03-30/plans/permanence.md';

describe('an action plan', () => {
  it('is read whole: every theme with its officer, progress, impact, risks and next steps', () => {
    const { passages, ...plan } = parsePlan(cases.good, file);
    const lines = cases.good.split('\n');
    for (const { text, line } of passages) expect(lines[line - 1]).toBe(text.split('\n', 1)[0]);
    expect(passages.map(({ text }) => text).join('')).toContain('Fewer moves.');
    expect(plan).toEqual({
      id: 'permanence',
      title: 'Permanence action plan',
      item: '2',
      owner: null,
      author: null,
      refreshed: null,
      source: null,
      sourceLink: null,
      background: '',
      impact: '',
      risks: '',
      nextSteps: [],
      themes: [
        {
          title: 'Stable homes',
          officers: ['Head of fostering'],
          rag: null,
          progress: 'Carers can call at night.',
          impact: 'Fewer moves.',
          risks: 'Fewer families.',
          nextSteps: [
            {
              what: 'Offer breaks',
              who: ['Head of fostering'],
              due: { text: '31 October 2022', day: '2022-10-31' },
              done: null,
              line: 24,
            },
          ],
          line: 6,
        },
      ],
      file,
    });
  });

  it.each(cases.refused)('with $name is refused by file, line and remedy', ({ replace, with: instead, says }) => {
    expect(cases.good).toContain(replace);
    const read = () => parsePlan(cases.good.replace(replace, instead), file);
    expect(read).toThrow(CatalogueFileError);
    expect(read).toThrow(says);
  });
});
