import type { LanguageWording } from './wording.ts';

export const ar: LanguageWording = {
  twoStep: {
    known: { asOf: '2026-11', source: 'By decision', confidence: 'C' },
    names: ['التحقق بخطوتين'],
    isOff: ['معطل', 'غير مفعل', 'إيقاف'],
  },
  lists: {
    known: { asOf: '2026-11', source: 'By decision', confidence: 'C' },
    giftCard: ['بطاقة هدايا', 'بطاقات الهدايا'],
    noMethod: ['نقاط', 'رصيد', 'إضافة', 'خطأ'],
    unfinished: ['جار التحميل', 'جارٍ التحميل', 'تحميل', 'خطأ', 'مشكلة', 'حاول مرة أخرى', 'عذرا', 'عذرًا', 'تعذر'],
  },
};
