/** Loaded into a process that is measured: writes down what it has used, when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const { USAGE_FILE } = process.env;
  if (USAGE_FILE)
    writeFileSync(
      USAGE_FILE,
      JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }),
    );
});
