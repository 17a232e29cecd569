import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

type Headers = readonly (readonly [name: string, value: string])[];

/** The rules of a `_headers` file: a path, in which `*` and `:name` stand for any, and the headers indented under it. */
function headerRules(file: string): (path: string) => Headers {
  if (!existsSync(file)) return () => [];
  const rules = readFileSync(file, 'utf8')
    .split(/\n(?=\S)/)
    .map((block) => {
      const [pattern = '', ...lines] = block.trim().split('\n');
      return {
        pattern: new URLPattern({ pathname: pattern.trim() }),
        headers: lines.map((line) => splitOnce(line, ':')),
      };
    });
  return (pathname) =>
    rules.filter(({ pattern }) => pattern.test({ pathname })).flatMap(({ headers }) => headers);
}

/** Those rules as the last build left them: a site may be built again while it is served. */
function currentRules(file: string): (path: string) => Headers {
  let read: { readonly at: number | undefined; readonly rules: (path: string) => Headers } | undefined;
  return (path) => {
    const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (!read || read.at !== at) read = { at, rules: headerRules(file) };
    return read.rules(path);
  };
}

function splitOnce(text: string, at: string): readonly [string, string] {
  const i = text.indexOf(at);
  return [text.slice(0, i).trim(), text.slice(i + 1).trim()];
}

/** A path without escapes; as it is where they are broken. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Answers as static hosts do: index files, a slash after folders, compression, the headers of `_headers`, and 404.html with
 * its status for what isn't there.
 * @param folder The built site.
 * @param base Where it lives on the host, with slashes around it.
 */
export function requestListener(folder: string, base: string): RequestListener {
  const headersOf = currentRules(join(folder, '_headers'));
  const addHeaders = (response: ServerResponse, path: string): void => {
    for (const [name, value] of headersOf(base.slice(0, -1) + path)) response.setHeader(name, value);
  };
  const files = sirv(folder, { dev: true, etag: true, setHeaders: addHeaders });
  const compress = compression();

  const notFound = (response: ServerResponse, path: string): void => {
    addHeaders(response, path);
    const page = join(folder, '404.html');
    response.statusCode = 404;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(existsSync(page) ? readFileSync(page) : 'Not found');
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) {
      notFound(response, '/404.html');
      return;
    }
    const path = pathname.slice(base.length - 1);
    if (!path.endsWith('/') && isFolder(join(folder, decoded(path)))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    request.url = path + search;
    files(request, response, () => {
      notFound(response, path);
    });
  };

  return (request, response) => {
    compress(request as never, response as never, () => {
      answer(request, response);
    });
  };
}
