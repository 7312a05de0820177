// Reads what the suites left in a directory (NAME.json in CTRF, NAME.code, NAME.log) and says what
// failed and why. The last line is the count that machines read.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const directory = process.argv[2];
const total = { passed: 0, failed: 0, skipped: 0 };

const suites = readdirSync(directory).filter(name => name.endsWith('.code')).map(name => name.slice(0, -'.code'.length));
for (const suite of suites.sort()) report(suite);

if (suites.length === 0) console.log('No suite has run.');
else if (total.passed + total.failed === 0) console.log('No test has that word in its class or method name.');
console.log(`${total.passed} passed, ${total.failed} failed` + (total.skipped ? `, ${total.skipped} skipped` : ''));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function report(suite) {
  const code = Number(readFileSync(join(directory, `${suite}.code`), 'utf8'));
  const tests = resultsOf(suite);
  const failures = (tests ?? []).filter(test => !['passed', 'skipped', 'pending'].includes(test.status));
  total.passed += (tests ?? []).filter(test => test.status === 'passed').length;
  total.skipped += (tests ?? []).filter(test => ['skipped', 'pending'].includes(test.status)).length;
  total.failed += failures.length;
  failures.forEach(test => describe(suite, test));
  // A runner that ends badly without naming a test has lost tests: that is a failure of its own.
  if (tests === null || (code !== 0 && failures.length === 0)) {
    total.failed += 1;
    console.log(`\nFAILED ${suite}: the runner ended with code ${code}${code === 124 ? ' (out of time)' : ''}`);
    console.log(indent(endOf(readFileSync(join(directory, `${suite}.log`), 'utf8'))));
  }
  const seconds = tests === null ? '' : `, ${(duration(tests) / 1000).toFixed(1)} s of tests`;
  console.log(`${suite}: ${tests?.length ?? 'no'} results${seconds}`);
}

function resultsOf(suite) {
  try {
    return JSON.parse(readFileSync(join(directory, `${suite}.json`), 'utf8')).results.tests;
  } catch {
    return null;
  }
}

function describe(suite, test) {
  console.log(`\nFAILED ${test.name}  (${suite})`);
  if (test.message) console.log(indent(test.message));
  if (test.trace) console.log(indent(test.trace));
}

function duration(tests) {
  return tests.reduce((sum, test) => sum + (test.duration ?? 0), 0);
}

function endOf(text) {
  return text.trimEnd().split('\n').slice(-40).join('\n');
}

function indent(text) {
  return text.trimEnd().split('\n').map(line => `  ${line}`).join('\n');
}
