import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, gmail, mail, written } from './mails.ts';

/** The two mails of the recovery of 2019, as its author quotes them. */
const FIRST = `お客様の情報と安全をお守りするため、当サイトではお客様のアカウントに仮のパスワードを割り当て、アカウントを前の状態に戻しました。

また、未発送の注文はすべてキャンセルいたしました。

次回Amazon.co.jpにアクセスする際には、パスワードをリセットする必要があることをご了承いただけますようお願いいたします。`;

const SECOND = `お客様のアカウント上で、お客様ご自身が行っていない操作があることについて、お知らせいただき、ありがとうございました。

お客様のアカウントを再開するために、以下の措置を講じました。
-- お客様のアカウントのパスワードを無効にいたしました。
-- 不正アクセスによって行われた変更につきましては、無効にいたしました。

有効化されるまで5時間ほどお待ちください。

5時間経過後、パスワードをリセットすることが可能となりお客様のアカウントに再度アクセスしていただけるようになります。`;

describe('the two mails of the story', () => {
  const words = { from: 'Amazon <account-assist@amazon.co.jp>', subject: 'Amazon.co.jpより' };

  test.each([
    ['first', FIRST, null],
    ['second', SECOND, 5],
  ])('%s', async (_name, body, waitHours) => {
    expect(await check(body)).toMatchObject({ event: 'access-revoked', waitHours });
    expect(await check(written({ ...words, body }))).toMatchObject({
      event: 'access-revoked',
      marketplace: 'jp',
      waitHours,
      sender: { verdict: 'unproven' },
    });
    expect(await check(mail(gmail(), { ...words, body }))).toMatchObject({
      event: 'access-revoked',
      marketplace: 'jp',
      waitHours,
      sender: { verdict: 'authenticated' },
    });
  });

  test('every part of them that stands alone in the story', async () => {
    const parts = [FIRST.split('\n\n')[0], SECOND.split('\n\n')[0], SECOND.split('\n\n')[1]];
    for (const part of parts) expect((await check(part as string)).event).toBe('access-revoked');
  });
});

/** Head fields of real mails, kept outside the project; see docs/MAIL.md. */
const SAMPLES = '../shared/mails';
const EXPECTED: [part: string, verdicts: string[]][] = [
  ['ja__none__gmail-2021', ['authenticated']],
  ['en__none__gmail-2017', ['authenticated']],
  ['en__none__proton-2017', ['authenticated']],
  ['de__none__gmx-2024', ['authenticated']],
  ['ja__none__provider-2024', ['authenticated', 'unproven']],
  ['de__none__arc-only', ['unproven']],
  ['es__none__mx-2026', ['unproven']],
];

describe.skipIf(!existsSync(SAMPLES))('samples of real heads', () => {
  test.each(EXPECTED)('%s', async (part, verdicts) => {
    const file = readdirSync(SAMPLES).find((name) => name.startsWith(part));
    const read = await check(readFileSync(`${SAMPLES}/${file}`));
    expect(verdicts).toContain(read.sender.verdict);
    expect(['unknown', 'order-confirmed']).toContain(read.event);
  });
});
