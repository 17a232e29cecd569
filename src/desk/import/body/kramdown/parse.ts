import type { Root } from 'mdast';
import { defListFromMarkdown } from 'mdast-util-definition-list';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { defList } from 'micromark-extension-definition-list';
import { gfm } from 'micromark-extension-gfm';
import { kramdown, kramdownFromMarkdown } from './syntax.ts';

export function parse(source: string): Root {
  return fromMarkdown(source, {
    extensions: [gfm({ singleTilde: false }), defList, kramdown],
    mdastExtensions: [gfmFromMarkdown(), defListFromMarkdown, kramdownFromMarkdown],
  });
}
