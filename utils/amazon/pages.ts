import { page as accountHub } from './pages/account-hub.ts';
import { page as accountStatus } from './pages/account-status.ts';
import { page as addresses } from './pages/addresses.ts';
import { page as archivedOrders } from './pages/archived-orders.ts';
import { page as communication } from './pages/communication.ts';
import { page as devices } from './pages/devices.ts';
import { page as giftCard } from './pages/gift-card.ts';
import { page as household } from './pages/household.ts';
import { page as language } from './pages/language.ts';
import { page as loginSecurity } from './pages/login-security.ts';
import { page as loginWithAmazon } from './pages/login-with-amazon.ts';
import { page as memberships } from './pages/memberships.ts';
import { page as messageCenter } from './pages/message-center.ts';
import { page as orders } from './pages/orders.ts';
import { page as passwordReset } from './pages/password-reset.ts';
import { page as prime } from './pages/prime.ts';
import { page as signIn } from './pages/sign-in.ts';
import { page as subscribeSave } from './pages/subscribe-save.ts';
import { page as twoStepSettings } from './pages/two-step-settings.ts';
import { page as twoStepSetup } from './pages/two-step-setup.ts';
import { page as wallet } from './pages/wallet.ts';

/** Every page, each a file of its own. Where addresses overlap the first one counts, so the narrower comes first. */
export const PAGES = {
  'login-security': loginSecurity,
  'two-step-settings': twoStepSettings,
  'two-step-setup': twoStepSetup,
  prime,
  memberships,
  wallet,
  addresses,
  'sign-in': signIn,
  'password-reset': passwordReset,
  'account-status': accountStatus,
  'archived-orders': archivedOrders,
  orders,
  'account-hub': accountHub,
  devices,
  'message-center': messageCenter,
  'gift-card': giftCard,
  'subscribe-save': subscribeSave,
  'login-with-amazon': loginWithAmazon,
  household,
  communication,
  language,
} as const;
