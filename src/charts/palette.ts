/** Government Analysis Function colours for charts: the focus pair, and text and lines that go with it. */
export const palette = {
  focus: '#12436D',
  quiet: '#BFBFBF',
  text: '#3D3D3D',
  rule: '#D9D9D9',
  paper: '#FFFFFF',
} as const;
