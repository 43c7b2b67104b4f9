import { describe, expect, it } from 'vitest';
import { PackError } from '#board-pack';
import { StoppedError } from '#scripts/cli/command-line.ts';
import { stopAt } from '#scripts/pack/stop-at.ts';

const named = (name: string): Error => Object.assign(new Error('What is wrong.'), { name });

describe('stopAt', () => {
  it.each([new PackError('What is wrong.'), named('SiteDataError'), named('TemplateError')])(
    'stops the command with what %s says',
    async (error) => {
      const run = stopAt(() => {
        throw error;
      });
      await expect(run).rejects.toBeInstanceOf(StoppedError);
      await expect(run).rejects.toThrow('What is wrong.');
    },
  );

  it('lets a fault of the program through, and what goes well', async () => {
    const fault = new TypeError('x is no function');
    await expect(stopAt(() => Promise.reject(fault))).rejects.toBe(fault);
    expect(await stopAt(() => 7)).toBe(7);
  });
});
