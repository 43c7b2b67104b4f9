import { palette, tones } from '#charts';
import { colourOf, element, valued } from '../office/index.ts';

/** A typeface that every machine has, or has one of the same widths in its place. */
const typeface = 'Arial';

/** The theme of slides without a template: the council's accent, and the colours of the charts. */
export function themeXml(accent: string, name: string): string {
  const [, ...others] = tones;
  const accents = [accent, ...others.map(({ fill }) => fill)];
  const colours = [
    element('a:dk1', {}, colourOf('#0B0C0C')),
    element('a:lt1', {}, colourOf(palette.paper)),
    element('a:dk2', {}, colourOf(palette.text)),
    element('a:lt2', {}, colourOf('#F3F2F1')),
    ...accents.map((colour, index) => element(`a:accent${index + 1}`, {}, colourOf(colour))),
    element('a:hlink', {}, colourOf(accent)),
    element('a:folHlink', {}, colourOf(palette.text)),
  ];
  const font = [typeface, '', ''].map((face, index) =>
    element(`a:${['latin', 'ea', 'cs'][index]}`, { typeface: face }),
  );
  const own = element('a:solidFill', {}, valued('a:schemeClr', 'phClr'));
  const lines = [6350, 12_700, 19_050].map((w) => element('a:ln', { w }, own, valued('a:prstDash', 'solid')));
  const effects = [1, 2, 3].map(() => element('a:effectStyle', {}, element('a:effectLst')));
  return element(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name },
    element(
      'a:themeElements',
      {},
      element('a:clrScheme', { name }, ...colours),
      element(
        'a:fontScheme',
        { name: typeface },
        element('a:majorFont', {}, ...font),
        element('a:minorFont', {}, ...font),
      ),
      element(
        'a:fmtScheme',
        { name },
        element('a:fillStyleLst', {}, own, own, own),
        element('a:lnStyleLst', {}, ...lines),
        element('a:effectStyleLst', {}, ...effects),
        element('a:bgFillStyleLst', {}, own, own, own),
      ),
    ),
    element('a:objectDefaults'),
    element('a:extraClrSchemeLst'),
  );
}
