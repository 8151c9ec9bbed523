import { describe, expect, test } from 'vitest';
import { claimsInSubject } from '../../../utils/mail/claims.ts';
import { check, gmail, mail } from './mails.ts';

/** A name, the From line, the subject and, where it matters, the body. */
type Row = readonly (string | undefined)[];

const passing = (from: string) => {
  const host = /@([^@>]+)>?$/.exec(from)?.[1] ?? '';
  return gmail(`dkim=pass header.d=${host}; spf=pass smtp.mailfrom=${host}; dmarc=pass header.from=${host}`);
};
const judge = async ([, from = '', subject = '', body = 'Hello']: Row) =>
  (await check(mail(passing(from), { from, subject, body }))).sender;

describe('talk about Amazon, from a domain that passed', () => {
  test.each<Row>([
    [
      'a newspaper',
      'The Daily <news@daily.example>',
      'Amazon Prime price increase: what to know',
      'Amazon said it will raise the price of Prime.',
    ],
    [
      'a newspaper in German',
      'Die Zeitung <newsletter@zeitung.example>',
      'Amazon Prime wird teurer',
      'Amazon erhöht die Preise für Prime-Mitglieder.',
    ],
    ['in French', 'Le Journal <newsletter@journal.example>', 'Amazon Prime : les prix augmentent'],
    ['in Spanish', 'El Diario <boletin@diario.example>', 'Amazon sube el precio de Prime'],
    ['in Japanese', '新聞電子版 <mail@mail.news.example>', 'Amazonプライム会費、値上げへ', '米アマゾンは…'],
    ['about warehouses', '日報 <mail@nippo.example>', 'Amazon、物流拠点を新設', 'アマゾンは…'],
    [
      'about forged mails',
      '技術ニュース <news@tech.example>',
      '「Amazonを装うフィッシングメール」に注意',
      '「お客様のアカウントは停止されました」などと書かれたメールが出回っている。',
    ],
    [
      'about scams',
      'Consumers <news@consumers.example>',
      'Amazon account scams: how to spot them',
      'Scammers send emails that say “Your Amazon account has been locked”. Do not click.',
    ],
    ['a headline', 'Agency <news@agency.example>', 'Amazon: workers vote on union'],
    [
      'a firm about an order',
      'Receiptor <receipts@receiptor.example>',
      'Your Amazon order receipt was imported',
      'We matched your Amazon purchase with a card transaction.',
    ],
    ['a parcel service', '77TRACE <notify@77trace.example>', 'Your Amazon package was delivered'],
    [
      'a bank',
      'First Bank <alerts@firstbank.example>',
      'Your $20.00 transaction with AMAZON MKTPL',
      'You made a transaction.',
    ],
    ['a card', 'カード会社 <info@card.example>', 'カード利用のお知らせ', 'ご利用先: AMAZON.CO.JP ご利用金額 1,200円'],
    [
      'advice for sellers',
      'Seller Scout <team@sellerscout.example>',
      'How to grow your Amazon business',
      'Sell more on Amazon.',
    ],
    ['an author', 'Author <me@author.example>', 'My new book is on Amazon'],
    [
      'a friend',
      'Friend <f@mail.example>',
      'I bought this on Amazon',
      'My Amazon order came today, your gift is next.',
    ],
    ['a headline in Japanese', '新聞電子版 <mail@mail.news.example>', 'Amazonプライム、配送に問題 会員から不満の声'],
    ['a headline that warns', '通信 <n@tsushin.example>', 'Amazonアカウントの乗っ取りが相次ぐ、二段階認証の確認を'],
    ['about a stop', '夕刊 <y@yukan.example>', 'アマゾン、アカウント停止巡り提訴される'],
    ['about who takes the name', 'まとめ <n@matome.example>', '「Amazonプライム会員資格の更新」をかたる詐欺が急増'],
    ['a headline in Chinese', '财经新闻 <n@caijing.example>', '亚马逊Prime会员涨价，用户需要支付更多'],
    [
      'a newspaper of three letters',
      'X.Y.Z. <newsletter@nl.xyz.example>',
      'Amazon: Kunden klagen über gesperrte Konten',
    ],
    ['what Amazon does to others', 'Tech Daily <n@daily.example>', 'Amazon suspends accounts of fake reviewers'],
    ['what to know', 'Tech Daily <n@daily.example>', 'Amazon account lockouts: what to know'],
    ['a service for programs', 'Weekly <n@weekly.example>', '[dev] Amazon EC2 instance account limits'],
    ['called after the river in Spanish', 'Amazónico <x@restaurante.example>', 'Reserva'],
    ['a price', 'Consumers <n@consumers.example>', 'Your Amazon Prime membership is getting more expensive'],
    ['a warning of scams', 'Daily <n@daily.example>', 'Amazon warns of scam emails about your account'],
    ['a warning in German', 'Ratgeber <n@rat.example>', 'Warnung: Gefälschte Mails zu Ihrem Amazon-Konto'],
    ['a warning in French', 'Le Journal <n@journal.example>', 'Faux mails sur votre compte Amazon : les reconnaître'],
    ['a warning in Spanish', 'El Diario <n@diario.example>', 'Correos falsos sobre su cuenta de Amazon'],
    ['a warning in Italian', 'Il Foglio <n@foglio.example>', 'Truffe sul tuo account Amazon: attenzione'],
    ['a warning in Portuguese', 'Jornal <n@jornal.example>', 'Golpe usa sua conta Amazon'],
    ['a warning in Dutch', 'Krant <n@krant.example>', 'Valse mails over uw Amazon-account'],
    ['offers behind a tag', '家電ニュース <n@kaden.example>', '【Amazon】タイムセール開催中'],
    ['a card in Japanese', 'カード会社 <info@card.example>', 'Amazonでのお支払いのお知らせ'],
    ['points of a card', 'カード会社 <info@card.example>', 'Amazonご利用でポイント5倍のお知らせ'],
    ['a gift card as a prize', '事務局 <info@prize.example>', 'Amazonギフトカードが当たるキャンペーンのお知らせ'],
    ['who announces a parcel', '運送の会社 <mail@unsou.example>', 'Amazonのお荷物お届けのお知らせ'],
    ['a gift card for a survey', 'Survey <a@poll.example>', 'Your $25 Amazon.com Gift Card', 'Thanks for your time.'],
    ['the forest, elsewhere', 'Amazon Rainforest Fund <info@rainfund.example>', 'Donate'],
    ['offers in a tag', '買い物の窓 <mail@kaimono.example>', '【Amazonタイムセール】今日のお得な商品'],
    [
      'who brings a parcel',
      '運送の会社 <mail@unsou.example>',
      'Amazonからのお荷物のお届けについて',
      'Amazon.co.jpからのお荷物をお届けします。',
    ],
    [
      'a post office',
      '郵便の会社 <info@yubin.example>',
      'お荷物お届けのお知らせ',
      '差出人：Amazon.co.jp\r\nお客様のお荷物をお届けします。',
    ],
    [
      'shops in a list',
      'Books Weekly <news@books.example>',
      'New this week',
      'Buy it:\r\nAmazon\r\nApple Books\r\nKobo\r\n\r\nManage your subscription.',
    ],
    [
      'the last shop in a list',
      'Gadget Shop <news@gadget.example>',
      'Your order has shipped',
      'Your order is on its way.\r\n\r\nFollow us\r\nInstagram\r\nAmazon',
    ],
    [
      'a row of a table',
      'First Bank <a@firstbank.example>',
      'Card transaction',
      'Merchant\r\n\r\nAMAZON.COM\r\n\r\n$20.00\r\n\r\nCall the number on your card.',
    ],
    [
      'who is paid through it',
      'Shoe Shop <a@shoes.example>',
      'Order received',
      'Thank you for using Amazon Pay. Your order has been received.',
    ],
    ['a foundation of many words', 'Amazon Sacred Rivers Fund <info@sacredrivers.example>', 'Update'],
    ['called after the river', 'Amazon Watch <info@amazonwatch.org>', 'Protect the rainforest'],
    ['the same, in more words', 'Amazon Conservation Team <info@amazonteam.org>', 'News from the field'],
    ['the same, another', 'Amazon Frontlines <info@amazonfrontlines.org>', 'Victory in the rainforest'],
    ['tours', 'Rainforest Cruises <info@rainforestcruises.example>', 'Cruise the Amazon river'],
    ['a name that begins alike', 'Amazing Tours <x@amazingtours.example>', 'x'],
    ['a place', 'Armazones <x@armazones.example>', 'x'],
    ['a person', 'A. Mason <a.mason@uni.example>', 'x'],
  ])('%s: unproven', async (...row) => {
    expect(await judge(row)).toMatchObject({ verdict: 'unproven' });
  });
});

