import { type Comparator, type Guide, palette, type SignalKind, type StripDot, tones } from '#charts';

/** Dashes and marks as DrawingML names them (ECMA-376 part 1, 20.1.10.48 and 21.2.3.27). */
export type Dash = 'solid' | 'sysDot' | 'sysDash' | 'dash' | 'lgDash' | 'dashDot' | 'lgDashDot' | 'lgDashDotDot';
export type Symbol = 'circle' | 'diamond' | 'square' | 'triangle' | 'x' | 'plus' | 'star' | 'dash';
export type Pattern = 'wdUpDiag' | 'dkHorz' | 'smGrid' | 'wdDnDiag' | 'dkVert' | 'lgConfetti' | 'pct25';

/**
 * How a series looks. Colour never tells two apart alone: lines have dashes and marks, bars have patterns, so that they
 * can be told apart in black and white.
 */
export interface Look {
  colour: string;
  /** A line of so many points; null where marks stand alone. */
  line: { width: number; dash: Dash } | null;
  mark: { symbol: Symbol; size: number } | null;
  /** Of bars: a pattern in the colour on paper; plain where that is not said. */
  pattern?: Pattern;
  /** Of bars: the colour of what is written on them. */
  text?: string;
}

/** Our figures through time. Each has a mark, so that one between two gaps is seen; small ones where there are many. */
export function oursLook(accent: string | undefined, rows: number): Look {
  return {
    colour: accent ?? palette.focus,
    line: { width: 2.25, dash: 'solid' },
    mark: { symbol: 'circle', size: rows > 36 ? 3 : 5 },
  };
}

/** The average, a limit or a target; one that holds for a single row is a mark. */
export function guideLook(kind: Guide['kind'], rows: number): Look {
  const { colour, line } = guideLines[kind];
  return { colour, line, mark: rows > 1 ? null : { symbol: 'dash', size: 7 } };
}

const guideLines: Record<Guide['kind'], Pick<Look, 'colour' | 'line'>> = {
  average: { colour: palette.guide, line: { width: 1, dash: 'solid' } },
  limit: { colour: palette.guide, line: { width: 1, dash: 'sysDot' } },
  target: { colour: palette.text, line: { width: 1.75, dash: 'dash' } },
};

/**
 * A figure that stands out: the shapes are those of the drawings. One that only goes on with a run of its kind is
 * quiet, or the marks would drown the line.
 */
export function signalLook(kind: SignalKind, goesOn = false): Look {
  const symbols = { improvement: 'circle', concern: 'diamond', unusual: 'square' } as const;
  return { colour: palette[kind], line: null, mark: { symbol: symbols[kind], size: goesOn ? 5 : 9 } };
}

/** From so many figures on, a comparator's are joined, as in the drawings. */
const joined = 4;

/** What others published through time. */
export function comparatorLook(style: Comparator['style'], figures: number): Look {
  const look = placeLook(style === 'neighbours' ? 'neighbour' : style, undefined);
  return figures >= joined ? { ...look, line: { width: 1, dash: 'solid' } } : look;
}

/**
 * The mark of a place: ours dark, others grey and each kind with a shape or size of its own. None is hollow, as rings
 * are in the drawings: LibreOffice draws these white on white.
 */
export function placeLook(kind: StripDot['kind'], accent: string | undefined): Look {
  const colour = kind === 'ours' || kind === 'member' ? (accent ?? palette.focus) : palette.guide;
  return { colour, line: null, mark: placeMarks[kind] };
}

const placeMarks: Record<StripDot['kind'], Look['mark']> = {
  ours: { symbol: 'circle', size: 10 },
  member: { symbol: 'diamond', size: 8 },
  neighbour: { symbol: 'circle', size: 5 },
  region: { symbol: 'square', size: 7 },
  england: { symbol: 'triangle', size: 8 },
};

const patterns: readonly (Pattern | undefined)[] = [
  undefined,
  'wdUpDiag',
  'dkHorz',
  'smGrid',
  'wdDnDiag',
  'dkVert',
  'lgConfetti',
  'pct25',
];
const dashes: readonly Dash[] = [
  'solid',
  'dash',
  'sysDot',
  'lgDash',
  'dashDot',
  'lgDashDot',
  'sysDash',
  'lgDashDotDot',
];
const symbols: readonly Symbol[] = ['circle', 'square', 'triangle', 'diamond', 'x', 'plus', 'star'];

/** The look of a part of bars by its place; the first takes the accent, and colours come again in patterns. */
export function partLook(place: number, accent: string | undefined): Look {
  const { fill, text } = tones[place % tones.length] as (typeof tones)[number];
  const pattern = patterns[Math.floor(place / tones.length) % patterns.length];
  const colour = place % tones.length === 0 ? (accent ?? fill) : fill;
  return { colour, line: null, mark: null, text, ...(pattern === undefined ? {} : { pattern }) };
}

/** The look of one line among several by its place: no two of the first 168 are the same. */
export function lineLook(place: number, accent: string | undefined): Look {
  const { fill } = tones[place % tones.length] as (typeof tones)[number];
  return {
    colour: place === 0 ? (accent ?? fill) : fill,
    line: { width: 1.75, dash: dashes[place % dashes.length] as Dash },
    mark: { symbol: symbols[place % symbols.length] as Symbol, size: 5 },
  };
}

/** The mark of one neighbour among several in a chart in which the key alone names it. */
export function neighbourLook(place: number): Look {
  const { colour, mark } = lineLook(place + 1, undefined);
  return { colour, line: null, mark: mark && { ...mark, size: 6 } };
}

/** A year that is over: grey, with a dash and a mark of its own; the newest of them stands out from the others. */
export function pastYearLook(yearsAgo: number): Look {
  const place = yearsAgo - 1;
  return {
    colour: palette.guide,
    line: { width: yearsAgo === 1 ? 1.75 : 1, dash: dashes[place % dashes.length] as Dash },
    mark: { symbol: symbols[(place + 1) % symbols.length] as Symbol, size: 4 },
  };
}
