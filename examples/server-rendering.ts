// A page whose statements are rendered on the server, so that it can be read before its script has loaded. Start it with
// node examples/server-rendering.ts
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { loadLanguage } from 'kund-diagnos/elements';
import 'kund-diagnos/define/kund-diagnos-questionnaire';

/** The questionnaire as HTML, with its shadow root. A server cannot find the nearest `lang`, so `locale` sets the language. */
async function questionnaire(lang: string): Promise<string> {
  await loadLanguage(lang);
  return collectResult(
    render(html`<kund-diagnos-questionnaire locale=${lang}></kund-diagnos-questionnaire>`),
  );
}

/** Until the script has loaded, the styles are in the HTML, and a strict policy needs their hashes. */
function styleHashes(markup: string): string {
  const styles = [...markup.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style);
  return styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`).join(' ');
}

const library = new URL('dist/', import.meta.resolve('kund-diagnos/package.json'));

/** Sends the script file, or one of the parts beside it. */
function sendScript(pathname: string, response: ServerResponse): void {
  const file = createReadStream(new URL(`.${pathname}`, library));
  file.on('error', () => response.writeHead(404).end());
  file.on('open', () => {
    response.setHeader('content-type', 'text/javascript; charset=utf-8');
    file.pipe(response);
  });
}

export const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (/^\/(kund-diagnos|parts\/[\w-]+)\.js$/.test(pathname)) {
    sendScript(pathname, response);
    return;
  }
  const lang = pathname === '/en' ? 'en' : 'sv';
  void questionnaire(lang).then((markup) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src 'self'; style-src 'self' ${styleHashes(markup)}; ` +
        "require-trusted-types-for 'script'; trusted-types lit-html",
    );
    response.end(`<!doctype html>
<html lang="${lang}">
  <meta name="viewport" content="width=device-width" />
  <title>Diagnos</title>
  <script src="/kund-diagnos.js" type="module"></script>
  <main>${markup}</main>
</html>`);
  });
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  server.listen(3001, () => {
    console.log('http://localhost:3001/ and http://localhost:3001/en');
  });
}
