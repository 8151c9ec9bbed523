import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gmail, mail } from './mails.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(file: string): Promise<{ status: number; output: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/inspect.ts', '--mail', file]);
    return { status: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { status: code, output: stdout };
  }
}

test('one JSON line of the documented shape', async () => {
  const file = join(folder, 'mail.eml');
  const body =
    'ご要望の通り、アカウントに登録されているEメールアドレスを変更いたしました。 https://www.amazon.co.jp/contact-us';
  await writeFile(file, mail(gmail(), { body }));
  const { status, output } = await inspect(file);
  expect(status).toBe(0);
  expect(output.trimEnd().split('\n')).toHaveLength(1);
  const read = JSON.parse(output);
  expect(Object.keys(read)).toEqual(['event', 'marketplace', 'sender', 'waitHours', 'links', 'unread']);
  expect(read).toMatchObject({
    event: 'email-changed',
    marketplace: 'jp',
    sender: { domain: 'amazon.co.jp', verdict: 'authenticated' },
    waitHours: null,
    links: [{ text: 'https://www.amazon.co.jp/contact-us', host: 'www.amazon.co.jp', amazon: true }],
  });
  expect(read.sender.reasons).toContain('Your mail service reports that DMARC passed for amazon.co.jp.');
  expect(read.sender.reasons.at(-1)).toMatch(/can be invented/);
});

test('a missing file, or one that is no mail: an error and status 1', async () => {
  const picture = join(folder, 'picture.png');
  await writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
  for (const file of [join(folder, 'none.eml'), folder, picture]) {
    const { status, output } = await inspect(file);
    expect(status).toBe(1);
    expect(JSON.parse(output)).toEqual({ error: expect.any(String) });
  }
});
