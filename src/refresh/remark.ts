/** Something that an analyst should know, in a sentence, and what to do about it. */
export interface Remark {
  says: string;
  remedy: string;
}

/** Remarks as a refresh prints them, a line each. */
export function remarkLines(kind: 'warning' | 'note', remarks: readonly Remark[]): string[] {
  return remarks.map(({ says, remedy }) => `${kind}: ${says} ${remedy}`);
}
