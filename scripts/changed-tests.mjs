// Reads changed files (one a line, from the root) and prints the arguments that make xunit run the
// tests they call for, one a line: nothing, the word "everything", or filters.
// A test folder is named after a module (tests/Mandate.Tests/Results) or after something that looks
// across modules (Architecture, Walkthrough), which belongs to the top.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
const changed = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const modules = readdirSync(join(root, 'src')).filter(name => existsSync(join(root, 'src', name, `${name}.csproj`)));
const uses = new Map(modules.map(name => [name, references(name)]));
const folders = new Set(testProjects().flatMap(project => directories(join(root, 'tests', project))));

console.log(answer().join('\n'));

function answer() {
  const wanted = new Set();
  for (const file of changed) {
    const found = foldersFor(file);
    if (found === null) return ['everything'];
    found.forEach(folder => wanted.add(folder));
  }
  if (wanted.size === 0) return [];
  if ([...folders].every(folder => wanted.has(folder))) return ['everything'];
  return [...wanted].flatMap(folder => ['-method', `Mandate.*Tests.${folder}.*`]);
}

// null: it may touch anything.
function foldersFor(file) {
  const [top, project, folder, deeper] = file.split('/');
  if (top === 'src' && uses.has(project)) return foldersAbove(project);
  if (top === 'tests' && deeper !== undefined && folders.has(folder)) return [folder, 'Architecture'];
  if (top === 'docs' || file.endsWith('.md')) return ['Architecture', 'Walkthrough'].filter(name => folders.has(name));
  if (['bench', '.ci', 'scripts', 'LICENSE', 'mandate'].includes(top)) return ['Architecture'];
  return null;
}

function foldersAbove(module) {
  const untouched = modules.filter(other => other !== module && !reaches(other, module)).map(folderOf);
  return [...folders].filter(folder => !untouched.includes(folder));
}

function reaches(from, to) {
  return uses.get(from).some(next => next === to || reaches(next, to));
}

function references(module) {
  const project = readFileSync(join(root, 'src', module, `${module}.csproj`), 'utf8');
  return [...project.matchAll(/<ProjectReference Include="[^"]*?([\w.]+)\.csproj"/g)].map(match => match[1]);
}

function folderOf(module) {
  return module.replace(/^Mandate\.?/, '') || 'Program';
}

function testProjects() {
  return directories(join(root, 'tests')).filter(name => /\.\w*Tests$/.test(name));
}

function directories(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !['bin', 'obj', 'Properties'].includes(entry.name))
    .map(entry => entry.name);
}
