import type { Passage, Plan } from '#catalogue';
import type { Content } from './content.ts';

/** A text that readers of an edition have, and what it speaks of. */
export interface SpokenOf {
  file: string;
  /** The line on which the text begins; of what a meeting heard, that of its heading. */
  line: number;
  text: string;
  /** Ids of the measures that it names. */
  measures: readonly string[];
  /** Whose figures it gives; null where it may be anybody's. */
  authority: string | null;
  /** Whether it was made up for the sample; undefined where it does not say. */
  madeUp: boolean | undefined;
}

/** Every text of commentary, meetings and plans that speaks of measures: what officers wrote, and what the board heard. */
export function passagesThatSpeak({ commentary, meetings }: Content, council: string): SpokenOf[] {
  return [
    ...commentary.flatMap(({ file, measure, alsoAbout, authority = council, madeUp, why, doing }) =>
      [why, doing]
        .filter((passage): passage is Passage => passage !== null)
        .map(({ text, line }) => ({ file, line, text, measures: [measure, ...alsoAbout], authority, madeUp })),
    ),
    ...meetings.flatMap(({ file, items, plans, madeUp }) =>
      items.flatMap(({ number, measures, report, decisions, line }): SpokenOf[] => {
        const spoken = { measures, authority: null, madeUp };
        const themes = plans.filter(({ item }) => item === number).flatMap((plan) => themesOf(plan));
        return [
          { ...spoken, file, line, text: onOneLine([report, ...decisions.map((decision) => decision.text)]) },
          ...themes.map((theme) => ({ ...spoken, ...theme })),
        ];
      }),
    ),
  ];
}

function themesOf({ file, themes }: Plan): Pick<SpokenOf, 'file' | 'line' | 'text'>[] {
  return themes.map(({ progress, impact, risks, line }) => ({
    file,
    line,
    text: onOneLine([progress, impact, risks]),
  }));
}

const onOneLine = (texts: readonly string[]): string => texts.join(' ').replaceAll(/\s+/g, ' ');
