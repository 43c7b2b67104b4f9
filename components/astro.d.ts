/// <reference types="astro/client" />

/** A component as tsc sees it, which reads no .astro files; `astro check` does, and knows its props. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
