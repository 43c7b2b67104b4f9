import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeSteps } from '#refresh';
import { refreshCommand } from '#scripts/refresh/command.ts';
import { setUpWorkplace, type Workplace } from '#tests/refresh/workplace.ts';

let place: Workplace;
beforeEach(() => {
  place = setUpWorkplace();
});
afterEach(() => place.clear());

/** What the command says, in the order in which it does. */
async function saidBy(environment: Record<string, string>, ...more: string[]): Promise<string[]> {
  const { extracts, settings, measures, published, findings } = place.options;
  const places = Object.entries({ extracts, settings, measures, published, findings });
  const said: string[] = [];
  const terminal = { log: (text: string) => void said.push(text), warn: (text: string) => void said.push(text) };
  const args = [...places.flatMap(([name, value]) => [`--${name}`, value]), '--engine', 'native', ...more];
  await refreshCommand(args, environment, terminal, { progress: takeSteps });
  return said.flatMap((text) => text.split('\n'));
}

describe('the refresh command', () => {
  it('says what it published, and then once what is wrong with papers, by the folder where they are kept', async () => {
    const commentary = '---\nauthor: Head of fostering\n---\n\n## Why\n\nThere are 98,765 children.\n';
    place.put('elsewhere/2022-01/cla_count.md', commentary);
    const folder = `${place.root}/elsewhere`;
    const said = await saidBy({ COMMENTARY_DIR: folder });
    const published = said.findIndex((line) => line.startsWith('Published February 2022: '));
    const warned = said.indexOf('Before the site is built:');
    expect([published, warned].every((at) => at >= 0) && published < warned).toBe(true);
    expect(said.slice(warned + 1)).toEqual([
      expect.stringContaining(`${folder}/2022-01/cla_count.md:7: warning: 98,765 is neither a published figure`),
    ]);
  });

  it('says once, when it begins, that the settings name no such measure', async () => {
    const target =
      '{ measure: no_such, from: 2020-01-01, value: 10, tolerance: { amount: 0, in: the unit }, setBy: Board, setOn: 2020-01-01, why: Example }';
    const settings = readFileSync(place.options.settings, 'utf8');
    place.put('settings.yaml', `${settings}\ntargets:\n  - ${target}\n`);
    const said = await saidBy({});
    expect(said.filter((line) => line.includes('there is no measure no_such'))).toHaveLength(1);
  });

  it('publishes and says why no site can be built from papers that break their format', async () => {
    place.put('commentary/2022-02/cla_count.md', 'Fewer.');
    const said = await saidBy({});
    const warned = said.indexOf('Before the site is built:');
    expect(said.slice(warned + 1)).toEqual([
      'The site cannot be built:',
      expect.stringMatching(/commentary\/2022-02\/cla_count\.md:1: it must begin with front matter/),
    ]);
    expect(Object.keys(place.published())).toContain('public/figures.csv');
  });
});
