/** Cases print nine decimals, so a number cannot be held to less than half of the last. */
const lastDecimal = 5e-10;

/** Whether a number is the one expected: to 1e-6 of it, or to the tolerance that its case names. */
function agrees(got: number, expected: number, tolerance: number | undefined): boolean {
  const allowed =
    tolerance === undefined
      ? Math.max(1e-6 * Math.abs(expected), lastDecimal)
      : Math.max(tolerance * Math.max(1, Math.abs(expected)), lastDecimal);
  return Math.abs(got - expected) <= allowed;
}

/** Where the result differs from what is expected; keys without an expected value are ignored. */
export function faultsIn(got: unknown, expected: unknown, tolerance?: number, path = 'the answer'): string[] {
  if (typeof expected === 'number') {
    const plain = typeof got === 'boolean' ? Number(got) : got;
    return typeof plain === 'number' && agrees(plain, expected, tolerance) ? [] : [differs(path, got, expected)];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) return [differs(path, got, expected)];
    if (got.length !== expected.length) return [`${path} has ${got.length} entries, not ${expected.length}`];
    return expected.flatMap((one, index) => faultsIn(got[index], one, tolerance, `${path}[${index}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null) return [differs(path, got, expected)];
    return Object.entries(expected).flatMap(([key, one]) => {
      const place = path === 'the answer' ? key : `${path}.${key}`;
      return key in got
        ? faultsIn((got as Record<string, unknown>)[key], one, tolerance, place)
        : [`${place} was not understood`];
    });
  }
  return (got ?? null) === (expected ?? null) ? [] : [differs(path, got, expected)];
}

const differs = (path: string, got: unknown, expected: unknown): string =>
  `${path} is ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`;
