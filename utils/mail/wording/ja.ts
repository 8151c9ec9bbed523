import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

/** 「…が変更されました」「…を変更いたしました」「…の変更が完了しました」 */
const done = (event: Row[0], thing: string, verb: string): Row[] => [
  [event, `${thing}[が|を|は]…${verb}[され|いたし|し|させていただき|とさせていただき]ました`],
  [event, `${thing}の${verb}[が完了|は完了|を承りました|を受け付けました]`],
];

const TWO_STEP = '[2|二]段階認証';
const PHONE = '[電話番号|携帯電話の情報|携帯電話情報]';
const PAST = '[ました|ています|ております]';
const ACCOUNT = 'アカウント';
/** 「停止／保留」 is two of them. */
const STOPPED =
  '[一時停止|一時保留|休止|停止保留|保留停止|利用制限|ご利用制限|利用停止|ご利用停止|使用停止|使用制限|停止|保留|ロック|凍結|制限]';

const HUMBLY_DONE =
  '[させていただいております|させていただいています|させていただきました|させていただいておりました|せざるを得なくなりました|せざるを得ませんでした]';
/** What is made of an account. */
const USE = '[の|への][ご|一部の|一部|][利用|使用|アクセス|サインイン|ログイン|機能|操作]';

/** Subjects of account mails say as little as the English ones: 「Amazon.co.jpのアカウントの修正」. */
const PHRASES: Phrase[] = [
  ...from({ source: 'iwakawa-note.net, blog.nnoblog.com', year: '2017-2019', confidence: 'B' }, [
    ['email-changed', 'アカウントに登録されているEメールアドレスを変更'],
    ['access-revoked', 'アカウントが無断でアクセスされた可能性'],
    ['access-revoked', 'パスワードを無効に[いた|]し'],
    ['access-revoked', '不正アクセスによって行われた変更…無効に'],
  ]),
  ...from({ source: 'the recovery of 2019 told in docs/RECOVERY.md', year: '2019', confidence: 'C' }, [
    ['access-revoked', '仮のパスワードを割り当て…前の状態に戻しました'],
    ['access-revoked', 'お客様ご自身が行っていない操作があることについて'],
    ['access-revoked', 'サインイン情報の安全性が損なわれた経緯'],
    ['password-reset-required', 'パスワードをリセットする必要が'],
  ]),
  ...from({ source: 'readderr.blogspot.com', year: '2019', confidence: 'C' }, [
    ['access-revoked', '不正アクセスによって送信されたコミュニティコンテンツ'],
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
    ['new-device-sign-in', '新しい[デバイス|端末]…サインイン[が検出|を検出|を確認|がありました|されました|しました]'],
  ]),
  ...from({ source: 'sbapp.net', year: '2025', confidence: 'C' }, [
    ['password-reset-attempt', 'パスワード回復', 'subject'],
    ['password-reset-attempt', 'パスワードを[リセット|再設定]しようとしています'],
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
    ['passkey-added', 'パスキーを設定しました'],
  ]),
  ...from({ source: 'app-story.net', year: '2021', confidence: 'C' }, [
    ['account-locked', 'アカウントで…ロックされました'],
    ['password-reset-required', 'パスワードの再設定が必要'],
  ]),
  ...from({ source: 'forged mails of public lists, 292 of them', year: '2021-2026', confidence: 'B' }, [
    ['account-locked', `${ACCOUNT}[が|を|は|につきまして|に対し]…${STOPPED}[と|]${HUMBLY_DONE}`],
    ['account-locked', `${ACCOUNT}[が|を|は|につきまして|に対し]…${STOPPED}[し|いたし|され|されてしまい]${PAST}`],
    [
      'account-locked',
      `${ACCOUNT}[が|は]…[停止|ロック|凍結|制限|保留][中|された状態][です|でございます|にあります|となって]`,
    ],
    ['account-locked', `${ACCOUNT}[の|]${STOPPED}の[お知らせ|ご連絡|通知|ご通知]`, 'subject'],
    ['account-locked', `${ACCOUNT}${USE}[が|を|は]…${STOPPED}[と|]${HUMBLY_DONE}`],
    ['account-locked', `${ACCOUNT}${USE}[が|を|は]…${STOPPED}[し|いたし|され|されてしまい]${PAST}`],
    ['account-locked', `${ACCOUNT}[が|を|は]…[ロック|停止|凍結|制限]されて[いる|います|おります]`],
    [
      'account-locked',
      `${ACCOUNT}[が|は|を]…[使用|利用|ご利用][不可|不能|できなく|できない状態|いただけなく|いただけない状態]`,
    ],
    ['account-locked', `${ACCOUNT}[が|は]…無効[になって|化されて|となって][います|おります]`],
  ]),
  ...from(ORDINARY, [
    ['access-revoked', '不正[な|]アクセス[による|によって]…変更を[元に戻|取り消|無効に]'],
    ...done('email-changed', 'メールアドレス', '[変更|更新]'),
    ['email-changed', 'メールアドレス[が|は|を]…から…に変更'],
    ...done('email-added', 'メールアドレス', '[追加|登録]'),
    ...done('password-changed', 'パスワード', '[変更|更新]'),
    [
      'authenticator-added',
      '[認証|Authenticator][アプリ|アプリケーション|システム]…[追加|登録|設定][され|いたし|し]ました',
    ],
    ['two-step-method-changed', `${TWO_STEP}の…[方法|優先設定|設定|手段][が|を]…[変更|更新][され|いたし|し]ました`],
    ['two-step-on', `${TWO_STEP}[が|を|は]…[有効|オン][になり|にし|にいたし|化され|化し|化いたし|に設定され]ました`],
    ...done('two-step-on', TWO_STEP, '設定'),
    [
      'two-step-off',
      `${TWO_STEP}[が|を|は]…[無効|オフ][とさせていただき|にさせていただき|といたし|になり|にし|にいたし|化され|化し|化いたし|に設定され]ました`,
    ],
    ...done('two-step-off', TWO_STEP, '解除'),
    ...done('phone-removed', PHONE, '削除'),
    ...done('phone-changed', PHONE, '[変更|更新]'),
    ...done('phone-added', PHONE, '[追加|登録]'),
    ...done('name-changed', '[名前|氏名|お客様名|登録名]', '変更'),
    ...done('passkey-added', 'パスキー', '[設定|作成|追加|登録]'),
    ['passkey-added', 'パスキーを作成…[強化|アップグレード]しました'],
    ['business-account', 'ビジネスアカウント[に|へ][変更|登録|アップグレード|切り替え][され|いたし|し|が完了し]ました'],
    ['business-account', 'Amazonビジネス[の|]アカウント…[審査|確認して|登録が完了|作成され|閉鎖]'],
    ['business-account', 'Amazonビジネスへようこそ'],
    ['hold-lifted', '[保留|停止|ロック|制限][が|を|は]解除[され|いたし|し|させていただき]ました'],
    ['hold-lifted', 'アカウント[が|を|は]…再開[され|いたし|し]ました'],
    [
      'account-locked',
      `アカウント[が|を|は][一時的に|][ロック|停止|凍結|一時停止|利用停止|制限|保留][され|いたし|し]${PAST}`,
    ],
    ['account-locked', `${ACCOUNT}${USE}[が|を|は]…ブロック[され|いたし|し|させていただき]${PAST}`],
    ['account-locked', `${ACCOUNT}${USE}[を|は]…見合わせ[させていただいて|ていただいて|て][おります|います]`],
    [
      'account-locked',
      'アカウント[は|が][現在|ただいま|一時的に|現在一時的に|][ご|][利用|使用][いただけません|できません]',
    ],
    [
      'account-locked',
      `${ACCOUNT}…${STOPPED}[の|][措置|処置|対応|手続き]を…[させていただきました|いたしました|しました|講じました|とりました|行いました]`,
    ],
    ['account-locked', 'アカウントは無効になっています'],
    ['password-reset-required', 'パスワードの[リセット|変更]が必要'],
    [
      'password-reset-required',
      'パスワードを[再設定する|再設定していただく|リセットしていただく|変更していただく]必要が',
    ],
    ...done('gift-card-cancelled', 'ギフト[券|カード]の[ご|]注文', 'キャンセル'),
    [
      'gift-card-cancelled',
      'ギフト[券|カード][残高|の残高|][が|を|は]…無効[とさせていただき|にさせていただき|といたし|にいたし|にし|になり|化し|化され]ました',
    ],
    ...done('order-cancelled', '注文', '[キャンセル|取消|取り消し]'),
    ['card-reported', 'カード[の|][会社|発行会社|発行元]…不正[な|に|][利用|使用|請求]…[報告|連絡|通知]'],
    ['card-reported', 'カードが不正に[使用|利用]された…[報告|連絡|通知]'],
    ['new-device-sign-in', '新しい[デバイス|端末][での|からの]サインイン', 'subject'],
    ['new-device-sign-in', '新しいサインイン[が|を]'],
    ['data-access-attempt', 'アカウントデータにアクセスしようとしています'],
    ['sign-in-attempt', 'アカウントにサインインしようと[して|する|し]'],
    ['sign-in-attempt', 'サインイン[の試み|が試み]'],
    ['password-reset-attempt', 'パスワードの[再設定|リセット][を|の|が][リクエスト|ご依頼|要求|申請]'],
    ['verification-code', '[確認コード|認証コード|ワンタイムパスワード][は次の|は以下|です|を入力|をご入力]'],
    ['verification-code', '[確認コード|認証コード|ワンタイムパスワード][OTP|][は|]#'],
    ['verification-code', '次のコードを[使用|入力|ご入力]'],
    ['account-locked', `${ACCOUNT}[が|を|は]…${STOPPED}[と|に|状態に|状態と|の状態に]なって[います|おります]`],
    [
      'account-locked',
      'アカウント…[ご利用|利用|機能][を|が][一時的に|一部|]制限[し|され|させていただい]て[います|おります]',
    ],
    [
      'account-closed',
      `${ACCOUNT}[が|を|は]…[閉鎖|解約|永久停止|永久に停止|退会処理][いたし|し|され|させていただき]${PAST}`,
    ],
    [
      'documents-required',
      '[書類|身分証|身分証明書|本人確認書類|請求書|明細書|証明書][の|を|の写しを|のコピーを]…[提出|送付|アップロード|お送り][して|が必要|いただ|ください|をお願い]',
    ],
    [
      'billing-required',
      '[請求先|ご請求先|請求先住所|お支払い|支払い|カード][情報|住所|方法|][の|を][ご|][確認|認証|検証]…[が必要|を完了|いただ|してください|ください|お願い]',
    ],
    ['policy-stop', '[規約|利用規約|ポリシー|返品ポリシー|ガイドライン]…[違反|抵触]'],
    ['policy-stop', '[返品|返金]…[回数|件数|頻度]…[多い|多く|異常|超え]'],
    [
      'prime-suspended',
      'プライム[会員|会員資格|会員特典|会費|]…[停止|一時停止|保留|中断|利用できなくなり|ご利用いただけなくなり]',
    ],
    [
      'prime-suspended',
      'プライム…[お支払い|会費|ご請求|請求|決済]…[できませんでした|失敗|完了できません|処理できません|承認されません|問題が発生]',
    ],
    [
      'seller-account',
      '[出品用アカウント|出品者アカウント|セラーアカウント|出品アカウント]…[登録|開設|作成|有効|停止|完了]',
    ],
    ['seller-account', '[出品サービスへようこそ|Amazon出品サービスに登録|大口出品…料金|月間登録料]'],
    ['family-invite', '[家族会員|Amazonファミリー|ファミリー|Household]…[招待|追加され|参加し]'],
    ['family-invite', '[招待]…[家族会員|Amazonファミリー]'],
    [
      'device-registered',
      '[端末|デバイス|Kindle|Fire TV|Echo|アプリ][が|を|は]…アカウントに登録[され|し|いたし]ました',
    ],
    ['device-registered', '[端末|デバイス]の登録[が|を]完了'],
    ['device-registered', '新しい[端末|デバイス][が|を]登録[され|し|いたし]ました'],
    ['order-confirmed', 'ご注文[を|が]…[承り|確定|受け付け|受付]'],
    ['order-confirmed', 'ご注文ありがとうございま', 'subject'],
    ['order-confirmed', '[ご|]注文の確認', 'subject'],
    ['order-confirmed', '^注文済み:', 'subject'],
  ]),
];

