/** How the gift-card balance is named among the payment methods (en, ja confidence B; others by decision, C). */
export const WALLET_WORDING_AS_OF = '2026-11';

export const GIFT_CARD =
  /gift[- ]?card|ギフト ?(?:カード|券)|geschenk(?:karte|gutschein)|gutschein-?guthaben|chèques?-cadeaux?|carte cadeau|buon[oi] regalo|carta regalo|(?:cheques?|tarjetas?) (?:de )?regalo|(?:vale|cheque|cartão)[- ]presente|cadeau(?:bon|kaart)|karta podarunkowa|presentkort|hediye kart|بطاقة هدايا|礼品卡/;

/** Tabs that are neither a method nor the gift-card balance: points, other balances, a way to add one (C). */
export const NO_METHOD = /ポイント|残高|追加|(?<![a-z])(?:points?|balance|guthaben|solde|saldo|add)(?![a-z])/;
