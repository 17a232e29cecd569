import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import send from 'send';

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

/** Files that are for the host, not for visitors. */
const FOR_HOSTS = ['/_headers', '/_redirects'];

/** Whether a path is one that a link on the site could have: no host serves `//`, or a slash in a name. */
function isPlain(path: string): boolean {
  try {
    const names = path.split('/').slice(1);
    return names.every(
      (name, index) => (name !== '' || index === names.length - 1) && !/[/\\]/.test(decodeURIComponent(name)),
    );
  } catch {
    return false;
  }
}

/** What a request is for: a path, its query; without the origin that a proxy's has. */
function targetOf({ url = '' }: IncomingMessage): { path: string; search: string } {
  const [, path = '', search = ''] = /^(?:https?:\/\/[^/?]*)?([^?]*)(.*)$/is.exec(url)!;
  return { path, search };
}

/**
 * Answers as static hosts do: index files, a slash after folders, compression, ranges, the headers of `_headers`, and
 * 404.html with its status for what isn't there.
 * @param folder The built site.
 * @param base Where it lives on the host, with slashes around it.
 */
export function requestListener(folder: string, base: string): RequestListener {
  const headersOf = currentRules(join(folder, '_headers'));
  const addHeaders = (response: ServerResponse, path: string): void => {
    for (const [name, value] of headersOf(base.slice(0, -1) + path)) response.setHeader(name, value);
  };
  const compress = compression();

  const say = (
    response: ServerResponse,
    status: number,
    text: string | Buffer,
    type = 'text/plain',
  ): void => {
    response.statusCode = status;
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.end(text);
  };
  const notFound = (response: ServerResponse, path: string): void => {
    const page = join(folder, '404.html');
    addHeaders(response, path);
    if (existsSync(page)) say(response, 404, readFileSync(page), 'text/html');
    else say(response, 404, 'Not found');
  };
  const goTo = (response: ServerResponse, path: string): void => {
    response.writeHead(301, { Location: path }).end();
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const target = targetOf(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      say(response, 405, 'A site of files can only be read.');
      return;
    }
    if (`${target.path}/` === base) {
      goTo(response, base + target.search);
      return;
    }
    const isOurs = target.path.startsWith(base) && isPlain(target.path);
    const path = isOurs ? target.path.slice(base.length - 1) : '/404.html';
    if (!isOurs || FOR_HOSTS.includes(decodeURIComponent(path))) {
      notFound(response, path);
      return;
    }
    send(request, path, { root: folder, dotfiles: 'allow', cacheControl: false })
      .on('headers', (sent: ServerResponse) => addHeaders(sent, path))
      .on('directory', () => goTo(response, `${target.path}/${target.search}`))
      .on('error', ({ status, message }: { status: number; message: string }) => {
        if (status < 500 && status !== 412 && status !== 416) notFound(response, path);
        else say(response, status, message);
      })
      .pipe(response);
  };

  return (request, response) => {
    compress(request as never, response as never, () => {
      answer(request, response);
    });
  };
}
