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

/** Runs a script of package.json; what it prints is shown as it comes, and kept. */
function runScript(name: string): Promise<Run> {
  const { promise, resolve, reject } = Promise.withResolvers<Run>();
  const child = spawn('npm', ['run', '--silent', name], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    process.stdout.write(text);
  });
  child.on('error', reject);
  child.on('close', (status) => {
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

const CHECKS: Record<string, (run: Run) => Count> = {
  format: asOne,
  lint: asOne,
  types: asOne,
  unit: fromNode,
  e2e: fromPlaywright,
};

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
for (const [name, count] of Object.entries(CHECKS)) {
  console.log(`\n── ${name}`);
  const { passed, failed, skipped } = judged(await runScript(name), count);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(name);
}
if (failures.length > 0)
  console.log(`\nfailed: ${failures.join(', ')} (run one alone: npm run ${failures[0] ?? ''})`);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
