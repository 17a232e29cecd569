import type { Element, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Formulas } from '../documents.ts';
import { placeFormulas, tex } from './formulas.ts';
import { type Child, element, find, isElement, property, replace, text, textIn } from './tree.ts';

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

/** kramdown's own formulas, which it marks where nothing sets them. */
const isKramdownTex = (node: Child): node is Element => isElement(node) && hasClass(node, 'kdmath');

const withoutDollars = (words: string): string => words.trim().replace(/^\$+\s*|\s*\$+$/g, '');

/** `{% highlight %}` numbers its lines in a table. */
const codeOf = (figure: Element): Element | undefined =>
  find(figure, 'td').find((cell) => hasClass(cell, 'code')) ?? find(figure, 'pre')[0];

/** What marks footnotes in kramdown's HTML, and leads back from them. */
function footnotes(node: Child, parent: Parents): readonly Child[] | undefined {
  if (isElement(node, 'a') && hasClass(node, 'reversefootnote')) {
    // What stands before it is a space that can't break.
    const before = parent.children[parent.children.indexOf(node) - 1];
    if (before?.type === 'text') before.value = before.value.trimEnd();
    return [];
  }
  if (isElement(node, 'sup')) {
    const [link] = find(node, 'a');
    if (link && hasClass(link, 'footnote'))
      return [element('x-note-ref', { name: property(link, 'href')!.replace(/^#fn:/, '') })];
  }
  if (isElement(node, 'div') && hasClass(node, 'footnotes'))
    return find(node, 'li').map((item) =>
      element('x-note', { name: (property(item, 'id') ?? '').replace(/^fn:/, '') }, item.children),
    );
  return undefined;
}

/**
 * A body as a page of HTML, with what generators write in ways of their own in one way: formulas, footnotes, blocks of code.
 * @param html Without any layout.
 */
export function readPage(html: string, formulas: Formulas): Root {
  const page = fromHtml(html, { fragment: true });
  replace(page, (node, parent) => {
    if (isKramdownTex(node))
      return [tex(withoutDollars(textIn(node)), node.tagName !== 'code' && node.tagName !== 'span')];
    if (isElement(node, 'figure', 'div') && hasClass(node, 'highlight')) {
      const code = codeOf(node);
      if (!code) return undefined;
      const language = [node, ...find(node, 'code')].map((each) => property(each, 'dataLang')).find(Boolean);
      const inner = element('code', language ? { className: [`language-${language}`] } : {}, [
        text(textIn(code)),
      ]);
      return [element('pre', {}, [inner])];
    }
    if (isElement(node, 'code') && textIn(node).trim() === '' && !isElement(parent, 'pre')) return [];
    return footnotes(node, parent);
  });
  placeFormulas(page, formulas);
  return page;
}
