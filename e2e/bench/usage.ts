/** Loaded into a process that is measured: writes down what it has used, when it ends. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Seconds of processors that the processes begun by this one have used and that have ended; 0 where no system says. */
function ofChildren(): number {
  try {
    const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
    const [user = 0, system = 0] = fields.split(' ').slice(13, 15).map(Number);
    return (user + system) / 100;
  } catch {
    return 0;
  }
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
