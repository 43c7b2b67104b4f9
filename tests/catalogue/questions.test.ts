import { describe, expect, it } from 'vitest';
import { parseQuestions } from '#catalogue';

const file = 'data/meetings/2022-03-30/questions.yaml';
const good = `asked:
  - id: how-many
    item: 2
    text: How many?
    measure: cla_count
answered:
  - id: over-20
    text: >-
      None
      has.
  - id: agency
    on: 2022-03-01
    text: A tenth.
`;

describe('a file of questions', () => {
  it('is read whole: an answer is of the meeting’s day unless it says another', () => {
    expect(parseQuestions(good, file, '2022-03-30')).toEqual({
      source: null,
      asked: [{ id: 'how-many', by: 'A member', item: '2', text: 'How many?', measure: 'cla_count', line: 2 }],
      answered: [
        { id: 'over-20', on: '2022-03-30', text: 'None has.', line: 7 },
        { id: 'agency', on: '2022-03-01', text: 'A tenth.', line: 11 },
      ],
      file,
    });
  });

  it('may be empty', () => {
    expect(parseQuestions('', file, '2022-03-30')).toMatchObject({ asked: [], answered: [] });
  });

  it.each([
    ['a person’s name', good.replace('item: 2', 'by: Cllr Jones'), /yaml:3: asked.0.by: a role/],
    ['an id with capitals', good.replace('id: how-many', 'id: How many'), /yaml:2: asked.0.id: small letters/],
    ['no text', good.replace('    text: How many?\n', ''), /yaml:2: asked.0.text: is missing/],
    ['an unknown key', good.replace('item: 2', 'number: 2'), /yaml:3: asked.0.number: there is no such setting/],
    ['a day that is none', good.replace('2022-03-01', '2022-02-30'), /yaml:12: answered.1.on: a day written like/],
    ['no YAML', 'asked: [', /not YAML/],
  ])('with %s is refused by file, line and remedy', (_, text, expected) => {
    expect(() => parseQuestions(text, file, '2022-03-30')).toThrow(expected);
  });
});
