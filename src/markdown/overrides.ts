/** Elements that a component of the same name replaces, whether written as Markdown or as a tag. */
export const OVERRIDES = ['a', 'img', 'table'] as const;
