import type { LanguageWording } from './wording.ts';

export const zh: LanguageWording = {
  twoStep: {
    known: { asOf: '2026-11', source: 'Help for sellers for the name; the rest by decision', confidence: 'C' },
    names: ['两步验证', '兩步驟驗證', '兩步驗證'],
    isOff: ['停用', '关闭', '關閉', '未启用', '未啟用', '未开启', '未開啟'],
  },
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
