/** The element of an id: the page is ours, so it is there. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

/** Shows or hides an element. */
export function show(id: string, isShown: boolean): void {
  byId(id).hidden = !isShown;
}

/** Puts HTML of our own making, in which every text is escaped, into an element. */
export function fill(element: Element, text: string): void {
  element.innerHTML = text;
}

/** Replaces the options of a list, each a value and its words. */
export function fillOptions(id: string, options: readonly (readonly [string, string])[]): void {
  const list = byId<HTMLSelectElement>(id);
  const { value } = list;
  list.replaceChildren(...options.map(([own, words]) => new Option(words, own)));
  if (options.some(([own]) => own === value)) list.value = value;
}

/** Lets the browser draw and answer before more is done. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Has the browser save a file. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
