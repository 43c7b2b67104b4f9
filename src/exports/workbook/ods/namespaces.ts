const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

/** The namespaces of OpenDocument 1.3, as attributes of a part's first element. */
export const namespaces = [
  ['office', `${oasis}:office:1.0`],
  ['style', `${oasis}:style:1.0`],
  ['text', `${oasis}:text:1.0`],
  ['table', `${oasis}:table:1.0`],
  ['number', `${oasis}:datastyle:1.0`],
  ['fo', `${oasis}:xsl-fo-compatible:1.0`],
  ['meta', `${oasis}:meta:1.0`],
  ['config', `${oasis}:config:1.0`],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
  .join('');

/** The version of OpenDocument, which each part names. */
export const version = ' office:version="1.3"';
