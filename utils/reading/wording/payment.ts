/**
 * Words for reading a payment row. Accepted by decision, confidence C: ordinary use of each language and the words of
 * public guides; the Japanese value 「なし」 was seen by a victim in 2019. No public source shows the row's markup.
 */
export const PAYMENT_WORDING_AS_OF = '2026-11';

/** Whole labels, in the comparable form of `plain`. */
const LABELS = [
  ...['お支払い方法', '支払い方法', 'お支払方法', '現在の支払い方法', '現在のお支払い方法', '既定の支払い方法'],
  'プライム会員費のお支払い方法',
  ...['payment method', 'current payment method', 'payment', 'default payment method', 'your payment method'],
  ...['zahlungsart', 'aktuelle zahlungsart', 'zahlungsmethode', 'zahlungsmittel'],
  ...['mode de paiement', 'moyen de paiement', 'mode de paiement actuel'],
  ...['metodo di pagamento', 'metodo di pagamento attuale', 'modalità di pagamento'],
  ...['método de pago', 'método de pago actual', 'forma de pago'],
  ...['forma de pagamento', 'método de pagamento'],
  ...['betaalmethode', 'betaalwijze'],
];

/** Whole values that mean "none". */
const NONE = [
  ...['なし', '設定なし', '未設定', '未登録', '登録なし', '登録されていません'],
  ...['お支払い方法が登録されていません', 'お支払い方法がありません'],
  ...['none', 'not set', 'no payment method', 'no payment method on file', 'no payment methods'],
  ...['keine', 'nicht festgelegt', 'keine zahlungsart', 'keine zahlungsart hinterlegt'],
  ...['aucun', 'non défini', 'aucun mode de paiement', 'aucun moyen de paiement'],
  ...['nessuno', 'nessuna', 'non impostato', 'nessun metodo di pagamento'],
  ...['ninguno', 'ninguna', 'sin método de pago', 'no establecido'],
  ...['nenhum', 'nenhuma', 'sem forma de pagamento'],
  ...['geen', 'geen betaalmethode'],
];

/** What every label has in it, as it stands in the page: a first sieve. */
const LABEL_HINT =
  '支払|[Pp](?:ayment|AYMENT|aiement|agament|agamento|ago)|PA(?:GO|GAMENT|IEMENT)|[Zz]ahlung|ZAHLUNG|[Bb]etaal|BETAAL';

/** Patterns are written in parts, a language or a kind of words each, for text in the comparable form of `plain`. */
const anyOf = (...parts: string[]): string => parts.join('|');
/** Words of Latin script that do not stand inside a longer word. */
const words = (...parts: string[]): string => `(?<![\\p{L}])(?:${parts.join('|')})(?![\\p{L}])`;

/** A number that is mostly covered, or the words that go with it. */
const CARD_ENDING = anyOf(
  '(?:[•●*x·∙・]{2,}|\\.{3,}) ?-?\\d{2,4}(?!\\d)',
  `(?:${anyOf(
    ...['末尾', '下4桁', '下四桁'],
    ...['ending in', 'ending with', 'ends in', 'endet auf', 'endend auf', 'endziffern?', 'mit der endung', 'endung'],
    ...['se terminant par', 'finissant par', 'che termina con', 'che finisce con', 'terminante con'],
    ...['que termina en', 'terminad[ao] en', 'con terminación', 'terminad[ao] em', 'com final'],
    ...['eindigend op', 'eindigt op'],
  )})\\D{0,6}\\d{2,4}(?!\\d)`,
);

/** Names of ways to pay. */
const WAYS = anyOf(
  words(
    ...['visa', 'master ?card', 'american express', 'amex', 'jcb', 'diners(?: club)?', 'discover card', 'union ?pay'],
    ...['maestro', 'cartes? bancaires?', 'carte bleue', 'bancontact', 'rupay', 'paypay', 'paidy', 'amazon pay'],
    ...['sepa', 'lastschrift', 'sepa-lastschrift', 'bankeinzug', 'monatsabrechnung', 'direct debit', 'monthly invoice'],
    ...['gift[- ]card balance', 'amazon gift card(?: balance)?', '(?:amazon )?geschenkgutschein(?:-?guthaben)?'],
    ...[
      'solde (?:du |de )?chèques?-cadeaux?',
      'saldo (?:del )?buoni? regalo',
      'saldo (?:de )?(?:cheques?|tarjetas?) regalo',
    ],
    ...['saldo (?:de )?(?:vale|cartão)-presente', 'cadeaubonsaldo'],
  ),
  ...[
    'd払い',
    'au ?かんたん決済',
    'au ?pay',
    'ソフトバンク(?:・ワイモバイル)?まとめて支払い',
    '携帯決済',
    'あと払い',
    'ペイディ',
    '銀聯',
  ],
  ...['amazon ?ギフト(?:カード|券)', 'ギフト(?:カード|券)残高'],
);
/** Some names are too common to count unless they are the whole value. */
const WAYS_ALONE =
  '^(?:discover|au|ソフトバンク|softbank|docomo|ドコモ|ドコモ払い|rechnung|kauf auf rechnung|invoice)$';

