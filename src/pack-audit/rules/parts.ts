/** Kinds of parts that no file of a pack may have, by their names. */
const refused: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /(^|\/)vbaproject|\.bin$|(^|\/)activex\/|(^|\/)macrosheets\/|(^|\/)Basic\/|(^|\/)Scripts\//i,
    'holds a macro or a part that no one can read',
  ],
  [/(^|\/)(threaded)?comments?\d*(extended|ids|extensible)?\.xml$|(^|\/)comment|(^|\/)persons?\//i, 'holds comments'],
  [/(^|\/)thumbnails?(\/|\.)/i, 'holds a thumbnail'],
  [/(^|\/)customXml\/|^docProps\/custom\.xml$/i, 'holds properties or data of its own'],
  [/(^|\/)externalLinks?\//i, 'takes data from another file'],
  [
    /(^|\/)(connections\.xml|queryTables\/|pivotCache|pivotTables\/|model\/|revisions\/)/i,
    'holds a query, a pivot table or earlier states',
  ],
  [/(^|\/)printerSettings/i, 'holds settings of a printer'],
];

/** What is wrong with a part by its name alone. */
export const partProblems = (name: string): string[] =>
  refused.filter(([pattern]) => pattern.test(name)).map(([, what]) => what);
