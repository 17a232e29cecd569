/** Loaded into a process that is measured: writes down what it has used, when it ends. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** What a process has used, in hundredths of seconds, as Linux counts (proc(5)). */
function statOf(id: string): { parent: number; own: number; children: number } | undefined {
  try {
    const [, fields = ''] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ');
    const numbers = fields.split(' ').map(Number);
    const [user = 0, system = 0, userOfChildren = 0, systemOfChildren = 0] = numbers.slice(11, 15);
    return { parent: numbers[1]!, own: user + system, children: userOfChildren + systemOfChildren };
  } catch {
    return undefined;
  }
}

/** Seconds of processors that the processes begun by this one have used, ended or not; 0 where no system says. */
function ofChildren(): number {
  if (!existsSync('/proc')) return 0;
  const ended = statOf('self')?.children ?? 0;
  const others = readdirSync('/proc')
    .filter(Number)
    .flatMap((id) => statOf(id) ?? []);
  const still = others
    .filter(({ parent }) => parent === process.pid)
    .reduce((sum, { own, children }) => sum + own + children, 0);
  return (ended + still) / 100;
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const { USAGE_FILE } = process.env;
  if (USAGE_FILE)
    writeFileSync(
      USAGE_FILE,
      JSON.stringify({
        cpu: (userCPUTime + systemCPUTime) / 1e6,
        cpuOfChildren: ofChildren(),
        memory: maxRSS / 1024,
      }),
    );
});
