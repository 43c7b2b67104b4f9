import { expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

it('the lock file names what every kind of machine installs: npm ci refuses a lock file with gaps', () => {
  const packages = lock.packages as Record<string, Locked>;
  const places = Object.keys(packages);
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places.some((other) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${place} → ${name}`),
  );
  expect(missing).toEqual([]);
});