describe('domains that may bear the name', () => {
  test.each<Row>([
    ['own-other', 'jobs', 'Amazon.jobs <noreply@mail.amazon.jobs>', 'Your application'],
    ['own-other', 'news', 'About Amazon <news@aboutamazon.com>', 'News'],
    ['partner', 'a store card', 'Amazon Store Card <service@synchronybank.com>', 'Your statement is ready'],
    ['partner', 'a card in Japan', 'Amazon Mastercard <statement@vpass.ne.jp>', 'ご利用明細のお知らせ'],
    ['partner', 'a card for firms', 'Amazon Business Prime Card <x@americanexpress.com>', 'Your statement is ready'],
    [
      'alias-relay',
      'an alias',
      '"account-update@amazon.com [via Relay]" <replies@relay.firefox.com>',
      'Revision to Your Amazon.com Account',
    ],
    ['alias-relay', 'another alias', 'Amazon.com <auto-confirm_at_amazon.com_abc@duck.com>', 'Your Amazon.com order'],
  ])('%s, %s: unproven', async (reason, ...row) => {
    const { verdict, reasons } = await judge(row);
    expect(verdict).toBe('unproven');
    expect(reasons.map(({ id }) => id)).toContain(reason);
  });

  test('without a pass of their own, or only alike, they are suspicious', async () => {
    const from = 'Amazon Store Card <service@synchronybank.com>';
    const failed = gmail('spf=none smtp.mailfrom=example.net; dkim=none');
    expect((await check(mail(failed, { from, subject: 'Your statement' }))).sender.verdict).toBe('suspicious');
    expect((await judge(['', 'Amazon [via Relay] <x@relay-firefox.example>', 'x'])).verdict).toBe('suspicious');
    expect((await judge(['', 'Amazon.jobs <x@amazon.jobs.example>', 'x'])).verdict).toBe('suspicious');
  });
});

