// One room at a time: `ROOM=feed npm run mutate`. What is broken there meets the room's own tests.
const { ROOM = '{domain,data,feed,seo,share,build,routes}' } = process.env;

export default {
  testRunner: 'tap',
  tap: {
    testFiles: [`src/${ROOM}{/**/*,}.test.ts`],
    nodeArgs: ['--env-file=e2e/site/environment', '--test-reporter=tap'],
  },
  mutate: [`src/${ROOM}{/**/*,}.ts`, '!src/**/test/**', '!src/**/*.{test,d}.ts'],
  coverageAnalysis: 'perTest',
  ignorePatterns: ['/e2e/.output', '/.cache', '/dist'],
  reporters: ['clear-text', 'progress-append-only'],
  thresholds: { high: 95, low: 85, break: 85 },
  tempDirName: '.cache/stryker',
};
