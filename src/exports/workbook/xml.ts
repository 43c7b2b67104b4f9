/** Text as it may stand between tags and in attributes: what XML 1.0 has no place for is left out. */
export function xml(text: string): string {
  return text
    .replace(notInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** XML 1.0, section 2.2: control characters, halves of surrogate pairs and the two last of each plane's first. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
