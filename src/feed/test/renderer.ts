import { registerHooks } from 'node:module';

/** What only Astro has, for tests of what is rendered with it. Import what is tested after it. */

/** How often an entry was rendered. */
export const rendered: string[] = [];

const STAND_INS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'astro/container': {
    experimental_AstroContainer: {
      create: () => ({
        renderToString: (
          _article: unknown,
          {
            props,
            locals: { entry },
          }: { props: { components: readonly string[] }; locals: { entry: { id: string } } },
        ) => {
          rendered.push(entry.id);
          return Promise.resolve(
            `<p class="x"><a href="../other/">${entry.id}</a> ${props.components.join()}</p>`,
          );
        },
      }),
    },
  },
  'astro:container': { loadRenderers: () => Promise.resolve([]) },
  '@astrojs/mdx/container-renderer': { getContainerRenderer: () => undefined },
  '../components/feed/Article.astro': { default: undefined },
  '../components/feed/picture.ts': {
    openingSize: () => 'lead',
    readerPicture: (src: object) => Promise.resolve({ ...src, type: 'image/webp', srcset: undefined }),
  },
  '../components/link.ts': {
    absolute: (path: string) => new URL(path, 'https://films.example'),
  },
  '../mdx/render.ts': {
    renderBody: () => Promise.resolve({ Content: undefined, components: ['Still'] }),
  },
};

Object.assign(globalThis, { standInsOfFeeds: STAND_INS });

registerHooks({
  resolve: (specifier, context, next) => {
    const standIn = context.parentURL?.endsWith('/feed/render.ts') ? STAND_INS[specifier] : undefined;
    if (!standIn) return next(specifier, context);
    const names = Object.keys(standIn).map(
      (name) =>
        `export ${name === 'default' ? 'default' : `const ${name} =`} standInsOfFeeds[${JSON.stringify(specifier)}].${name};`,
    );
    return { url: `data:text/javascript,${encodeURIComponent(names.join(''))}`, shortCircuit: true };
  },
});
