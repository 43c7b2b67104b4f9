/**
 * Government Analysis Function colours for charts: the focus pair, and text and lines that go with it. The three kinds of
 * signal keep the hues of NHS Making Data Count, darkened until each stands out 3 to 1 from paper; shape and letter tell
 * them apart as well.
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
