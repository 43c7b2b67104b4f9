/**
 * Government Analysis Function colours for charts: the focus pair, and text and lines that go with it. The three kinds
 * of signal keep the hues of NHS Making Data Count, darkened until each stands out 3 to 1 from paper; shape and letter
 * distinguish them as well.
 */
export const palette = {
  focus: '#12436D',
  quiet: '#BFBFBF',
  text: '#3D3D3D',
  rule: '#D9D9D9',
  paper: '#FFFFFF',
  guide: '#6F777B',
  improvement: '#1D70B8',
  concern: '#B8500A',
  unusual: '#490092',
} as const;

/**
 * Fills of parts in their order, the Analysis Function's categorical palette, and the text that can be read on each.
 */
export const tones = [
  { fill: '#12436D', text: '#FFFFFF' },
  { fill: '#28A197', text: '#0B0C0C' },
  { fill: '#801650', text: '#FFFFFF' },
  { fill: '#F46A25', text: '#0B0C0C' },
  { fill: '#3D3D3D', text: '#FFFFFF' },
  { fill: '#A285D1', text: '#0B0C0C' },
] as const;

export type Colour = (typeof palette)[keyof typeof palette] | (typeof tones)[number]['fill' | 'text'];
