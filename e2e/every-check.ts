/** Runs every check there is, each to its end, and says how many passed: what `npm test` does. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { REPORT, ROOT } from './folders.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Run {
  readonly succeeded: boolean;
  readonly printed: string;
}

/** Runs a script of package.json; what it prints is kept, and shown as it comes or when it has ended. */
function runScript(name: string, atOnce: boolean): Promise<Run> {
  const { promise, resolve, reject } = Promise.withResolvers<Run>();
  if (atOnce) console.log(`\n── ${name}`);
  const child = spawn('npm', ['run', '--silent', name], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const keep = (text: string) => {
    printed += text;
    if (atOnce) process.stdout.write(text);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  child.on('error', reject);
  child.on('close', (status) => {
    if (!atOnce) console.log(`\n── ${name}\n${printed}`);
    resolve({ succeeded: status === 0, printed: stripVTControlCharacters(printed) });
  });
  return promise;
}

const asOne = ({ succeeded }: Run): Count => ({
  passed: Number(succeeded),
  failed: Number(!succeeded),
  skipped: 0,
});

/** What node:test counted, in the last lines it prints. */
function fromNode({ printed }: Run): Count {
  const count = (what: string) => Number(new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(printed)?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}

/** What Playwright counted, in its report. */
function fromPlaywright(): Count {
  const { stats } = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** Checks that keep one processor busy, longest first: two run at a time. */
const ALONGSIDE = { lint: asOne, types: asOne, unit: fromNode, format: asOne };

/** What a check counted. One that failed without counting a failure, or ran nothing at all, is a failure itself. */
function judged(run: Run, count: (run: Run) => Count): Count {
  try {
    const { passed, failed, skipped } = count(run);
    const isTold = run.succeeded ? passed + failed > 0 : failed > 0;
    return { passed, failed: isTold ? failed : failed + 1, skipped };
  } catch {
    return asOne({ ...run, succeeded: false });
  }
}

rmSync(REPORT, { force: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

async function check(name: string, count: (run: Run) => Count, atOnce: boolean): Promise<void> {
  const { passed, failed, skipped } = judged(await runScript(name, atOnce), count);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(name);
}

const waiting = Object.entries(ALONGSIDE);
const lane = async (): Promise<void> => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next, false);
};
await Promise.all([lane(), lane()]);
await check('e2e', fromPlaywright, true);
if (failures.length > 0)
  console.log(`\nfailed: ${failures.join(', ')} (run one alone: npm run ${failures[0] ?? ''})`);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
