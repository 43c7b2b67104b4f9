/**
 * A drawing (SVG) with every text in one font, changed by `inFont`: what a drawing names else is taken from the machine
 * that makes the PDF. Numeric character references become the characters themselves first, for `inFont` to see.
 */
export function drawingIn(svg: string, family: string, inFont: (text: string) => string): string {
  return svg
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (whole, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      // Of characters below 64 some are signs of XML.
      return code < 64 || code > 0x10ffff ? whole : String.fromCodePoint(code);
    })
    .replace(/\bfont-family\s*=\s*(?:"[^"]*"|'[^']*')/g, `font-family="${family}"`)
    .replace(/\bfont-family\s*:\s*[^;}"]*/g, `font-family:${family}`)
    .replace(/<svg\b(?![^>]*\bfont-family=)/, `<svg font-family="${family}"`)
    .replace(/>[^<]+</g, inFont);
}
