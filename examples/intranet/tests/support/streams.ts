// What the server sends, as it comes over the line: no client between that may leave anything out.
import { createServer, request, type IncomingMessage, type RequestOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { PublishedResult } from 'kund-diagnos/live';
import { onTestFinished } from 'vitest';

/** One connection for events, and everything that has come over it. */
export class RawStream {
  text = '';
  isEnded = false;
  readonly #response: IncomingMessage;

  constructor(response: IncomingMessage) {
    this.#response = response;
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => (this.text += chunk));
    response.on('close', () => (this.isEnded = true));
    response.on('error', () => undefined);
  }

  get status(): number {
    return this.#response.statusCode!;
  }

  get headers(): IncomingMessage['headers'] {
    return this.#response.headers;
  }

  /** The blocks that are no ping, each as its id and its data. */
  get events(): { id: string; result: PublishedResult }[] {
    return this.text
      .split('\n\n')
      .filter((block) => block !== '' && !block.startsWith('event: ping\n'))
      .map((block) => {
        const [, id, data] = /^id: (\d+)\ndata: (.+)$/.exec(block)!;
        return { id: id!, result: JSON.parse(data!) as PublishedResult };
      });
  }

  close(): void {
    this.#response.destroy();
  }
}

/** Opens a connection, and closes it after the test. */
export async function openStream(url: string, lastEventId?: string): Promise<RawStream> {
  const options: RequestOptions = {
    headers: {
      accept: 'text/event-stream',
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    },
    agent: false,
  };
  const sent = request(url, options).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const stream = new RawStream(response);
  onTestFinished(() => {
    stream.close();
  });
  return stream;
}

/** A proxy that sends nothing on before the server has sent everything, as some do that compress or look for viruses. Returns its address. */
export async function bufferingProxy(server: string): Promise<string> {
  const { host } = new URL(server);
  const proxy = createServer((incoming, outgoing) => {
    const forwarded = request(
      server + incoming.url!,
      { headers: { ...incoming.headers, host } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          outgoing.writeHead(answer.statusCode!, answer.headers).end(Buffer.concat(chunks)),
        );
        answer.on('error', () => outgoing.destroy());
      },
    );
    forwarded.on('error', () => outgoing.destroy());
    outgoing.on('close', () => forwarded.destroy());
    incoming.pipe(forwarded);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}
