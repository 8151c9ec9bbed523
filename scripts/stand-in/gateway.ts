/**
 * The one way out of a driven browser: an http proxy that leads the Amazon hosts to the stand-in, refuses everything else
 * and writes down who was asked for. Visited directly it shows the side page.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { isChoice, STAGES, type Stage } from './account.ts';
import { AMAZON_HOSTS, type StandIn } from './server.ts';
import { sidePage } from './side-page.ts';

export interface Gateway {
  port: number;
  /** `http://127.0.0.1:PORT/` */
  sidePage: string;
  /** Every `host:port` a browser asked for, in order, refused ones too. */
  asked: string[];
  close(): Promise<void>;
}

async function changeAccount(request: IncomingMessage, { account }: StandIn): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  for (const [name, value] of new URLSearchParams(body)) {
    if (name === 'stage' && Object.hasOwn(STAGES, value)) Object.assign(account, STAGES[value as Stage]);
    else if (isChoice(name, value)) Object.assign(account, { [name]: value });
  }
}

/** `hosts`: more names than Amazon's own that lead to the stand-in. */
export async function startGateway(standIn: StandIn, hosts: readonly string[] = []): Promise<Gateway> {
  const leadsIn = new Set([...AMAZON_HOSTS, ...hosts].map((host) => `${host}:443`));
  const asked: string[] = [];
  const open = new Set<Socket>();

  const side = async (request: IncomingMessage, response: ServerResponse, own: string) => {
    // A proxied request names the whole address; ours is the only one that is answered in the clear.
    const url = new URL(request.url ?? '/', own);
    if (url.origin !== new URL(own).origin) {
      asked.push(`${url.hostname}:${url.port || 80}`);
      response.writeHead(403).end();
      return;
    }
    if (url.pathname !== '/') {
      response.writeHead(404).end();
      return;
    }
    if (request.method === 'POST') {
      await changeAccount(request, standIn);
      response.writeHead(303, { location: '/' }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(sidePage(standIn.account));
  };

  const server = createServer((request, response) => void side(request, response, gateway.sidePage));
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('connect', (request, client: Socket) => {
    const target = request.url ?? '';
    asked.push(target);
    client.on('error', () => client.destroy());
    if (!leadsIn.has(target)) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const inner = connect(standIn.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      inner.pipe(client);
      client.pipe(inner);
    });
    inner.on('error', () => client.destroy());
    client.on('close', () => inner.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const gateway: Gateway = {
    port,
    sidePage: `http://127.0.0.1:${port}/`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
  return gateway;
}
