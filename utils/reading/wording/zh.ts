import type { LanguageWording } from './wording.ts';

export const zh: LanguageWording = {
  lists: {
    known: { asOf: '2026-11', source: 'By decision', confidence: 'C' },
    giftCard: ['礼品卡', '禮品卡'],
    noMethod: ['积分', '點數', '余额', '餘額', '添加', '新增', '错误', '錯誤'],
    unfinished: [
      '加载',
      '載入',
      '请稍候',
      '請稍候',
      '错误',
      '錯誤',
      '问题',
      '問題',
      '重试',
      '重試',
      '抱歉',
      '无法',
      '無法',
    ],
  },
};
