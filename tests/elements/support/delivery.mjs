// Serves the built files to tests, and fails the requests that a test wants to fail.
import { readFile } from 'node:fs/promises';

const dist = new URL('../../../dist/', import.meta.url);
/** The files that were requested, by test. */
const requests = new Map();

/**
 * `/delivery/<test>/<parts>/<failures>/<file>` is a file of `dist`. So many first requests for each file of the parts fail.
 * `/delivery/<test>` is the list of all files that the test has requested.
 *
 * @type {import('@web/test-runner').Middleware}
 */
export async function delivery(context, next) {
  const [, root, test, parts, failures, ...path] = context.path.split('/');
  if (root !== 'delivery') return next();
  const requested = requests.get(test) ?? [];
  requests.set(test, requested);
  if (!parts) {
    context.body = requested;
    return;
  }
  const file = path.join('/');
  requested.push(file);
  const count = requested.filter((each) => each === file).length;
  const isFailing = parts.split('+').some((part) => path.at(-1).startsWith(`${part}-`));
  if (isFailing && count <= Number(failures)) {
    context.status = 503;
    return;
  }
  // The server writes in pages of HTML, and then the hashes in their policy do not hold.
  context.type = file.endsWith('.html') ? 'text/plain' : 'text/javascript';
  context.set('cache-control', 'no-store');
  context.body = path.at(-1) === 'probe-0.js' ? 'export {};' : await readFile(new URL(file, dist), 'utf8');
}
