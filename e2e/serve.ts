/** Builds the site that the tests visit and serves it: `node e2e/serve.ts <port>`. */
import { build, emptyFolders } from './build.ts';
import { writeContent } from './fixture.ts';
import { host } from './host.ts';

const port = process.argv[2] ?? '4399';
const folders = emptyFolders('main');
writeContent(folders.content);

const { status, printed } = await build(folders);
console.log(printed);
if (status !== 0) process.exit(status);

host(folders, Number(port));
