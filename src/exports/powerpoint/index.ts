/** The board pack as slides. */
export { powerpointOf } from './powerpoint.ts';
export { TemplateError } from './template.ts';
