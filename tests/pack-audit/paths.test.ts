import { describe, expect, it } from 'vitest';
import { pathIn } from '#src/pack-audit/rules/metadata.ts';

describe('pathIn', () => {
  it.each([
    ['C:\\Users\\jo\\pack.xlsx', 'C:\\Users'],
    ['saved as d:\\data', 'd:\\data'],
    ['D:/reports/july.docx', 'D:/reports'],
    ['on \\\\server\\share$\\board', '\\\\server\\share$'],
    ['file:///c:/a.xlsx', 'file:///c:/a.xlsx'],
    ['"/home/jo"', '/home/jo'],
    ['(/Users/jo/Desktop', '/Users/jo'],
    ['from /Volumes/Board', '/Volumes/Board'],
    ['read /somewhere/else/figures.csv', '/somewhere/else/figures.csv'],
  ])('finds the path in %s', (text, path) => {
    expect(pathIn(text)).toBe(path);
  });

  it.each([
    'https://example.org/home/jo/figures.csv',
    'Boys/girls, and/or, 24/7, 2021/22',
    '/ppt/slides/slide1.xml /xl/worksheets/sheet1.xml /word/media/image1.png',
    '/dashboard/measures/cla_count/',
    'Ratio 1:2, at 10:30, section 22(3):a',
    'Profile: a child/young person',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image',
    'xmlns:a="urn:x" A: B',
    '\\u003c \\n',
  ])('finds none in %s', (text) => {
    expect(pathIn(text)).toBeNull();
  });
});
