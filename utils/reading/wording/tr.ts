import type { LanguageWording } from './wording.ts';

export const tr: LanguageWording = {
  access: {
    known: { asOf: '2026-11', source: 'Six and more tests of amazon.com.tr', confidence: 'A' },
    notFound: ['bu e-posta adresiyle bir hesap bulamıyoruz'],
    wrongPassword: ['şifreniz yanlış'],
  },
  twoStep: {
    known: { asOf: '2026-11', source: 'By decision', confidence: 'C' },
    names: ['adımlı doğrulama', 'aşamalı doğrulama'],
    isOff: ['kapalı', 'kapatıldı', 'devre dışı', 'etkin değil'],
  },
  lists: {
    known: { asOf: '2026-11', source: 'By decision', confidence: 'C' },
    giftCard: ['hediye kartı', 'hediye çeki', 'hediye kart-'],
    noMethod: [...['yeni'], 'puan', 'bakiye', 'ekle', 'hata'],
    pickup: [...['teslim nokta-', 'teslimat nokta-'], 'teslim noktası', 'teslimat noktası'],
    unfinished: [
      ...['ters gitti'],
      'yükleniyor',
      'bekleyin',
      'hata',
      'sorun',
      'tekrar deneyin',
      'üzgünüz',
      'yüklenemedi',
      'kullanılamıyor',
    ],
  },
};