describe('a claim to be Amazon, from a domain that passed', () => {
  test.each<Row>([
    [
      'a name of its own behind that of Amazon',
      'Amazon Kontoschutz Zentrale <x@kontoschutzzentrale.example>',
      'Ihr Amazon-Konto wurde gesperrt',
    ],
    ['services by its name', 'Amazon Security <info@amazonsecurity.example>', 'x'],
    ['a department', 'Amazon Billing Department <x@amazon-billing.example>', 'x'],
    ['by way of a list', '"Amazon.co.jp via List" <list@lists.example>', 'x'],
    ['the name of its own domain behind Amazon', 'Amazon Venettaka Support <x@evil.example>', 'x'],
    ['tags', 'support <x@evil.example>', '[EXTERNAL] [Amazon] Verify your account'],
    ['a mark of a filter', 'x <x@evil.example>', '***SPAM*** Amazon: your payment was declined'],
    ['shouting', 'x <x@evil.example>', 'URGENT: Your Amazon Prime membership expires today'],
    ['shouting in Japanese', 'x <x@evil.example>', '【重要】Amazonプライムのお支払い方法に問題があります'],
    ['the name in katakana', 'x <x@evil.example>', '【緊急】アマゾンのアカウントがロックされました'],
    ['a number of a list', 'x <x@evil.example>', '[ml:123] <Amazon.co.jp> お支払いの確認'],
    ['squares', 'x <x@evil.example>', '■重要■Amazonアカウント情報の更新について'],
    ['words before', 'x <x@evil.example>', '緊急のお知らせ Amazonプライムの自動更新設定を解除いたしました'],
    ['German', 'Kundenservice <x@evil.example>', 'WICHTIG: Amazon - Ihre Zahlung wurde abgelehnt'],
    ['French', 'Service <x@evil.example>', 'Amazon Prime : votre paiement a été refusé'],
    ['Italian', 'Servizio <x@evil.example>', 'Il tuo account Amazon è stato sospeso'],
    [
      'Spanish',
      'x <x@evil.example>',
      'Amazon Prime - Pago rechazado',
      'Estimado cliente de Amazon, su pago no fue autorizado.',
    ],
    [
      'Portuguese',
      'x <x@evil.example>',
      'Amazon Prime Video - Pagamento recusado',
      'Cliente Amazon, seu pagamento nao foi autorizado.',
    ],
    ['Dutch', 'x <x@evil.example>', 'Uw Amazon-account is geblokkeerd'],
    ['Polish', 'x <x@evil.example>', 'Twoje konto Amazon zostało zablokowane'],
    ['Turkish', 'x <x@evil.example>', 'Amazon hesabınız askıya alındı'],
    ['Swedish', 'x <x@evil.example>', 'Ditt Amazon-konto har spärrats'],
    ['Chinese', 'x <x@evil.example>', '您的亚马逊账户已被锁定'],
    ['Arabic', 'x <x@evil.example>', 'تم تعليق حسابك في Amazon'],
    [
      'a purchase',
      'Orders <x@shop.example>',
      '[Notification] Order Update: Your Amazon Purchase #113-000',
      'Call us to cancel.',
    ],
    ['an invoice', 'Billing <x@shop.example>', 'Invoice #1: Thank you for your Amazon order', 'Call us'],
    [
      'a signature',
      'Notify <x@shop.example>',
      'Unusual activity',
      'We have temporarily limited access to your account.\r\n\r\nAmazon Customer Service',
    ],
    [
      'a signature in Japanese',
      'お知らせ <x@shop.example>',
      '重要なお知らせ',
      'お支払い方法を更新してください。\r\n\r\nAmazonカスタマーサービス',
    ],
    [
      'a signature in German',
      'x <x@shop.example>',
      'Hinweis',
      'Bitte bestätigen Sie Ihre Zahlung.\r\n\r\nIhr Amazon Team',
    ],
    ['a greeting', 'x <x@shop.example>', 'Hello', 'Dear Amazon customer, we could not process your payment.'],
    ['a signature in French', 'x <x@shop.example>', 'Avis', "Votre compte a été suspendu.\r\n\r\nL'équipe Amazon"],
    ['in Swedish', 'x <x@shop.example>', 'Info', 'Ditt konto har spärrats.\r\n\r\nAmazon-teamet'],
    ['in Arabic', 'x <x@shop.example>', 'إشعار', 'تم تعليق حسابك.\r\n\r\nفريق أمازون'],
    ['a closing', 'x <x@shop.example>', 'Notice', 'Your account was suspended.\r\n\r\nBest regards, Amazon'],
    [
      'the name below a closing',
      'x <x@shop.example>',
      'お知らせ',
      'お支払い方法が承認されませんでした。\r\n\r\n敬具\r\nAmazon.co.jp',
    ],
    [
      'a copyright',
      'x <x@shop.example>',
      'Notice',
      'Your account has been limited.\r\n\r\n© 2026 Amazon.com, Inc. or its affiliates. All rights reserved.',
    ],
    [
      'the address of the company',
      'x <x@shop.example>',
      'Notice',
      'Your account has been locked.\r\n\r\nAmazon.com, 410 Terry Avenue North, Seattle, WA 98109-5210',
    ],
    ['its sign', 'x <x@shop.example>', 'Notice', 'Amazon\r\n\r\nYour account has been locked.'],
    [
      'a word of thanks',
      'x <x@shop.example>',
      'Notice',
      'Your account was suspended.\r\nThank you for shopping at Amazon.',
    ],
    ['a fee that was not paid', 'x <x@evil.example>', '【重要】アマゾンプライムの会費のお支払いができませんでした'],
    ['a membership withdrawn', 'x <x@evil.example>', 'Amazonプライムの会員資格が取り消されます'],
    ['a card by its name', 'x <x@evil.example>', '【重要】【緊急】Amazonカードの利用確認'],
    ['a parcel that did not come', 'x <x@evil.example>', '【ご確認】Amazonのお荷物をお届けできません'],
    ['paying there, with a problem', 'x <x@evil.example>', 'Amazonでのお支払いに問題があります'],
    ['proof of the owner', 'x <x@evil.example>', '[Dev] Amazon.co.jp アカウント所有権の証明'],
    ['a balance', 'x <x@evil.example>', '【重要】Amazonギフトカードの残高が失効します'],
    ['a prize behind a tag', 'x <x@evil.example>', '【Amazon】ギフト券プレゼント当選'],
    ['a sale for whoever confirms', 'x <x@evil.example>', '【Amazon】タイムセール：アカウントの確認'],
    ['a charge in Portuguese', 'x <x@evil.example>', 'Amazon Music Unlimited - Cobrança não realizada'],
    ['a purchase in German', 'x <x@evil.example>', '[Mitteilung] Ihr Amazon-Einkauf #302'],
    ['a numbered invoice', 'x <x@evil.example>', 'Amazon Invoice 4411'],
    ['what happens to yours', 'x <x@evil.example>', 'Amazon suspends your account today'],
    ['how to get in again', 'x <x@evil.example>', 'Your Amazon account: how to restore access'],
    [
      'an account without "your" in Japanese',
      'x <x@shop.example>',
      'お知らせ',
      'アカウントを確認してください。\r\n\r\nアマゾンジャパン合同会社',
    ],
    ['a sign for a letter inside', 'Am@zon <x@mn.example>', 'x'],
    ['a service of theirs, of yours', 'x <x@evil.example>', 'Amazon Alexa: your account has a problem'],
    ['a number before', 'x <x@evil.example>', '[List] #123 【Amazon】確認'],
    ['a ticket before', 'x <x@evil.example>', 'Ticket #4411 – Amazon account verification required'],
    ['a reader before', 'x <x@evil.example>', 'person@example.com 様、Amazonアカウントの確認が必要です'],
    ['shouting in Italian', 'x <x@evil.example>', 'URGENTE – Amazon: verifica il tuo account'],
    ['the name behind', 'x <x@evil.example>', '【重要】プライム会費のお支払い方法に問題があります - Amazon'],
    ['the name behind, in brackets', 'x <x@evil.example>', 'アカウント情報の確認 (Amazon.co.jp)'],
    ['news from it', 'x <x@evil.example>', 'Amazonからの重要なお知らせ'],
    ['to its customers', 'x <x@evil.example>', 'Amazon様ご利用のお客様へ'],
    ['a headline that asks', 'x <x@evil.example>', 'Amazonプライム、お支払い方法を更新してください'],
    ['Turkish, an order', 'x <x@evil.example>', '[Bilgi] Amazon siparişiniz 404'],
    ['the thing before the name, in French', 'x <x@evil.example>', 'Compte Amazon: vérification requise'],
    ['the same in Spanish', 'x <x@evil.example>', 'Cuenta Amazon bloqueada'],
    ['the same in Arabic', 'x <x@evil.example>', 'حساب أمازون: مطلوب التحقق'],
    ['the name letter by letter', 'x <x@evil.example>', 'A-m-a-z-o-n account suspended'],
    ['jobs', 'Amazon Jobs <hr@amazonjobs.example>', 'x'],
    ['the name stuck to a part', 'x <amozonjp-update@mn.example>', 'x'],
    ['its short name with a part', 'x <amznjp.update@mn.example>', 'x'],
    ['a slip with a part', 'x <info@amozonupdate.example>', 'x'],
    ['a part before', 'x <jpamazoon@mn.example>', 'x'],
    ['another host', 'x <info@mail.amazom-jp.example>', 'x'],
    ['points between', 'A.m.a.z.o.n <x@mn.example>', 'x'],
    ['two halves', '"Ama zon" <x@mn.example>', 'x'],
    ['nothing visible between', '"A\u200bm\u200ba\u200bz\u200bo\u200bn" <x@mn.example>', 'x'],
    ['backwards', '"\u202enozamA" <x@mn.example>', 'x'],
    ['backwards in part', '"Support \u202epj.oc.nozamA\u202c" <x@mn.example>', 'x'],
  ])('%s: suspicious', async (...row) => {
    expect(await judge(row)).toMatchObject({ verdict: 'suspicious' });
  });
});

