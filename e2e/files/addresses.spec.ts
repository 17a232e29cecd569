import { spawnSync } from 'node:child_process';
import { expect, test } from 'playwright/test';
import { environment, foldersOf } from '../build.ts';
import { ROOT } from '../folders.ts';
import { filesIn } from './built.ts';

const folders = foldersOf('main');

/** Prints the files that checks of links and aliases take to be there. */
const PROGRAM = `
  import { sharedReader } from './src/reading/shared-reader.ts';
  const { files } = await sharedReader().read();
  console.log(JSON.stringify([...files]));
`;

test('what checks take to be there is what was built', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    cwd: ROOT,
    env: { ...process.env, ...environment(folders) },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const known = JSON.parse(stdout) as string[];
  // Pictures, fonts, styles and the index of the search have names that the build makes up.
  const built = filesIn(folders.site).filter((file) => !/^(?:_astro|pagefind)\//.test(file));
  expect(known.toSorted()).toEqual(built);
});
