import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAreas, parseBenchmarkFigures } from '#benchmarks';
import { councilNamed, councilsIn, NoSuchCouncil } from '#first-settings';

const councils = councilsIn({
  areas: parseAreas(readFileSync('data/benchmarks/areas.csv', 'utf8')),
  figures: parseBenchmarkFigures(readFileSync('data/benchmarks/figures.csv', 'utf8')),
});

describe('a council', () => {
  it.each([
    ['Devon', 'E10000008'],
    ['devon county council', 'E10000008'],
    ['E10000008', 'E10000008'],
    ['878', 'E10000008'],
    ['Durham', 'E06000047'],
    ['Kingston upon Hull', 'E06000010'],
    ['Royal Borough of Kensington and Chelsea', 'E09000020'],
    ['Bristol', 'E06000023'],
    ['City of London', 'E09000001'],
  ])('is found as %s', (asked, code) => {
    expect(councilNamed(councils, asked).code).toBe(code);
  });

  it('is found by its own name and by every code it ever had, whichever it is', () => {
    for (const council of councils) {
      for (const name of [council.name, council.name.toUpperCase(), council.code, ...council.formerCodes]) {
        expect(councilNamed(councils, name).code, name).toBe(council.code);
      }
    }
    expect(councils.length).toBeGreaterThan(150);
  });

  it.each([
    ['Devn', /Is it Devon \(E10000008\)\?/],
    ['Newcastle', /Is it Newcastle upon Tyne \(E08000021\)/],
    ['Xyz', /Give its name as the Department for Education writes it/],
    ['South West', /No council/],
  ])('is not guessed: %s', (asked, says) => {
    expect(() => councilNamed(councils, asked)).toThrow(NoSuchCouncil);
    expect(() => councilNamed(councils, asked)).toThrow(says);
  });
});
