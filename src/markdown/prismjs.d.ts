/** The little of Prism that code.ts uses; it ships no types of its own. */
declare module 'prismjs' {
  export interface Token {
    readonly type: string;
    readonly alias?: string | readonly string[];
    readonly content: TokenStream;
  }
  export type TokenStream = string | Token | readonly (string | Token)[];
  const Prism: {
    readonly languages: Readonly<Record<string, object | undefined>>;
    tokenize(code: string, grammar: object): readonly (string | Token)[];
  };
  export default Prism;
}

declare module 'prismjs/components/index.js' {
  const loadLanguages: { (names: readonly string[]): void; silent: boolean };
  export default loadLanguages;
}
