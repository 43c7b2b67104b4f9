/** Whether a file is hidden, the lock of an office program, or what file managers write into folders and archives. */
export function isLeftBehind(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^(\.|~\$|thumbs\.db$|ehthumbs\.db$|desktop\.ini$|icon\r$)/i.test(name) || /(^|\/)__MACOSX\//.test(path);
}
