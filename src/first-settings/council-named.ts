import type { Area } from '#benchmarks';

/** Nobody is called so; the message names who comes nearest. */
export class NoSuchCouncil extends Error {
  override name = 'NoSuchCouncil';
}

/** So many are named who may have been meant. */
const mostNamed = 5;

/** What stands before or behind a council's name now and then. */
const titles =
  /\b(the|council|county|borough|city|metropolitan|district|london|royal|unitary|authority|of|upon|and|mbc|cc|bc)\b/g;

/**
 * The council of a name or code, whatever its letter case and titles ("Devon County Council", "E10000008", "878").
 *
 * @throws NoSuchCouncil where there is none, or more than one
 */
export function councilNamed(councils: readonly Area[], asked: string): Area {
  const code = asked.trim().toUpperCase();
  const byCode = councils.find(
    (one) => one.code === code || one.number === code || (one.formerCodes as readonly string[]).includes(code),
  );
  if (byCode !== undefined) return byCode;
  const exact = councils.filter(({ name }) => name.toLowerCase() === asked.trim().toLowerCase());
  const same = exact.length > 0 ? exact : councils.filter(({ name }) => bare(name) === bare(asked));
  const [only, other] = same;
  if (only !== undefined && other === undefined) return only;
  const near = same.length > 0 ? same : councils.filter(({ name }) => isNear(bare(name), bare(asked)));
  const named = near.slice(0, mostNamed).map((one) => `${one.name} (${one.code})`);
  const meant = named.length === 0 ? 'Give its name as the Department for Education writes it, or its code.' : '';
  throw new NoSuchCouncil(
    `${same.length > 0 ? 'More than one council is' : 'No council with children’s services is'} called ${asked}. ${meant}${
      named.length > 0 ? `Is it ${named.join(', or ')}?` : ''
    }`,
  );
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z ]/g, ' ')
    .replace(titles, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

/** Whether two words of them begin alike. */
function isNear(name: string, asked: string): boolean {
  const beginnings = (text: string) => text.split(' ').flatMap((word) => (word.length > 2 ? [word.slice(0, 3)] : []));
  const begun = new Set(beginnings(name));
  return beginnings(asked).some((beginning) => begun.has(beginning));
}
