import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculationSettingsOf, namedMeasuresProblem, parseSettings } from '#catalogue';

const base = readFileSync('tests/fixtures/site/settings.yaml', 'utf8');
const chosen = (...ids: string[]) => `${base}board:\n  frontPage: [${ids.join(', ')}]\n`;
const parse = (text: string) => parseSettings(text, 'settings.yaml');

describe('what the board has chosen for the front page', () => {
  it('is a list of measures, and changes no figure', () => {
    const settings = parse(chosen('cla_count', 'pep_percent'));
    expect(settings.board?.frontPage).toEqual(['cla_count', 'pep_percent']);
    expect(calculationSettingsOf(settings)).toBe(calculationSettingsOf(parse(base)));
  });

  it('may be left out', () => {
    expect(parse(base).board).toBeUndefined();
  });

  it.each([
    ['nothing', chosen(), /settings\.yaml:\d+: board\.frontPage/],
    ['a measure twice', chosen('cla_count', 'cla_count'), /named twice/],
    ['more than fit', chosen(...Array.from({ length: 13 }, (_, at) => `m${at}`)), /at most twelve/],
    ['another key', `${base}board: { front: [cla_count] }\n`, /front/],
  ])('cannot be %s', (_, text, expected) => {
    expect(() => parse(text)).toThrow(expected);
  });

  it('names the line of a measure that there is not', () => {
    const text = chosen('cla_count', 'cla_cuont');
    const measures = ['cla_count', 'health_assessment_percent'].map((id) => ({
      id,
      kind: 'performance' as const,
      polarity: 'higher' as const,
      unit: { name: 'percent', shape: 'share' as const, factor: 100, decimals: 1 },
      periodTypes: ['snapshot' as const],
    }));
    expect(namedMeasuresProblem(text, 'settings.yaml', parse(text), measures)).toMatch(
      /settings\.yaml:\d+: board\.frontPage\.1: there is no measure cla_cuont/,
    );
  });
});
