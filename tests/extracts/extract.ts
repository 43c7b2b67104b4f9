import { readdirSync, readFileSync } from 'node:fs';
import { type ExtractSource, type ReadExtract, type ReadOptions, readExtract } from '#extracts';

/** Reads an extract of 28 February 2022 made of files given as text, by path. */
export function readTexts(
  files: Record<string, string>,
  change: Partial<ExtractSource> = {},
  options: ReadOptions = {},
): ReadExtract {
  const encoder = new TextEncoder();
  const source: ExtractSource = {
    authority: 'E06000002',
    month: '2022-02',
    extractedOn: '2022-02-28',
    coversFrom: null,
    files: Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
    ...change,
  };
  return readExtract(source, options);
}

export const episodesHeading =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
export const headerText =
  'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,1,01/05/2012,WBRI,UN1,,\n2,F,02/06/2010,MOTH,UN1,0,\n';
export const episodesText = `${episodesHeading}
1,01/04/2021,S,C2,N1,U4,PR1,,,,TS1 1AA,TS1 1AA,SC1
2,01/05/2021,S,V2,N4,K2,PR4,03/02/2022,E4A,,,,SC2
`;

/** Codes of findings that are no notes. */
export const codesOf = ({ findings }: ReadExtract): string[] =>
  findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code);

/** Reads one of the small returns among the fixtures, as that of 31 March 2022 unless another day is given. */
export function readReturn(
  name: string,
  options: ReadOptions = {},
  change: Partial<ExtractSource> = {},
  rewrite: (text: string) => string = (text) => text,
): ReadExtract {
  const folder = new URL(`../fixtures/returns/${name}/`, import.meta.url);
  const files = Object.fromEntries(
    readdirSync(folder).map((file) => [file, rewrite(readFileSync(new URL(file, folder), 'utf8'))]),
  );
  return readTexts(files, { month: '2022-03', extractedOn: '2022-03-31', ...change }, options);
}