test('a subject of many pieces is read to its end, in one way', async () => {
  const verdict = async (subject: string) => (await judge(['', 'x <x@evil.example>', subject])).verdict;
  for (const piece of ['a: ', '[a] ', 'a - ', 'a様、', 'お知らせ ', 'Re: ', '1 ', '【', '(a) [b] a: '])
    expect(await verdict(piece.repeat(300))).toBe('unproven');
  expect(await verdict(`${'[a] Re: '.repeat(8)}【Amazon】確認`)).toBe('suspicious');
});

test('a whole source without a signature of Amazon’s warns, and proves nothing', async () => {
  const head = (lines: string[]) =>
    [
      'Received: from a by mx.example.org with ESMTPS id 1; x',
      ...lines,
      'From: Amazon <account-update@amazon.com>',
      'To: person@example.com',
      'Date: Thu, 08 Oct 2026 05:29:40 +0000',
      'Message-ID: <1@example.com>',
      'Subject: x',
      '',
      'x',
    ].join('\r\n');
  const reasons = async (lines: string[]) => {
    const { sender } = await check(head(lines));
    expect(sender.verdict).toBe('unproven');
    return sender.reasons.map(({ id }) => id);
  };
  expect(await reasons([])).toContain('not-signed');
  expect(await reasons(['DKIM-Signature: v=1; d=amazonses.com; s=x'])).toContain('not-signed');
  expect(await reasons(['DKIM-Signature: v=1; d=amazon.co.jp; s=x'])).toContain('not-signed');
  expect(await reasons(['DKIM-Signature: v=1; a=rsa-sha256; s=x; d=amazon.com; h=From'])).not.toContain('not-signed');
});

test('a failure in a field that cannot be read counts, and a pass there does not', async () => {
  const field = (result: string) =>
    gmail(`spf=pass (google.com: domain of "a(b"@evil.example) smtp.mailfrom="a(b"@evil.example; ${result}`);
  const verdict = async (result: string) => (await check(mail(field(result)))).sender.verdict;
  expect(await verdict('dmarc=fail (p=QUARANTINE) header.from=amazon.co.jp')).toBe('suspicious');
  expect(await verdict('dmarc=pass header.from=amazon.co.jp')).toBe('unproven');
});

describe('a subject that takes a pattern long to give up', () => {
  // Of each a look that tries every way to part it would not end before the test is stopped.
  test.each([' - ', ':', '!', 'a: ', 'a - ', 'Re: ', '[a] ', '1 ', '様、', 'お知らせ ', 'Amazon - '])(
    'of many %j',
    (part) => {
      expect(claimsInSubject(`${part.repeat(1000)}x`)).toBe(false);
      for (const times of [20, 100])
        expect(claimsInSubject(`${part.repeat(times)}x: Amazon: Konto gesperrt`)).toBe(true);
    },
  );
});
