import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

/** A thing and what was done to it, in simplified and in traditional letters. */
const done = (event: Row[0], thing: string, verb: string): Row[] => [
  [event, `${thing}[地址|号码|號碼|]…[已|已经|已經|已被|已成功]${verb}`],
  [event, `[已|已经|已經|成功]${verb}…${thing}`],
];

const EMAIL = '[电子邮件|电子邮箱|邮箱|電子郵件|電子郵件地址|邮件地址]';
const TWO_STEP = '[两步验证|兩步驟驗證|双重验证|兩步驗證|二步验证]';
const PHONE = '[电话|手机|電話|手機]';
const ACCOUNT = '[账户|账号|帳戶|帳號|帐户]';
const CHANGED = '[更改|修改|更新|变更|變更]';
const ADDED = '[添加|新增|加入|绑定]';
const DONE = '[被|已|已被|已经|已經|暂时|暫時|已暂时|已被暂时|已暫時|]';

/** Only the code mail of amazon.com is known in Chinese. */
const PHRASES: Phrase[] = [
  ...from({ source: 'public code that reads Amazon mails', year: '2020', confidence: 'C' }, [
    ['verification-code', '验证码:#'],
    ['verification-code', '[验证|驗證]您的新[亚马逊|亞馬遜|Amazon][账户|帐户|账号|帳戶]'],
    ['verification-code', '请输入以下代码'],
    ['verification-code', '请勿与任何人共享此代码'],
    ['verification-code', '請輸入以下代碼'],
  ]),
  ...from(ORDINARY, [
    ['access-revoked', '[未经授权|未經授權]…[访问|存取|登录|登入]…[账户|账号|帳戶|帳號]'],
    ...done('email-changed', EMAIL, CHANGED),
    ...done('email-added', EMAIL, ADDED),
    ...done('password-changed', '[密码|密碼]', CHANGED),
    ...done('authenticator-added', '[身份验证器|驗證器應用程式|身份验证应用]', ADDED),
    ...done('two-step-off', TWO_STEP, '[关闭|停用|禁用|關閉]'),
    ...done('two-step-on', TWO_STEP, '[开启|启用|啟用|開啟]'),
    ...done('phone-removed', PHONE, '[删除|移除|刪除]'),
    ...done('phone-changed', PHONE, CHANGED),
    ...done('phone-added', PHONE, ADDED),
    ...done('name-changed', '[姓名|名称|名稱]', CHANGED),
    ...done('passkey-added', '[通行密钥|通行金鑰|密钥]', '[创建|添加|建立|新增]'),
    ['business-account', '[欢迎使用|歡迎使用|正在验证您的|验证您的][亚马逊企业购|Amazon Business|亚马逊商业]'],
    ['seller-account', '[卖家账户|卖家账号|卖家帐户|賣家帳戶]…[注册|激活|创建|开通|註冊|啟用|建立|停用]'],
    ['family-invite', '[邀请|邀請]…[家庭|Family|Household]'],
    ['device-registered', '[设备|設備|裝置]…[已注册|已註冊|已绑定|已登记]'],
    ['hold-lifted', `${ACCOUNT}[已|已被|已经][解锁|恢复|解除|解鎖|恢復|重新激活]`],
    ['account-locked', `${ACCOUNT}${DONE}[我们|我們|][暂时|暫時|][锁定|暂停|冻结|限制|停用|鎖定|暫停|凍結|封锁|挂起]`],
    ['account-locked', `[锁定|暂停|冻结|限制|鎖定|暫停|凍結][了|]您的[亚马逊|亞馬遜|Amazon|]${ACCOUNT}`],
    ['account-closed', `${ACCOUNT}[已|已被|已经|已經][永久|][关闭|關閉|注销|註銷|终止]`],
    ['documents-required', '[提交|上传|提供|上傳]…[文件|证件|身份证明|账单|證件|文档|证明]'],
    ['billing-required', '[验证|确认|驗證|確認][您的|][账单|帳單|付款|支付|信用卡][信息|地址|資訊|方式|卡]'],
    ['policy-stop', '[违反|違反]…[政策|条款|條款|规定|规则]'],
    ['prime-suspended', 'Prime[会员|會員|]…[暂停|中止|暫停|停用]'],
    ['prime-suspended', 'Prime…[付款|扣款|支付]…[失败|被拒|失敗]'],
    ['password-reset-required', '[需要|必须|必須|请]重[置|设|設][您的|][密码|密碼]'],
    ['gift-card-cancelled', '[礼品卡|禮品卡]…[已取消|已作废|已被取消]'],
    ['order-cancelled', '[订单|訂單]…[已取消|已被取消]'],
    ['order-cancelled', '[取消了|已取消]您的[订单|訂單]'],
    ['card-reported', '[未经授权|未經授權]使用您的[信用卡|卡|银行卡]'],
    ['card-reported', '您的[信用卡|卡|银行卡][被|遭][未经授权|未經授權|盗用|盜用|盗刷|盜刷]'],
    ['new-device-sign-in', '新[设备|設備|裝置][登录|登入]'],
    ['sign-in-attempt', '[尝试登录|登录尝试|嘗試登入|試圖登入|试图登录]'],
    ['password-reset-attempt', '[请求|尝试|要求|申请|請求]重[置|设|設][您的|][账户|帐户|][密码|密碼]'],
    ['password-reset-attempt', '[密码找回|密码帮助|密码恢复|密碼協助]', 'subject'],
    ['verification-code', '[验证码|驗證碼|一次性密码|一次性密碼][OTP|][是|为|為|如下|][:|]#'],
    [
      'order-confirmed',
      '[感谢您的订购|感谢您的订单|感謝您的訂購|感谢您的购买|订单已确认|已收到您的订单|訂單確認|您的订单已提交]',
    ],
    ['order-confirmed', '[订单确认|訂單確認]', 'subject'],
  ]),
];

