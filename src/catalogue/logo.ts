import { pngProblem, pngSize } from './logo-png.ts';
import { svgProblem, svgSize } from './logo-svg.ts';

/** The most that a logo may take: it comes with every page. */
const mostLogoBytes = 100_000;

/** A picture as pages show it, in pixels of the screen. */
export interface Logo {
  /** The name under which the site has it. */
  name: 'logo.svg' | 'logo.png';
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** The box in which a logo is shown. */
const box = { width: 220, height: 44 };

/**
 * A logo as pages show it, or in a text what is wrong with the file and what to do. `file` is its name, as messages show
 * it; its ending says what it must be.
 */
export function checkedLogo(bytes: Uint8Array, file: string): Logo | string {
  const wrong = (problem: string) => `${file}${problem}`;
  if (bytes.length > mostLogoBytes)
    return wrong(
      ` has ${Math.ceil(bytes.length / 1000)} kB; at most ${mostLogoBytes / 1000} kB are allowed: save it smaller`,
    );
  const isSvg = /\.svg$/i.test(file);
  const problem = isSvg ? svgProblem(bytes) : pngProblem(bytes);
  if (problem !== null) return wrong(problem);
  const [width, height] = isSvg ? svgSize(bytes) : pngSize(bytes);
  const scale = Math.min(box.width / width, box.height / height);
  const shown = (length: number) => Math.max(1, Math.round(length * scale));
  return { name: isSvg ? 'logo.svg' : 'logo.png', bytes, width: shown(width), height: shown(height) };
}
