/** Flags that are true for every position of each window of `length` for which `holds`, given its first position. */
export function windowsWhere(count: number, length: number, holds: (start: number) => boolean): boolean[] {
  const flags = new Array<boolean>(count).fill(false);
  for (let start = 0; start + length <= count; start += 1) {
    if (holds(start)) flags.fill(true, start, start + length);
  }
  return flags;
}
