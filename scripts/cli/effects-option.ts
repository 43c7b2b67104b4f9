import { type Effects, effectKinds } from '#refresh';
import { UsageError } from './command-line.ts';

/** The value of `--effects`, where it is given. */
export function effectsOption(value: string | undefined): Effects | undefined {
  const known = effectKinds.find((one) => one === value);
  if (known === undefined && value !== undefined) {
    throw new UsageError(`--effects ${value}: it is ${effectKinds.join(' or ')}.`);
  }
  return known;
}
