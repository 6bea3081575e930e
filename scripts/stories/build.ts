// Bundles the stories into reports/stories. They load the elements from the script file that is published.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export default async function buildStories(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    base: '/reports/stories/',
    plugins: [
      {
        name: 'published-script-file',
        enforce: 'pre',
        resolveId: (id) =>
          /\/entries\/define\/[\w-]+\.js$/.test(id)
            ? { id: '/dist/kund-diagnos.js', external: 'absolute' }
            : null,
      },
    ],
    build: {
      outDir: 'reports/stories',
      emptyOutDir: true,
      minify: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: { input: 'scripts/stories/page.html' },
    },
  });
}
