/** The stand-in for Amazon: one https server that answers for every store, and one account behind it. */
import { createHash, X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { MARKETPLACE_IDS, payHost, sellerHost, shopHost, statusHost } from '../../utils/amazon/marketplaces.ts';
import type { Account } from './account.ts';
import { shopPage } from './layout.ts';
import { ADDRESS_PLACES } from './places/addresses.ts';
import { HUB_PLACES, sellers } from './places/hub.ts';
import { amazonPay, PAYMENT_PLACES } from './places/payments.ts';
import { accountStatus, SIGN_IN_PLACES } from './places/sign-in.ts';
import { TWO_STEP_PLACES } from './places/two-step.ts';
import type { Answer, Places, Visit } from './visit.ts';

export const AMAZON_HOSTS = [
  ...MARKETPLACE_IDS.flatMap((id) => [shopHost(id), statusHost(id)]),
  payHost('us'),
  ...(['us', 'jp'] as const).map(sellerHost),
];

const INSIDE: Places = { ...HUB_PLACES, ...TWO_STEP_PLACES, ...PAYMENT_PLACES, ...ADDRESS_PLACES };
/** Inside the shop, but open to everybody. */
const isOpen = (path: string) => path === '' || path.startsWith('/gp/help/') || path === '/reportascam';

const plainPath = (path: string) => path.replace(/^\/-\/\w+(?=\/|$)/, '').replace(/\/ref=[^/]*$|\/$/g, '');

const notFound = (visit: Visit): Answer => ({
  ...shopPage(
    visit,
    visit.t('Page Not Found', 'ページが見つかりません'),
    `<h1>404</h1><p>${visit.t('This stand-in has no such page.', 'この代役にこのページはありません。')}</p>`,
  ),
  status: 404,
});

function answer(visit: Visit): Answer {
  const { host, store, path, account } = visit;
  if (host === `account-status.${store}`) return accountStatus(visit);
  if (host === `pay.${store}`) return amazonPay(visit);
  if (host === `sellercentral.${store}`) return sellers(visit);
  const signIn = SIGN_IN_PLACES[path];
  if (signIn) return signIn(visit);
  const place = INSIDE[path];
  if (!place) return notFound(visit);
  if (account.session === 'out' && !isOpen(path))
    return { to: `/ap/signin?openid.return_to=${encodeURIComponent(path)}` };
  return place(visit);
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (request.method !== 'POST') return null;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

async function respond(request: IncomingMessage, account: Account): Promise<Answer> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const url = new URL(request.url ?? '/', `https://${host || 'localhost'}`);
  return answer({
    host,
    store: host.replace(/^(www|account-status|pay|sellercentral)\./, ''),
    path: plainPath(url.pathname),
    query: url.searchParams,
    form: await formOf(request),
    account,
    t: (en, ja) => (account.language === 'ja' ? ja : en),
  });
}

export interface StandIn {
  /** Change it and load a page again: there is no copy of it anywhere. */
  account: Account;
  /** Every request that came in, with what the browser said it was for (`document`, `image`, `empty` for a script). */
  requests: { url: string; purpose: string }[];
  /** On 127.0.0.1. */
  port: number;
  /** SHA-256 of the certificate's public key, base64: what Chromium wants to hear to trust it. */
  keyHash: string;
  close(): Promise<void>;
}

export interface OtherPage {
  html: string;
  headers?: Record<string, string>;
}

export interface StandInOptions {
  /** More names than Amazon's own for the certificate: look-alikes. */
  hosts?: readonly string[];
  /** Changes every page before it is sent. */
  change?: (html: string) => string;
  /** Pages to send in place of the stand-in's own, each with headers of its own. Null: the stand-in's. */
  instead?: (url: URL) => OtherPage | null;
}

export async function startStandIn(account: Account, options: StandInOptions = {}): Promise<StandIn> {
  const { hosts = [], change = (html) => html, instead = () => null } = options;
  const names = [...AMAZON_HOSTS, ...hosts];
  const pem = await generate([{ name: 'commonName', value: 'Stand-in for Amazon' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) }],
  });
  const requests: StandIn['requests'] = [];
  const server: Server = createServer({ key: pem.private, cert: pem.cert }, async (request, response) => {
    requests.push({
      url: `${request.headers.host}${request.url}`,
      purpose: String(request.headers['sec-fetch-dest'] ?? 'unsaid'),
    });
    const other = instead(new URL(request.url ?? '/', `https://${request.headers.host}`));
    if (other) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...other.headers }).end(other.html);
      return;
    }
    const given = await respond(request, account);
    if ('to' in given) {
      response.writeHead(303, { location: given.to }).end();
      return;
    }
    response
      .writeHead(given.status ?? 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
      .end(change(given.html));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const key = new X509Certificate(pem.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    account,
    requests,
    port: (server.address() as AddressInfo).port,
    keyHash: createHash('sha256').update(key).digest('base64'),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
