import type { LanguageWording } from './wording.ts';

export const tr: LanguageWording = {
  access: {
    known: { asOf: '2026-11', source: 'Six and more tests of amazon.com.tr', confidence: 'A' },
    notFound: ['bu e-posta adresiyle bir hesap bulamıyoruz'],
    wrongPassword: ['şifreniz yanlış'],
  },
  lists: {
    known: { asOf: '2026-11', source: 'By decision', confidence: 'C' },
    giftCard: ['hediye kartı', 'hediye çeki', 'hediye kart-'],
    noMethod: ['puan', 'bakiye', 'ekle', 'hata'],
    pickup: ['teslim noktası', 'teslimat noktası'],
    unfinished: [
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
