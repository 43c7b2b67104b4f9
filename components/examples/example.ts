import type { FigureId } from '#figure';
import type { Site } from '#site';

/** A component with invented props: what it is for, or what breaks its layout. */
export interface Example<Props> {
  /** What to look at. */
  about: string;
  /** What it is given; from the whole site where it shows what only a whole site has. */
  props: Props | ((site: Site) => Props);
  /** HTML that stands in its slot. */
  slot?: string;
  /** The figure that the element around it names. */
  around?: FigureId | null;
  /** It shows nothing at all. */
  showsNothing?: true;
}

/** Examples of a component by what they are called. */
export type ExamplesOf<Component extends (props: never) => unknown> = Readonly<
  Record<string, Example<Parameters<Component>[0]>>
>;
