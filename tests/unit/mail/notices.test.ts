import { describe, expect, it } from 'vitest';
import { noticesIn } from '../../../utils/mail/notices.ts';

describe('a list of messages', () => {
  it('is told what changes it speaks of, each once, the weightiest first, in every language', () => {
    const rows = [
      'Passkey added to your account 1 Nov',
      'Amazon.co.jp パスワードが変更されました 11月3日',
      'Ihr Passwort wurde geändert',
      'Your email address was changed',
    ];
    expect(noticesIn(rows)).toEqual(['email-changed', 'password-changed', 'passkey-added']);
  });

  it('is told nothing of orders, codes, attempts and what is only supposed', () => {
    const rows = [
      'Your Amazon.com order of a cable has shipped',
      'Your Amazon verification code is 123456',
      'amazon.com: Sign-in attempt',
      'If your password has been changed, contact us',
      '',
    ];
    expect(noticesIn(rows)).toEqual([]);
  });
});
