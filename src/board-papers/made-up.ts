import type { Content } from './content.ts';
import type { PaperFinding } from './finding.ts';

/**
 * The content with every text marked as made up or not: as its file says, else as the figures are. What is said of
 * made-up figures under a council's name must never look as if somebody had said it.
 */
export function markMadeUp({ commentary, meetings, inspections }: Content, synthetic: boolean): Content {
  const mark = <Text extends { madeUp?: boolean | undefined }>(text: Text): Text => ({
    ...text,
    madeUp: text.madeUp ?? synthetic,
  });
  return { commentary: commentary.map(mark), meetings: meetings.map(mark), inspections: inspections.map(mark) };
}

/** Whether any of these texts is made up for the sample. */
export function anyMadeUp(texts: readonly ({ madeUp?: boolean | undefined } | null)[]): boolean {
  return texts.some((text) => text?.madeUp === true);
}

/**
 * Texts that say whether they are made up, where the figures are real: they came with made-up figures, and none may be
 * published beside real ones, which another council's may be.
 */
export function madeUpBesideReal({ commentary, meetings, inspections }: Content, synthetic: boolean): PaperFinding[] {
  if (synthetic) return [];
  return [...commentary, ...meetings, ...inspections]
    .filter(({ madeUp }) => madeUp !== undefined)
    .map(({ file, madeUp }) => ({
      severity: 'error',
      file,
      line: null,
      problem: madeUp
        ? 'This text was made up for the sample (madeUp: true), and the figures are real.'
        : 'This text stood beside made-up figures (madeUp: false), and the figures are real.',
      remedy: `${madeUp ? '' : 'If it is your own, take that line out. Else: '}Take it out of the folder, or name a folder of your own (COMMENTARY_DIR, MEETINGS_DIR, INSPECTIONS_DIR).`,
    }));
}
