import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const counts = '.cache/test-counts.json'

/** Runs one vitest configuration and gives back what passed and failed; a suite that ran nothing is not green. */
export function runSuite(name, config) {
  const report = `.cache/${config}.json`
  mkdirSync('.cache', { recursive: true })
  rmSync(report, { force: true })
  process.stdout.write(`\n== ${name}\n`)
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      config,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const { passed, failed } = read(report)
  return {
    name,
    passed,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    isGreen: status === 0 && passed > 0,
  }
}

/** Prints the counts of suites, the whole in the last line, and keeps them for whoever runs several sets. */
export function say(suites, skipped = 0) {
  const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0)
  process.stdout.write('\n')
  for (const { name, passed, failed } of suites)
    process.stdout.write(`${name}: ${passed} passed, ${failed} failed\n`)
  writeFileSync(counts, JSON.stringify({ passed: sum('passed'), failed: sum('failed'), skipped }))
  const tail = skipped > 0 ? `, ${skipped} skipped` : ''
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${tail}\n`)
}

function read(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
