import type { Account } from './account.ts';

/*
 * Mails as they would reach the owner of the account, made up for the stand-in. Only the phrases that tell what
 * happened are those of Amazon's own mails; the rest is written anew. Names and addresses are those of examples.
 */

type Language = Account['language'];

interface Letter {
  subject: string;
  /** Paragraphs. */
  body: string[];
}

/** The mails of one takeover, in the order in which they come, and one that only poses as Amazon's. */
export const LETTERS = {
  'email-changed': {
    ja: {
      subject: 'Amazon.co.jpのアカウントの修正',
      body: [
        'アカウント所有者様',
        'ご要望により、アカウントに登録されているEメールアドレスを変更いたしました。',
        '新しいアドレス: somebody-else@example.com',
      ],
    },
    en: {
      subject: 'Revision to Your Amazon.com Account',
      body: [
        'Hello,',
        'Per your request, we have changed the e-mail address associated with your account.',
        'New address: somebody-else@example.com',
      ],
    },
  },
  'access-revoked': {
    ja: {
      subject: 'Amazon.co.jpからのお知らせ',
      body: [
        'アカウント所有者様',
        '見覚えのない第三者の操作が確認されたため、お客様のアカウントに仮のパスワードを割り当て、アカウントを前の状態に戻しました。',
        '発送前の注文は取り消しました。カードとお届け先は、次のご注文の際にもう一度ご入力ください。',
      ],
    },
    en: {
      subject: 'A message about your Amazon.com account',
      body: [
        'Hello,',
        'We believe that an unauthorized party may have accessed your account, so we have disabled the password to your account.',
        'Orders that had not been sent are cancelled. Please enter card and address once more with your next order.',
      ],
    },
  },
  'access-revoked-5-hours': {
    ja: {
      subject: 'お客様のAmazon.co.jpアカウントに対する最近の変更',
      body: [
        'アカウント所有者様',
        'ご連絡の件につきまして、お客様のアカウントのパスワードを無効にいたしました。',
        'アカウントが有効化されるまで5時間ほどお待ちください。5時間経過後、パスワードをリセットすることが可能となります。',
      ],
    },
    en: {
      subject: 'Recent changes to your Amazon.com account',
      body: [
        'Hello,',
        'As you told us, somebody else used your account. We have disabled the password to your account.',
        'Please wait 5 hours before you reset your password and sign in to your account again.',
      ],
    },
  },
  forged: {
    ja: {
      subject: 'お客様のAmazon.co.jpアカウントに対する最近の変更',
      body: [
        'お客様のアカウントはロックされました。',
        '24時間お待ちください。その後、こちらからサインインしてください: https://amazon.co.jp.account-check.example/',
      ],
    },
    en: {
      subject: 'Recent changes to your Amazon.com account',
      body: [
        'Your account has been locked.',
        'Please wait 24 hours before you sign in to your account: https://amazon.com.account-check.example/',
      ],
    },
  },
} as const satisfies Record<string, Record<Language, Letter>>;

export type LetterId = keyof typeof LETTERS;

export const LETTER_IDS = Object.keys(LETTERS) as LetterId[];

const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;

/** The source of a mail, as a mailbox shows it: what the mail service found out about the sender, then the mail. */
export function letter(id: LetterId, language: Language, sentAt: number): string {
  const { subject, body } = LETTERS[id][language];
  const store = language === 'ja' ? 'amazon.co.jp' : 'amazon.com';
  const date = new Date(sentAt).toUTCString().replace('GMT', '+0000');
  const isForged = id === 'forged';
  const domain = isForged ? 'account-check.example' : store;
  const relay = isForged ? 'mail.account-check.example' : 'a1-1.smtp-out.amazonses.com';
  return [
    `Return-Path: <1@bounces.${domain}>`,
    `Authentication-Results: mx.mailbox.example; dkim=pass header.d=${domain};`,
    ` spf=pass smtp.mailfrom=1@bounces.${domain}; dmarc=pass header.from=${domain}`,
    `Received: from ${relay} (${relay} [192.0.2.2]) by mx.mailbox.example with ESMTPS id 1`,
    ` for <name@example.com>; ${date}`,
    `From: "${store}" <account-update@${domain}>`,
    'To: name@example.com',
    `Subject: ${encoded(subject)}`,
    `Date: ${date}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    body.join('\r\n\r\n'),
    '',
  ].join('\r\n');
}
