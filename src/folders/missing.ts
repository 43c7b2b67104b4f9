/**
 * For a reading that failed: null where there is no such file or folder. Throws the problem again where it is another.
 */
export function nothingWhereMissing(problem: NodeJS.ErrnoException): null {
  if (problem.code === 'ENOENT') return null;
  throw problem;
}
