/** `npm run bench` lists the benches, `npm run bench NAME` runs one. They print; they never fail for being slow. */
import { readdirSync } from 'node:fs';

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !['run.ts', 'median.ts', 'check-labels.ts'].includes(file))
  .map((file) => file.slice(0, -3));
const [name = '', ...rest] = process.argv.slice(2);

if (names.includes(name)) {
  process.argv.splice(2, process.argv.length, ...rest);
  await import(`./${name}.ts`);
} else console.log(`npm run bench NAME, where NAME is one of: ${names.join(', ')}`);
