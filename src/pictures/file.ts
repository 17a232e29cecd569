/** The file of a picture, as Astro imports it. Astro knows it and doesn't say so in its types. */
export const fileOf = (picture: object | undefined): string | undefined =>
  (picture as { fsPath?: string } | undefined)?.fsPath;
