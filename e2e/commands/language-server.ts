import { spawn } from 'node:child_process';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  ConfigurationRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ErrorCodes,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ResponseError,
  ShutdownRequest,
  createProtocolConnection,
  type CompletionItem,
  type Diagnostic,
  type Position,
} from 'vscode-languageserver-protocol/node';

/** A language server as an editor runs it: for tests. */
export interface LanguageServer {
  /** What the server has to say about a file when the editor shows it with this text. */
  diagnose(path: string, text: string): Promise<Diagnostic[]>;
  complete(path: string, position: Position): Promise<CompletionItem[]>;
  /** The text shown when a pointer rests there. */
  hover(path: string, position: Position): Promise<string>;
  stop(): Promise<void>;
}

export interface Start {
  /** The server's program. */
  readonly program: string;
  /** The folder that the editor has open. */
  readonly workspace: string;
  readonly initializationOptions: object;
  /** What the editor's settings say, by full name. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The settings below a section, as a server asks for them. */
const section = (settings: Start['settings'], name = ''): unknown =>
  settings[name] ??
  Object.fromEntries(
    Object.entries(settings)
      .filter(([key]) => key.startsWith(`${name}.`))
      .map(([key, value]) => [key.slice(name.length + 1), value]),
  );

/** Starts a language server on its standard streams and introduces an editor to it. */
export async function startLanguageServer({
  program,
  workspace,
  initializationOptions,
  settings,
}: Start): Promise<LanguageServer> {
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(server.stdout, server.stdin);
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map((item) => section(settings, item.section)),
  );
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.listen();
  const folder = { uri: pathToFileURL(workspace).href, name: 'project' };
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    initializationOptions,
    capabilities: {
      workspace: { workspaceFolders: true, configuration: true },
      textDocument: {
        diagnostic: {},
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { snippetSupport: true } },
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const at = (path: string) => ({ uri: pathToFileURL(path).href });
  const versions = new Map<string, number>();
  return {
    async diagnose(path, text) {
      const document = at(path);
      const told = new Promise<Diagnostic[]>((resolve) =>
        connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
          if (uri === document.uri) resolve(diagnostics);
        }),
      );
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      if (version === 1)
        await connection.sendNotification(DidOpenTextDocumentNotification.type, {
          textDocument: { ...document, languageId: extname(path).slice(1), version, text },
        });
      else
        await connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { ...document, version },
          contentChanges: [{ text }],
        });
      try {
        // Who tells of their own accord tells it in parts; asked, they tell it whole.
        const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
          textDocument: document,
        });
        return report.kind === 'full' ? report.items : [];
      } catch (reason) {
        if (reason instanceof ResponseError && reason.code === ErrorCodes.MethodNotFound) return told;
        throw reason;
      }
    },
    async complete(path, position) {
      const found = await connection.sendRequest(CompletionRequest.type, {
        textDocument: at(path),
        position,
      });
      return Array.isArray(found) ? found : (found?.items ?? []);
    },
    async hover(path, position) {
      const found = await connection.sendRequest(HoverRequest.type, { textDocument: at(path), position });
      return JSON.stringify(found?.contents ?? '');
    },
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
      server.kill();
    },
  };
}