/** A method that no longer works is neither set nor none. */
const NOT_WORKING = anyOf(
  words(
    ...['expired', 'declined', 'invalid', 'removed', 'deleted', 'not accepted', 'abgelaufen', 'abgelehnt', 'ungültig'],
    ...['expirée?', 'refusée?', 'scadut[ao]', 'rifiutat[ao]', 'caducad[ao]', 'vencid[ao]', 'rechazad[ao]'],
    ...['expirad[ao]', 'recusad[ao]', 'verlopen', 'geweigerd'],
  ),
  ...['期限切れ', '期限が切れ', '無効', '使用できません', '利用できません', '拒否', '削除されました'],
);

/** A row of a second method says nothing about the first. */
const BACKUP = anyOf(
  ...['予備', 'バックアップ', '代替', '別のお?支払い方法', '2番目'],
  '(?<![\\p{L}])(?:back-?up|alternate|alternativ|secondary|second |fallback|ersatz|zweite|secours|secondaire|riserva|secondari|respaldo|secundari|reserva|reserve)',
);

/** Headings of parts in which "none" is about something else. */
const OTHER_SUBJECT = anyOf(
  ...['通知', '配送', 'お届け', 'メール設定', 'プロモーション', 'クーポン', 'ギフト(?:カード|券)'],
  '(?<![\\p{L}])(?:notification|alert settings|deliver|shipping|promotion|promo code|coupon|gift card|benachrichtigung|lieferung|versand|gutschein|aktionscode|livraison|code promo|notifiche|spedizione|codice promo|notificacion|envío|cupón|notificaç|entrega|cupom|melding|bezorg|cadeau)',
);

/** Visible words of somebody who has no membership. */
const NOT_A_MEMBER = anyOf(
  ...['プライム会員ではありません', 'プライム会員に(?:登録|加入)(?:されて|して)いません', 'まだプライム会員'],
  ...["(?:you are|you're) not (?:yet |currently )*(?:an? )?(?:active )?(?:amazon )?(?:prime )?member"],
  ...["you (?:don't|do not) (?:currently )?have an? (?:active )?(?:amazon )?prime membership", 'not a prime member'],
  ...[
    '(?:sie sind|du bist) (?:noch |derzeit )?kein prime-mitglied',
    "vous n'êtes pas (?:encore )?membre",
    'non sei (?:ancora )?iscritto',
  ],
  // Landing pages, which sell the membership.
  ...[
    'try (?:amazon )?prime(?! video| music| gaming| reading|[\\p{L}])',
    'join (?:amazon )?prime(?! video| music| gaming| reading|[\\p{L}])',
    'プライムを(?:\\d+日間)?無料',
    'プライムの?無料体験を?(?:試す|始め)',
  ],
  ...[
    '(?:no eres|aún no eres) (?:miembro|cliente) prime',
    'você (?:ainda )?não é (?:um )?membro',
    'je bent (?:nog )?geen prime-lid',
  ],
);

