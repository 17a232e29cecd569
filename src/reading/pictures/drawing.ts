import type { Element, Nodes } from 'xast';
import type { Words } from '../../domain/explain.ts';
import { type Measured, measure } from './measure.ts';

/**
 * A drawing in SVG is served as its author made it. In a page it is a picture and can do nothing, but under its own address
 * it is a document: so it may hold nothing that runs, and nothing that is fetched from elsewhere.
 */

const RUNS = /^(?:script|handler|listener|foreignobject|iframe|embed|object|audio|video)$/;
const CODE = /^\s*(?:javascript|vbscript|data:text)/i;

/** Addresses in attributes of presentation and in styles: `url(#shadow)` is in the drawing, all else is not. */
const FETCHED = /@import|url\(\s*(?!["']?\s*(?:#|data:(?:image|font|application\/(?:x-)?font)))/i;

const local = (name: string): string => name.replace(/^.*:/, '').toLowerCase();

/** What an attribute of a drawing may not say. */
function badAttribute(element: string, attribute: string, value: string): string | undefined {
  const name = local(attribute);
  if (/^on[a-z]/.test(name)) return `${attribute} on <${element}>, which would be run`;
  // A browser passes over breaks and tabs in an address.
  const address = value.replace(/[\t\n\r]/g, '');
  if (/^(?:href|src|to|from|values)$/.test(name) && CODE.test(address))
    return `${attribute} on <${element}>, which would be run`;
  // A link isn't fetched.
  const isFetched = /^(?:href|src)$/.test(name) && !attribute.startsWith('rdf:') && local(element) !== 'a';
  return (isFetched && !/^\s*(?:#|data:image\/|$)/i.test(address)) || FETCHED.test(value)
    ? `${address.trim().slice(0, 60)}, which lies outside it`
    : undefined;
}

const textOf = ({ children }: Element): string =>
  children.map((child) => ('value' in child ? child.value : '')).join('');

/** The first thing in a drawing that it may not hold. */
function refused(node: Nodes): string | undefined {
  if (node.type === 'instruction' && node.name === 'xml-stylesheet')
    return 'a stylesheet that lies outside it';
  if (node.type === 'element') {
    if (RUNS.test(local(node.name))) return `<${node.name}>`;
    if (local(node.name) === 'style' && FETCHED.test(textOf(node))) return 'a style that lies outside it';
    for (const [attribute, value] of Object.entries(node.attributes)) {
      const bad = badAttribute(node.name, attribute, value ?? '');
      if (bad !== undefined) return bad;
    }
  }
  for (const child of 'children' in node ? node.children : []) {
    const bad = refused(child);
    if (bad !== undefined) return bad;
  }
  return undefined;
}

/**
 * Looks at a drawing.
 * @returns its size in pixels; or why it can't be shown.
 */
export async function lookAtDrawing(bytes: Buffer): Promise<Measured | Words> {
  const text = bytes.toString('utf8');
  if (!/<(?:\w+:)?svg[\s>/]/.test(text))
    return { what: 'the file is not a picture, whatever its name says', fix: 'Save or copy it again.' };
  const { fromXml } = await import('xast-util-from-xml');
  let bad: string | undefined;
  try {
    bad = refused(fromXml(text));
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { what: `the drawing is no sound SVG: ${reason}`, fix: 'Save it again, as plain SVG.' };
  }
  if (bad !== undefined)
    return {
      what: `the drawing holds ${bad}`,
      fix: 'Take it out, or save the drawing as plain SVG with its text as paths, or as PNG.',
    };
  const measured = await measure(bytes);
  return measured?.format === 'svg'
    ? measured
    : {
        what: 'the drawing says no size that can be read',
        fix: 'Give its <svg>, first in the file, a viewBox with spaces: viewBox="0 0 800 450".',
      };
}
