import { JSDOM } from 'jsdom';
import { checkMail, type MailCheck } from '../../../utils/mail/check.ts';

/** Mails made for the tests, in the shapes that real services write. Names and addresses are those of examples. */

export interface Words {
  from?: string;
  subject?: string;
  body?: string;
  extra?: string[];
}

/** What a sender writes. */
export const written = ({
  from = '"Amazon.co.jp" <account-update@amazon.co.jp>',
  subject = 'Amazon.co.jpのアカウントの修正',
  body = 'Amazon.co.jpをご利用いただき、ありがとうございます。',
  extra = [],
}: Words = {}): string =>
  [
    'DKIM-Signature: v=1; a=rsa-sha256; d=amazon.co.jp; s=example; h=From:To:Subject; bh=cut; b=cut',
    `From: ${from}`,
    'To: person@example.com',
    `Subject: ${subject}`,
    'Date: Sun, 16 Jun 2019 09:30:00 +0000',
    ...extra,
    '',
    body,
  ].join('\r\n');

/** A mail as it lies in a mailbox: what services added, above what the sender wrote. */
export const mail = (added: string[], words: Words = {}): string => [...added, written(words)].join('\r\n');

const SES = 'a25-2.smtp-out.us-west-2.amazonses.com';
const PASSED = (domain: string) =>
  `dkim=pass header.i=@${domain} header.s=abc header.b=AbC+dEf/; dkim=pass header.i=@amazonses.com header.s=def header.b=gHi; ` +
  `spf=pass (google.com: domain of 2021example@bounces.${domain} designates 192.0.2.2 as permitted sender) smtp.mailfrom=2021example@bounces.${domain}; ` +
  `dmarc=pass (p=QUARANTINE sp=QUARANTINE dis=NONE) header.from=${domain}`;

/** The lines that each service puts above a mail, with its results where it writes them. */
export const gmail = (results = PASSED('amazon.co.jp')): string[] => [
  'Delivered-To: person@example.com',
  'Received: by 2002:ac2:5293:0:0:0:0:0 with SMTP id q19csp113602lfm;\r\n        Wed, 7 Apr 2021 22:29:41 -0700 (PDT)',
  'X-Received: by 2002:a17:902:b20d:: with SMTP id t13mr1;\r\n        Wed, 07 Apr 2021 22:29:41 -0700 (PDT)',
  `ARC-Authentication-Results: i=1; mx.google.com;\r\n       ${results.replaceAll('; ', ';\r\n       ')}`,
  'Return-Path: <2021example@bounces.amazon.co.jp>',
  `Received: from ${SES} (${SES}. [192.0.2.2])\r\n        by mx.google.com with ESMTPS id abc.1\r\n        for <person@example.com>; Wed, 07 Apr 2021 22:29:41 -0700 (PDT)`,
  'Received-SPF: pass (google.com: domain of 2021example@bounces.amazon.co.jp designates 192.0.2.2) client-ip=192.0.2.2;',
  `Authentication-Results: mx.google.com;\r\n       ${results.replaceAll('; ', ';\r\n       ')}`,
];

export const outlook = (
  results = 'spf=pass (sender IP is 192.0.2.2) smtp.mailfrom=bounces.amazon.co.jp; dkim=pass (signature was verified) header.d=amazon.co.jp;dkim=pass (signature was verified) header.d=amazonses.com;dmarc=pass action=none header.from=amazon.co.jp;compauth=pass reason=100',
): string[] => [
  'Received: from AB1.apcprd02.prod.outlook.com (2001:db8::14)\r\n by CD2.apcprd02.prod.outlook.com with HTTPS; Wed, 14 Jul 2021 08:17:59 +0000',
  'Received: from EF3.eop-APC01.prod.protection.outlook.com (2001:db8::4c) by\r\n GH4.outlook.office365.com (2001:db8::18) with Microsoft SMTP Server id 15.20; Wed, 14 Jul 2021 08:17:57 +0000',
  `Authentication-Results: ${results}`,
  'Received-SPF: Pass (protection.outlook.com: domain of bounces.amazon.co.jp designates 192.0.2.2 as permitted sender) receiver=protection.outlook.com;',
  `Received: from ${SES} (192.0.2.2) by\r\n EF3.mail.protection.outlook.com (10.152.0.1) with Microsoft SMTP Server id 15.20; Wed, 14 Jul 2021 08:17:56 +0000`,
];

