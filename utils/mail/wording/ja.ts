import { from, type Phrase } from './phrase.ts';

/** Subjects of account mails say as little as the English ones: 「Amazon.co.jpのアカウントの修正」. */
export const JA_WORDING_AS_OF = '2026-11';

export const JA: Phrase[] = [
  ...from({ source: 'iwakawa-note.net, blog.nnoblog.com', year: '2017-2019', confidence: 'B' }, [
    ['email-changed', 'アカウントに登録されているEメールアドレスを変更'],
    ['access-revoked', 'アカウントが無断でアクセスされた可能性'],
    ['access-revoked', 'アカウントのパスワードを無効に[いた|]しました'],
    ['access-revoked', '不正アクセスによって行われた変更…無効に'],
  ]),
  ...from({ source: 'the recovery of 2019 told in docs/RECOVERY.md', year: '2019', confidence: 'C' }, [
    ['access-revoked', '仮のパスワードを割り当て…前の状態に戻しました'],
    ['access-revoked', 'お客様ご自身が行っていない操作があることについて'],
    ['access-revoked', 'サインイン情報の安全性が損なわれた経緯'],
    ['password-reset-required', 'パスワードをリセットする必要が'],
  ]),
  ...from({ source: 'tanuzzz.com, onekichiyunyu.com', year: null, confidence: 'C' }, [
    ['access-revoked', 'お客様のAmazon.co.jpアカウントに対する最近の変更', 'subject'],
    ['access-revoked', '第三者が…お客様に無断でお客様のアカウントへアクセス'],
  ]),
  ...from({ source: 'chiaritabi.com', year: '2021-2023', confidence: 'C' }, [
    ['account-locked', 'アカウントを一時保留'],
  ]),
  ...from({ source: 'd.k-note1213.com, chiilabo.com, pasokon360.com', year: '2021-2022', confidence: 'B' }, [
    ['sign-in-attempt', 'パスワードを知っているユーザーが…サインインしようとしています'],
    ['sign-in-attempt', 'サインイン[の|]試行'],
    ['sign-in-attempt', 'アクションが必要です: サインイン', 'subject'],
  ]),
  ...from({ source: 'moufumoufu.com, chiilabo.com', year: '2021', confidence: 'C' }, [
    ['data-access-attempt', 'アカウントデータ[への|]アクセスの試行'],
  ]),
  ...from({ source: 'blog.halpas.com', year: '2020', confidence: 'C' }, [
    ['new-device-sign-in', 'サインインが検出されました'],
    ['new-device-sign-in', '新しいデバイスから…サインインが'],
  ]),
  ...from({ source: 'sbapp.net', year: '2025', confidence: 'C' }, [
    ['password-reset-attempt', 'パスワード回復', 'subject'],
    ['password-reset-attempt', 'パスワードをリセットしようとしています'],
    ['verification-code', '確認コードは次のとおり'],
  ]),
  ...from(
    { source: 'parsers of Amazon mails in use; ichigoyoukan.hatenablog.com', year: '2018-2025', confidence: 'B' },
    [
      ['verification-code', 'お客様のAmazon確認コード'],
      ['verification-code', '新しいAmazonアカウントを確認'],
      ['verification-code', '[1|一]回限りの…仮パスワード'],
    ],
  ),
  ...from({ source: 'yet-another-world.jp', year: '2019', confidence: 'C' }, [
    ['sign-in-attempt', '端末またはアプリから登録が試みられました'],
  ]),
  ...from({ source: 'yamamoto-ls.com', year: null, confidence: 'C' }, [
    ['order-cancelled', 'ご注文の処理中に問題が発生したため、ご注文をキャンセル'],
    ['order-cancelled', 'Amazon.co.jpでのご注文につきまして', 'subject'],
  ]),
  ...from({ source: 'services.awaisora.com', year: '2025', confidence: 'D' }, [
    ['passkey-added', 'パスキーを[設定|作成|追加|登録][いた|]しました'],
  ]),
  ...from({ source: 'ordinary wording, not seen in a genuine mail', year: null, confidence: 'E' }, [
    ['access-revoked', '不正アクセスによる変更を[元に戻|取り消|無効に]'],
    ['email-changed', '[Eメールアドレス|メールアドレス][が|を][変更|更新][いた|され|]しました'],
    ['email-changed', '[Eメールアドレス|メールアドレス][が|を][変更|更新]されました'],
    ['email-changed', '[Eメールアドレス|メールアドレス]が…から…に変更されました'],
    ['email-added', '[Eメールアドレス|メールアドレス][が|を]…追加[され|いたし|し]ました'],
    ['password-changed', 'パスワード[が|を][正常に|]変更[され|いたし|し]ました'],
    ['password-changed', 'パスワードの変更が完了'],
    ['authenticator-added', '認証[アプリ|システム|アプリケーション]…[が|を][追加|登録|設定][され|いたし|し]ました'],
    [
      'two-step-method-changed',
      '[2|二]段階認証の[優先する方法|優先設定|優先方法|設定|受信方法|方法][が|を][変更|更新][され|いたし|し]ました',
    ],
    [
      'two-step-on',
      '[2|二]段階認証[が|を][正常に|]有効[になりました|にしました|にいたしました|化されました|化しました|に設定されました]',
    ],
    [
      'two-step-off',
      '[2|二]段階認証[が|を][正常に|]無効[になりました|にしました|にいたしました|化されました|化しました|に設定されました]',
    ],
    ['two-step-off', '[2|二]段階認証[が|を]解除[され|いたし|し]ました'],
    ['phone-removed', '[電話番号|携帯電話番号|携帯電話の情報|携帯電話情報][が|を]…削除[され|いたし|し]ました'],
    ['phone-changed', '[電話番号|携帯電話番号|携帯電話の情報|携帯電話情報][が|を]…[変更|更新][され|いたし|し]ました'],
    ['phone-added', '[電話番号|携帯電話番号|携帯電話の情報|携帯電話情報][が|を]…[追加|登録][され|いたし|し]ました'],
    ['name-changed', '[お名前|名前|お客様名|登録名][が|を]…変更[され|いたし|し]ました'],
    ['passkey-added', 'パスキーが[設定|作成|追加|登録]されました'],
    ['business-account', 'ビジネスアカウント[に|へ][変更|登録|アップグレード|切り替え][され|いたし|し|が完了し]ました'],
    ['business-account', 'Amazonビジネスアカウント…[審査|確認して|登録が完了|作成され|閉鎖]'],
    ['business-account', 'Amazonビジネスへようこそ'],
    ['hold-lifted', '[保留|停止|ロック|制限][が|を|は]解除[され|いたし|し]ました'],
    ['hold-lifted', 'アカウント[が|を|は]…再開[され|いたし|し]ました'],
    ['account-locked', 'アカウント[が|を|は][一時的に|][ロック|停止|凍結|一時停止|利用停止|制限|保留][され|いたし|し]'],
    ['account-locked', 'アカウントの[ご利用|利用|使用][が|を|は]…[停止|制限][され|いたし|し]'],
    ['account-locked', 'アカウントは無効になっています'],
    ['password-reset-required', 'パスワードの[再設定|リセット]が必要'],
    ['password-reset-required', 'パスワードを再設定する必要が'],
    ['gift-card-cancelled', 'ギフト[券|カード]の[ご|]注文[が|を|は]キャンセル[され|いたし|し]ました'],
    ['gift-card-cancelled', 'ギフト[券|カード][残高|の残高][が|を|は]無効'],
    ['order-cancelled', '注文[が|を|は]…キャンセル[され|いたし|し]ました'],
    ['card-reported', 'カード[会社|発行会社|発行元]…不正[利用|使用|請求]…[報告|連絡|通知]'],
    ['data-access-attempt', 'アカウントデータにアクセスしようとしています'],
    ['sign-in-attempt', 'アカウントにサインインしようと[して|する|し]'],
    ['password-reset-attempt', 'パスワードの[再設定|リセット][を|の|が][リクエスト|ご依頼|要求|申請]'],
    ['verification-code', '[確認コード|認証コード|ワンタイムパスワード|OTP][は|です|を入力]'],
  ]),
];
