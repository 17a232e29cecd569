import type { Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** XML as text. What ends a CDATA section may not stand in text either. */
export const xmlText = (nodes: Nodes | Nodes[]): string =>
  toXml(nodes, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