export const proton = (
  results = [
    'dmarc=pass (p=quarantine dis=none) header.from=amazon.co.jp',
    'spf=pass smtp.mailfrom=2017example@bounces.amazon.co.jp',
    'dkim=pass (1024-bit key) header.d=amazon.co.jp header.i=@amazon.co.jp header.b="eVI5Ulpc"',
  ],
): string[] => [
  'Return-Path: <2017example@bounces.amazon.co.jp>',
  `Received: from ${SES} (${SES} [192.0.2.2]) by mail5i.protonmail.ch (Postfix) with ESMTPS id 834E81611\r\n for <person@example.com>; Wed, 28 Jun 2017 14:24:48 -0400 (EDT)`,
  ...results.map((result) => `Authentication-Results: mail5i.protonmail.ch; ${result}`),
];

export const gmx = (results = ['dkim=pass header.i=@amazonses.com', 'dkim=pass header.i=@amazon.co.jp']): string[] => [
  'Return-Path: <2024example@bounces.amazon.co.jp>',
  ...results.map((result) => `Authentication-Results: gmx.net; ${result}`),
  `Received: from ${SES} ([192.0.2.2]) by mx-ha.gmx.net (mxgmx108 [192.0.2.5]) with ESMTPS (Nemesis) id 1M for <person@example.com>; Tue, 16 Apr 2024 13:15:44 +0200`,
];

export const yahoo = (
  results = 'dkim=pass header.i=@amazon.co.jp header.s=abc; spf=pass smtp.mailfrom=bounces.amazon.co.jp; dmarc=pass(p=QUARANTINE) header.from=amazon.co.jp;',
): string[] => [
  'Received: from 127.0.0.1\r\n by atlas-production.v2-mail-prod1-bf1.omega.yahoo.com pod-id x with HTTP; Thu, 25 Jan 2024 12:14:01 +0000',
  'Return-Path: <2024example@bounces.amazon.co.jp>',
  `Authentication-Results: atlas-production.v2-mail-prod1-bf1.omega.yahoo.com; ${results}`,
  'X-Apparently-To: person@example.com; Thu, 25 Jan 2024 12:14:02 +0000',
  `Received: from 192.0.2.2 (EHLO ${SES}) by 10.222.142.150 with SMTPs; Thu, 25 Jan 2024 12:14:01 +0000`,
];

export const icloud = (
  dmarc = 'dmarc=pass header.from=amazon.co.jp',
  dkim = 'dkim=pass (1024-bit key) header.d=amazon.co.jp header.i=@amazon.co.jp',
): string[] => [
  'Received: from st43p00im-qukt05021701.me.com by p44-mailgateway-smtp-778464bd6-abcde (mailgateway 2403B92)\r\n with SMTP id d888 for <person@example.com>; Mon, 18 Dec 2023 10:56:29 GMT',
  `Received: from ${SES} (${SES} [192.0.2.2])\r\n by st43p00im-qukt05021701.me.com (Postfix) with ESMTPS id EC1 for <person@example.com>; Mon, 18 Dec 2023 10:56:23 +0000 (UTC)`,
  'Authentication-Results: bimi.icloud.com; bimi=none',
  'X-ARC-Info: policy=fail; arc=none',
  'Authentication-Results: arc.icloud.com; arc=none',
  `Authentication-Results: dmarc.icloud.com; ${dmarc}`,
  `Authentication-Results: dkim-verifier.icloud.com; ${dkim}`,
];

/** A server that nobody knows, which writes its Received line and leaves the rest to whoever sent the mail. */
export const small = [
  'Return-Path: <x@example.net>',
  'Received: from mail.example.net (mail.example.net [192.0.2.9]) by mx.example.org (Postfix) with ESMTPS id 1 for <person@example.org>; Mon, 1 Jan 2024 00:00:00 +0000',
];

const parser = new new JSDOM('').window.DOMParser();
export const parseHtml = (html: string): Document => parser.parseFromString(html, 'text/html');

export const check = (source: string | Uint8Array): Promise<MailCheck> =>
  checkMail(typeof source === 'string' ? new TextEncoder().encode(source) : source, parseHtml);

export async function verdictOf(source: string | Uint8Array): Promise<string> {
  return (await check(source)).sender.verdict;
}

export async function reasonsOf(source: string | Uint8Array): Promise<string[]> {
  return (await check(source)).sender.reasons.map(({ id }) => id);
}