export const JA_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: {
    // Examples of forged mails: 「…しました」といったメール.
    suppositions: '[「『][^」』]{1,100}[」』](?:や|、)?(?=[「『]|など|等|と(?:いった|いう)|のような)',
    unless: '(?<=[たする])(?:ら|か|場合|際|とき)',
  },
};

export const JA_WAITS: WaitWords = {
  numbers: {},
  units: [
    ['時間', 1],
    ['(?:営業)?日間?', 24],
    ['週間', 168],
  ],
  to: 'から|または',
  waiting:
    '[時日週]間?(?:ほど|程度)で|間の間|時間は、?サイン|待ち|待つ|待って|経過|[時日週]間?(?:ほど)?(?:の)?後|最長|最大|まで|してから|経って|要します|かかります|かかる',
  signIn: 'サインイン|ログイン|リセット|再設定|パスワード|有効化',
  account:
    'サインイン|ログイン|リセット|再設定|パスワード|アカウント|アクセス|有効化|再開|解除|本人確認|ご利用|凍結|停止|保留',
  otherTimes:
    '自動更新|無料体験|返品|コード|リンク|有効期限|有効です|[時日週]間?有効|失効|届け|配送|発送予定|返金|返信|回答|仮パスワード|セール|クーポン|[時日週]間?前に',
  threat:
    '後(?:に|には|、)?(?:.{0,40})(?:停止|ロック|閉鎖|削除|凍結|無効|[利使]用(?:を|が)?制限|解約|退会|取り消)(?!を?解除|の解除|が解除)(?:化)?(?:に)?(?:され|いたし|し|させ|となり|なり)[^。]{0,16}(?:ます|予定)|後[^。]{0,30}(?:できなくなり|いただけなくなり|失い)|経過(?!するまで|まで)[^。]{0,30}(?:停止|ロック|閉鎖|削除|凍結|解約|退会)(?!を?解除|の解除|が解除|中)(?:と|に)?(?:され|いたし|し|させ|なり)[^。]{0,16}ます|経過[^。]{0,8}(?:アカウント|会員)[^。]{0,12}(?:利用|使用|アクセス)(?:が)?(?:でき|いただけ)なく|(?:停止|ロック|閉鎖|削除|凍結|無効|失効)(?:化)?(?:に)?(?:さ?れる|する|となる|なる)?まで(?!.{0,20}解除)|(?:しない|されない|いただけない|がない|なき)場合.{0,60}(?:停止|ロック|閉鎖|削除|凍結|制限|無効)',
  deadline: '以内',
  comesBack: '可能と?なり|解除されます|再開されます|有効化されます|できるようになり',
};