/** A sentence about the person's own membership that names somebody else who pays: then "none" is as it should be. */
const PAID_ELSEWHERE = anyOf(
  ...[
    '携帯電話会社',
    '携帯会社',
    '携帯キャリア',
    '通信事業者',
    '通信会社',
    '第三者',
    '勤務先',
    'パートナー企業',
    '提携(?:会社|企業|先)',
  ],
  '(?:を通じて|経由で|経由の)[^。]{0,20}(?:登録|提供|請求|契約|お?支払|会員)',
  '(?:ドコモ|docomo|ahamo|(?<![a-z])au|uq mobile|ソフトバンク|ワイモバイル)(?:の|から|を|経由|に)[^。]{0,30}(?:登録|提供|お?支払|請求|含ま|プラン|契約|管理)',
  '家族(?:会員)?(?:の(?:プライム|会員)|として|です|から|が[^。]{0,12}(?:管理|支払|契約|登録))',
  '(?:世帯主|管理者|他の会員|別の会員)[^。]{0,20}(?:お?支払|から|特典を(?:共有|利用))',
  words(
    'your (?:[\\p{L}]+ )?(?:mobile|wireless|phone|cell|internet|broadband|tv) (?:plan|carrier|operator|provider|contract|bill)',
    ...['your (?:carrier|operator|employer)', 'your plan with', 'sponsored by', 'a guest of'],
    "part of (?:an? |the |[\\p{L}]+'s )?(?:amazon )?(?:household|family)",
    '(?:your|prime) membership [^.]{0,40}third[- ]party',
    ...[
      '(?:dein|ihr)e?[nms]? mobilfunk\\p{L}*',
      '(?:dein|ihr)e?[nms]? arbeitgeber',
      '(?:die|der|bei) telekom',
      'vodafone',
    ],
    ...[
      'votre (?:opérateur|employeur)',
      'il tuo (?:operatore|datore di lavoro)',
      '(?:tu|su) (?:operador|compañía|empresa)',
    ],
    ...['(?:sua|seu) (?:operadora|empregador)', '(?:je|uw) (?:provider|werkgever)'],
  ),
  '(?:billed|charged|paid|paid for|managed|provided|purchased|subscribed) (?:to you )?(?:through|via|by) (?!an?(?! |y )|credit|debit|card|visa|mastercard|amazon|prime|a third|third|your (?:card|default|bank|credit|debit))',
  '(?:membership|prime) (?:is |was |comes )?(?:included|covered|part of|free with|bundled) ',
  '(?:family|household|adult) (?:member|account)? ?(?:pays|shares)',
  "(?:you |you are |you're )(?:share|sharing|receive|receiving|get|getting|use|using) (?:the |their |his |her )?(?:amazon )?prime (?:benefits|membership) (?:of|from|through|via|with)",
  '(?:benefits|membership) (?:are|is) shared (?:with you|by)|shared with you|shared by ',
  '(?:through|via|by) (?:your |our |an? )(?:carrier|operator|provider|partner|network)(?![\\p{L}])',
  '(?:wird|ist) (?:über|durch|von|bei) [^.]{2,40} (?:abgerechnet|bezahlt|bereitgestellt|verwaltet|enthalten)',
  '(?:über|durch|von) (?:ein|eine|einen|einem|einer|deine[mn]?|ihre[mn]?) (?:familienmitglied|haushalt|partner|anbieter)',
  '(?:du teilst|du nutzt|sie teilen|sie nutzen) (?:die )?prime(?:-vorteile)? (?:eines|von|mit|über) ',
  "(?:par|via|chez) (?:votre|un|notre|l'intermédiaire (?:de votre|d'un)) (?:opérateur|partenaire|foyer)",
  '(?:tramite|attraverso) (?:il tuo |un |il )?(?:operatore|partner|nucleo)',
  '(?:a través de|por) (?:tu |su |un )?(?:operador|compañía|socio|partner)',
  '(?:através|por meio) d[aeo] (?:sua |seu |uma? )?(?:operadora|parceiro)',
  '(?:via|door) (?:je |uw |een )(?:provider|partner|aanbieder)',
);

/** An alert about an order is none about the membership. */
const ABOUT_AN_ORDER = anyOf(
  'ご?注文',
  words('(?:your|the|this|an) orders?', 'order #', 'bestellung', 'commande', 'ordine', 'pedido', 'bestelling'),
);

/**
 * A visible alert that the fee could not be charged, the method must be changed, or the membership rests for lack of
 * payment. The Japanese sentences are from screenshots (confidence C), the rest by decision.
 */
