import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

/** A thing and what was done to it: in Arabic what was done comes first. */
const done = (event: Row[0], thing: string, verb: string): Row[] => [
  [event, `[تم|لقد تم|لقد قمنا ب|قمنا ب|قمت ب]${verb}…${thing}`],
];

const EMAIL = '[البريد الإلكتروني|بريدك الإلكتروني|عنوان بريد إلكتروني|بريد إلكتروني]';
const PASSWORD = '[كلمة المرور|كلمة مرور|كلمة السر]';
const TWO_STEP = '[التحقق بخطوتين|التحقق من خطوتين|التحقق على خطوتين|المصادقة الثنائية|التحقق الثنائي]';
const PHONE = '[رقم هاتف|رقم الهاتف|رقم هاتفك|رقم الجوال|رقم جوالك]';
const CHANGED = '[تغيير|تعديل|تحديث]';

/** No account mail of Amazon's is known in Arabic. */
const PHRASES: Phrase[] = from(ORDINARY, [
  ['access-revoked', '[طرف غير مصرح|طرفا غير مصرح|شخص غير مصرح|شخصا غير مصرح|وصول غير مصرح|دخول غير مصرح]…حسابك'],
  ...done('email-changed', EMAIL, CHANGED),
  ...done('email-added', EMAIL, 'إضافة'),
  ...done('password-changed', PASSWORD, CHANGED),
  ...done('authenticator-added', '[تطبيق المصادقة|تطبيق مصادقة]', 'إضافة'),
  ...done('two-step-off', TWO_STEP, '[إيقاف|تعطيل|إلغاء تفعيل|إيقاف تشغيل]'),
  ...done('two-step-on', TWO_STEP, '[تفعيل|تمكين|تشغيل]'),
  ...done('phone-removed', PHONE, '[حذف|إزالة]'),
  ...done('phone-changed', PHONE, CHANGED),
  ...done('phone-added', PHONE, 'إضافة'),
  ...done('name-changed', '[اسمك|الاسم]', CHANGED),
  ...done('passkey-added', 'مفتاح [مرور|المرور]', '[إنشاء|إضافة]'),
  ['business-account', 'مرحبا بك في Amazon Business'],
  ['seller-account', 'حساب [البائع|بائع]…[إنشاء|تفعيل|جاهز]'],
  ['seller-account', 'تم [إنشاء|تفعيل]…حساب [البائع|بائع]'],
  ['family-invite', '[دعوة|دعاك|دعوتك]…[العائلة|عائلة|Family]'],
  ['device-registered', 'تم تسجيل [جهاز|جهازك|الجهاز]'],
  ['hold-lifted', 'تم [رفع|إلغاء]…[الحظر|التعليق|القفل|قفل|تعليق]…حسابك'],
  ['hold-lifted', 'تم [إعادة تفعيل|استعادة|إلغاء قفل] حسابك'],
  ['account-locked', 'تم [مؤقتا |][قفل|تعليق|إيقاف|تقييد|حظر|تجميد] [مؤقتا |]حسابك'],
  ['account-locked', 'اضطررنا إلى [تعليق|قفل|إيقاف|تقييد|حظر|تجميد] حسابك'],
  ['account-locked', '[علقنا|قمنا بتعليق|قمنا بقفل|أوقفنا] حسابك'],
  ['account-locked', 'حسابك [معلق|مقفل|موقوف|مقيد|محظور]'],
  ['account-closed', 'تم إغلاق حسابك'],
  ['documents-required', '[تحميل|إرسال|تقديم|رفع]…[المستندات|مستند|وثيقة|الوثائق|هوية]'],
  ['billing-required', '[تأكيد|التحقق من|تحديث]…[معلومات الفوترة|عنوان الفوترة|بيانات الفوترة|معلومات الدفع]'],
  ['policy-stop', '[انتهاك|مخالفة]…[سياسة|سياسات|شروط]'],
  ['prime-suspended', '[تعليق|إيقاف]…[عضوية|اشتراك]…Prime'],
  ['password-reset-required', '[يجب عليك|يلزمك|تحتاج إلى] إعادة تعيين كلمة المرور'],
  ['gift-card-cancelled', 'تم إلغاء بطاقة الهدايا'],
  ['order-cancelled', 'تم إلغاء [طلبك|طلبيتك|الطلب]'],
  ['card-reported', 'استخدام غير مصرح به لبطاقتك'],
  ['new-device-sign-in', 'تسجيل [الدخول|دخول] من جهاز جديد'],
  ['sign-in-attempt', 'محاولة تسجيل [الدخول|دخول]'],
  ['sign-in-attempt', 'يحاول [شخص ما |]تسجيل الدخول'],
  ['password-reset-attempt', '[طلب|محاولة] [لإعادة تعيين|إعادة تعيين]…كلمة المرور'],
  ['verification-code', '[رمز التحقق|كلمة مرور لمرة واحدة|كلمة المرور لمرة واحدة]…[هو|#]'],
  ['order-confirmed', '[شكرا على طلبك|شكرا لطلبك|تم تأكيد طلبك|تم استلام طلبك]'],
  ['order-confirmed', 'تأكيد الطلب', 'subject'],
]);

export const AR_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: { suppositions: '(?<!\\p{L})(?:سيتم|سوف|اذا|إذا|عندما|حتى|لم)(?=\\s)…' },
};

export const AR_WAITS: WaitWords = {
  numbers: {},
  units: [
    ['ساعة|ساعات', 1],
    ['يوما?|ايام|أيام', 24],
    ['اسبوع|أسبوع|اسابيع|أسابيع', 168],
  ],
  to: 'الى|إلى|أو|او',
  waiting: 'انتظر|الانتظار|يرجى الانتظار|بعد|قبل|حتى|خلال|لمدة',
  signIn: 'تسجيل الدخول|كلمة المرور|تعيين',
  account: 'تسجيل الدخول|كلمة المرور|تعيين|حساب|الوصول|هويتك',
  otherTimes: 'رمز|رابط|صالح|تنتهي|صلاحية|توصيل|شحن|استرداد|رد|تجربة|تجديد|عرض|منذ',
  threat: 'وإلا|والا|سيتم (?:إغلاق|اغلاق|تعليق|قفل|حذف|إيقاف|ايقاف)|قبل (?:إغلاق|اغلاق|تعليق|قفل|حذف)',
  deadline: 'خلال|في غضون',
  comesBack: 'ستتمكن|يمكنك|استعادة|إعادة تفعيل',
};

export const AR_CLAIMS: ClaimWords = {
  yours: '(?=\\p{L}{0,12}ك(?!\\p{L}))',
  things: '(?:حساب|طلب|دفع|عضوي|اشتراك|prime|مرور|شحن|توصيل|استرداد|فاتور|بطاق|دخول|امان|أمان|عميل)',
  polite: '(?:حساب|طلب|دفع|عضوي|اشتراك|فاتور|بطاق)\\p{L}{0,3} الخاصة? بك',
  troubles:
    '(?:رفض|فشل|مشكل|تعليق|قفل|حظر|انته|تحديث|تحقق|تأكيد|تاكيد|اجراء|إجراء|مطلوب|مقيد|غير معتاد|مشبوه|تنبيه|اشعار|إشعار|الغاء|إلغاء|عاجل|تجديد)',
  greetings: '(?:عزيزي|عميل|مرحبا)[^.]{0,12}(?:عميل)? ?(?:amazon|امازون|أمازون)',
};
