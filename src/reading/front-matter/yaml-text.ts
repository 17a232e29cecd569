import { stringify } from 'yaml';

/**
 * A text, a number or a list as YAML on one line, in quotes where it would be misread without: by the YAML 1.1 that some
 * editors speak, too.
 */
export const yamlText = (value: unknown): string =>
  stringify(value, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    blockQuote: false,
    compat: 'yaml-1.1',
  }).trimEnd();
