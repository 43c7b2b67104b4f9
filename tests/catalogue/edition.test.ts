import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculationSettingsOf, parseSettings, settingsOfEdition } from '#catalogue';

const shipped = readFileSync('data/settings.yaml', 'utf8');
const withEditions = (text: string) => parseSettings(`${shipped}\neditions: ${text}\n`, 'settings.yaml');
const smallest = (text: string) => {
  const settings = withEditions(text);
  return (['public', 'board'] as const).map((one) => settingsOfEdition(settings, one).publication.smallestCount);
};

describe('the policy of an edition', () => {
  it('is the common one unless the edition has its own', () => {
    expect(smallest('{}')).toEqual([5, 5]);
    expect(smallest('{ board: { smallestCount: 7 } }')).toEqual([5, 7]);
    expect(smallest('{ public: { smallestCount: 9 }, board: { smallestCount: 6 } }')).toEqual([9, 6]);
  });

  it.each(['public', 'board'])('may hide more than the floor, never less: %s', (edition) => {
    expect(() => withEditions(`{ ${edition}: { smallestCount: 4 } }`)).toThrow(
      /settings\.yaml:\d+: .*a count below 5 would protect less than the floor/,
    );
  });

  it('may be stricter in whatever the common one says', () => {
    const { publication } = settingsOfEdition(withEditions('{ board: { smallDenominator: 20 } }'), 'board');
    expect(publication).toMatchObject({ smallestCount: 5, smallDenominator: 20 });
    expect(() => withEditions('{ board: { smallDenominator: 9 } }')).toThrow(/less than the floor/);
  });

  it('may show members exact parts, which hides small ones, and nobody else', () => {
    const partsOf = (text: string) =>
      (['public', 'board'] as const).map((one) => settingsOfEdition(withEditions(text), one).publication.parts);
    expect(partsOf('{}')).toEqual(['rounded', 'rounded']);
    expect(partsOf('{ board: { parts: exact } }')).toEqual(['rounded', 'suppressed']);
    for (const text of ['{ public: { parts: exact } }', '{ board: { parts: shown } }']) {
      expect(() => withEditions(text)).toThrow(/settings\.yaml:\d+: /);
    }
  });

  it.each(['public', 'board'])('leaves three values of a small number at least: %s', (edition) => {
    expect(() => withEditions(`{ ${edition}: { width: 2 } }`)).toThrow(/a width below 3 would protect less/);
  });

  it('is named by its edition: there are two', () => {
    expect(() => withEditions('{ members: { smallestCount: 6 } }')).toThrow(/there is no such setting/);
  });

  it('is part of what the figures of that edition follow from, and of no other', () => {
    const [common, board] = [parseSettings(shipped, 'settings.yaml'), withEditions('{ board: { smallestCount: 7 } }')];
    const text = (settings: typeof common, edition: 'public' | 'board') =>
      calculationSettingsOf(settingsOfEdition(settings, edition));
    expect(text(board, 'public')).toBe(text(common, 'public'));
    expect(text(board, 'board')).not.toBe(text(common, 'board'));
  });
});
