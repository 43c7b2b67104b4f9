import type { IsoDay } from '#calendar';
import { language } from '#words';

import type { OfficePackage } from './package.ts';
import { element, escapeXml } from './xml.ts';

const relationship = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const contentType = 'application/vnd.openxmlformats-package.core-properties+xml';

/**
 * Says in a file what it is called, whose it is and of which day: its core properties (ECMA-376 part 2, 11). `author`
 * is a council, never a person.
 */
export function putProperties(file: OfficePackage, about: { title: string; author: string; asAt: IsoDay }): void {
  const path = 'docProps/core.xml';
  const when = { 'xsi:type': 'dcterms:W3CDTF' };
  const moment = `${about.asAt}T00:00:00Z`;
  const author = escapeXml(about.author);
  file.put(
    path,
    contentType,
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escapeXml(about.title)),
      element('dc:creator', {}, author),
      element('cp:lastModifiedBy', {}, author),
      element('dcterms:created', when, moment),
      element('dcterms:modified', when, moment),
      element('dc:language', {}, language),
    ),
  );
  file.relate('', relationship, path);
}