export const JA_CLAIMS: ClaimWords = {
  yours: '(?:お客様の?|ご利用の|あなたの|ご本人)',
  talk: '^[^ (のを]{0,16}[、,](?!.*(?:ください|お客様|ご|様|お支払|いたし|ました|ます))|装う|装った|かたる|騙る|値上げ|提訴|訴訟|決算|影響|背景|解説|まとめ|急増|相次|(?:注意|警戒|確認)を$|からのお?(?:荷物|届け物|商品)|ポイント\\d+倍|還元|キャンペーン|利用分|での[おご]?(?:支払い?|利用|買い?物)(?:金額|明細|分|代金|完了)?の?(?:お知らせ|通知|速報|明細|ご案内)$|のお?荷物.{0,6}(?:お?届け|配達|配送)(?:予定|完了)?の?(?:お知らせ|通知|ご案内)$|ギフト(?:券|カード|コード)?.{0,12}(?:プレゼント|進呈|贈呈|当た|もらえ|抽選)',
  things:
    '(?:アカウント|利用制限|利用停止|会員情報|注文の確認|ポイントの?失効|お支払|ご注文|ご請求|お届け|ご購入|会員資格|会員様?|ご利用|カスタマー|セキュリティ|パスワード|サインイン|ログイン|お客様|プライム(?!デー|感謝祭|ビデオ)|(?<!ギフト)カード|ギフト(?:券|カード)の?残高)',
  polite: '(?:アカウント(?:情報)?[をがの]|お支払|ご注文|ご請求|お届け|ご購入|ご利用|会員資格|お客様)',
  troubles:
    '(?:確認|更新|問題|停止|制限|ロック|保留|異常|不正|警告|通知|お知らせ|手続|認証|期限|失敗|エラー|必要|重要|緊急|変更|ください|つい|受付|キャンセル|できません|取り?消|解除|失効|承認|証明|関して|お支払い?(?:情報|方法)|アカウント情報)',
  greetings:
    '(?<!: ?)(?:amazon|アマゾン)[^。\\n]{0,12}(?:お客様|会員様|利用者様)|(?:amazon|アマゾン)(?! ?pay)[^。\\n]{0,10}を?(?:よろしく|ご利用いただ)',
};
