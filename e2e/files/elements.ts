import sanitize from 'sanitize-html';

interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of a piece of HTML, in order. */
export function elementsIn(html: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  sanitize(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    transformTags: {
      '*': (name, attributes) => {
        found.push({ name, attributes: { ...attributes } });
        return { tagName: name, attribs: attributes };
      },
    },
  });
  return found;
}

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' } as const;

/** The text of a piece of HTML, its white space as it is. */
export const textIn = (html: string): string =>
  sanitize(html, { allowedTags: [], allowedAttributes: {}, nonTextTags: [] }).replace(
    /&(?:lt|gt|quot|amp);/g,
    (entity) => ENTITIES[entity as keyof typeof ENTITIES],
  );

/** The values of an attribute, in order. */
export const valuesOf = (html: string, name: string, attribute: string): string[] =>
  elementsIn(html).flatMap((element) =>
    element.name === name && element.attributes[attribute] !== undefined
      ? [element.attributes[attribute]]
      : [],
  );