export const ZH_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: {
    suppositions: '(?:(?<!已|已经|已經)(?:将|將)(?:会|會|被)?|如果|若您|如您|假如|一旦|是否|尚未|没有|沒有|未能)…',
    not: '未|没|沒',
  },
};

export const ZH_WAITS: WaitWords = {
  numbers: {},
  units: [
    ['个?小时|個?小時|个?钟头', 1],
    ['(?:个|個)?(?:工作日|天|日)', 24],
    ['(?:个|個)?(?:星期|周|週)', 168],
  ],
  to: '至|到|或',
  waiting: '等待|等候|稍候|后|後|之前|才能|需要|最多|最长|最長',
  signIn: '登录|登入|重置|重设|重設|密码|密碼',
  account: '登录|登入|重置|重设|重設|密码|密碼|账户|账号|帳戶|帳號|帐户|访问|身份',
  otherTimes: '验证码|驗證碼|代码|代碼|链接|連結|有效|过期|過期|送达|配送|发货|退款|回复|回覆|试用|续订|优惠|前已',
  threat:
    '(?:将|將)(?:会|會)?[^,]{0,6}(?:无法|無法|失去)|否则|否則|将(?:会)?被?.{0,10}(?:锁定|暂停|冻结|关闭|删除|注销)|將(?:會)?被?.{0,10}(?:鎖定|暫停|凍結|關閉|刪除)',
  deadline: '内|內',
  comesBack: '可以|即可|恢复|恢復|解锁|解鎖|能够|能夠',
};

export const ZH_CLAIMS: ClaimWords = {
  yours: '(?:您的|你的|贵)',
  talk: '^[^ ]{0,24}[、,](?!.*(?:您|请|請|尊敬))|冒充|封号|涨价|漲價|诈骗|詐騙|财报|財報|起诉|起訴',
  things:
    '(?:账户|账号|帐户|帳戶|帳號|订单|訂單|付款|支付|会员|會員|prime|密码|密碼|包裹|配送|退款|账单|帳單|信用卡|登录|登入|安全|客户|客戶)',
  troubles:
    '(?:失败|失敗|被拒|问题|問題|暂停|暫停|锁定|鎖定|冻结|凍結|过期|過期|更新|验证|驗證|确认|確認|需要|限制|异常|異常|可疑|警告|通知|提醒|取消|紧急|緊急)',
  greetings: '(?:尊敬的|亲爱的|親愛的) ?(?:亚马逊|亞馬遜|amazon) ?(?:客户|用户|会员|客戶|用戶|會員)',
};
