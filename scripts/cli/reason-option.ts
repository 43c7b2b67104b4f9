import { personalDataIn, safeText } from '#catalogue';
import { UsageError } from './command-line.ts';

/** A reason is a sentence: fewer letters say nothing. */
const fewestLetters = 10;

/**
 * The reason that an option gives, which is published; undefined where it was left out. Throws a UsageError where it says
 * nothing, or what may not be published.
 */
export function reasonOption(option: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const reason = given.trim().replaceAll(/\s+/g, ' ');
  if (reason.replaceAll(/\P{L}/gu, '').length < fewestLetters) {
    throw new UsageError(`--${option} "${reason}" gives no reason: write why, in a sentence. It is published.`);
  }
  const safe = safeText.safeParse(reason);
  if (!safe.success) throw new UsageError(`--${option}: the reason ${safe.error.issues[0]?.message}.`);
  const [found] = personalDataIn(reason);
  if (found !== undefined) throw new UsageError(`--${option}: in the reason stands ${found.what}. ${found.remedy}`);
  return reason;
}
