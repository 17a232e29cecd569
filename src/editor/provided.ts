import { z } from 'zod';
import { VOCABULARY, type ComponentName } from '../domain/vocabulary.ts';

/** The file of the types, from the root of the project; beside the components. */
export const PROVIDED = 'src/components/mdx/provided.d.ts';

const comment = (text: string, indent: string): string =>
  `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n`;

function declaration(name: ComponentName): string {
  const { describes, example, props } = VOCABULARY[name];
  const shape: Readonly<Record<string, z.ZodType>> = props.shape;
  const lines = Object.entries(shape).map(([prop, schema]) => {
    const optional = schema._zod.optin === 'optional' ? '?' : '';
    const type = `Props<'${name}'>['${prop}']`;
    return `${comment(schema.description ?? '', '      ')}      ${prop}${optional}: ${type};\n`;
  });
  // A component that stands around text does so in its example.
  const children = example.includes('</') ? '      children?: unknown;\n' : '';
  const takes = [...lines, children].join('');
  return `${comment(describes, '    ')}    ${name}(${takes && `props: {\n${takes}    }`}): astroHTML.JSX.Element;\n`;
}

/**
 * Types of the vocabulary for the MDX language server, which looks for a type of this name. Written out, because it shows
 * the comments to the author.
 */
export const providedComponents = (): string =>
  `// Made by every command, from src/domain/vocabulary.ts.

import type { Props } from '../../domain/vocabulary.ts';

declare global {
  /** What an entry's body may use without importing it. */
  interface MDXProvidedComponents {
${(Object.keys(VOCABULARY) as ComponentName[]).map(declaration).join('\n')}  }
}
`;