const PROBLEM = anyOf(
  'お支払い方法に問題が(?:あります|発生しました|発生しています)',
  '会員(?:会員)?費の(?:ご?請求|お?支払い)(?:が|に)(?:失敗|できませんでした|完了できません)',
  '会員(?:会員)?費を(?:ご?請求|お?支払い)(?:することが)?でき(?:ません|なかった)',
  '会員(?:会員)?資格(?:が|は)(?:一時)?停止(?:されました|されています|中です|しました)',
  '会員(?:会員)?資格は自動継続しません',
  'お支払い方法が承認されるまで',
  'お支払い方法を更新してください',
  'お支払い方法の(?:更新|変更)が必要です',
  "(?:there is|there's|there was|we found|we have|we had) (?:an? )?(?:problem|issue|trouble) (?:with|charging|processing) (?:your|the) (?:[\\p{L}]+ ){0,3}(?:payment|card)",
  'payment (?:method )?(?:revision )?(?:required|needed)',
  "(?:couldn't|could not|can't|cannot|unable to|weren't able to|were not able to|failed to) (?:be )?(?:charge|bill|process|collect|renew)",
  'payment (?:has |was )?(?:failed|declined|unsuccessful|not successful)',
  'update (?:your|the) (?:[\\p{L}]+ )?payment method',
  'payment method (?:needs to|has to|must|should) be (?:updated|changed)',
  'membership (?:is|has been|was) (?:on hold|paused|suspended)',
  'problem mit (?:ihrer|deiner|der) (?:[\\p{L}]+ )?zahlung',
  '(?:nicht|konnten wir nicht) (?:[\\p{L}]+ ){0,4}(?:abgebucht|belastet|eingezogen|abbuchen|belasten|einziehen)',
  'mitgliedschaft (?:wurde|ist) (?:ausgesetzt|pausiert|unterbrochen|angehalten)',
  'aktualisier(?:e|en sie) (?:bitte )?(?:ihre|deine|die) zahlung',
  'problème (?:avec|de|lié à) (?:votre )?(?:mode |moyen )?(?:de )?paiement',
  "n'a pas pu être (?:débité|prélevé|facturé)",
  'problema (?:con|de|com) (?:il tuo |su |tu |sua |a sua )?(?:metodo|método|forma) (?:di|de) pag',
  '(?:non è stato possibile|no (?:se ha podido|hemos podido|se pudo)|não foi possível|não conseguimos) (?:addebitare|cobrar)',
  'probleem met (?:je|uw) betaal',
);

/** Turns a sentence into advice for another day. */
const CONDITIONAL = anyOf(
  ...['場合', 'とき(?:は|に)', '際(?:は|に)', 'すると', 'ても'],
  words(
    ...['if', 'when', 'whenever', 'in case', 'should', 'unless', 'wenn', 'falls', 'sollten?', 'si', 'lorsque', 'quand'],
    ...['se', 'qualora', 'quando', 'cuando', 'caso', 'als', 'indien', 'wanneer'],
  ),
);

/** Words of buttons that stand beside a value. */
const ACTION = `^(?:${anyOf(
  ...['変更(?:する)?', '編集(?:する)?', '更新(?:する)?', '追加(?:する)?', '表示', '管理', '詳細'],
  ...[
    'お?支払い?方法を(?:変更|追加|編集|更新)(?:する)?',
    'edit',
    'change',
    'update',
    'add',
    'manage',
    'view',
    'details',
  ],
  ...['learn more', 'ändern', 'bearbeiten', 'hinzufügen', 'modifier', 'changer', 'ajouter', 'modifica', 'aggiungi'],
  ...['cambia', 'editar', 'cambiar', 'añadir', 'alterar', 'adicionar', 'wijzigen', 'toevoegen', 'bewerken'],
)})$`;

/**
 * The words as plain data, patterns as the sources of `u` expressions: the content script of these pages asks the
 * background for them instead of carrying them.
 */
export const PAYMENT_WORDS = {
  labels: LABELS,
  labelHint: LABEL_HINT,
  none: NONE,
  cardEnding: CARD_ENDING,
  ways: WAYS,
  waysAlone: WAYS_ALONE,
  notWorking: NOT_WORKING,
  backup: BACKUP,
  otherSubject: anyOf(BACKUP, OTHER_SUBJECT),
  notAMember: NOT_A_MEMBER,
  paidElsewhere: PAID_ELSEWHERE,
  aboutAnOrder: ABOUT_AN_ORDER,
  problem: PROBLEM,
  conditional: CONDITIONAL,
  action: ACTION,
};

export type PaymentWords = typeof PAYMENT_WORDS;

/** The words ready for use: patterns as expressions. */
export type PaymentPatterns = {
  [W in keyof PaymentWords]: PaymentWords[W] extends string ? RegExp : PaymentWords[W];
};
