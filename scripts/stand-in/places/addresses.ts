import { holderOf } from '../account.ts';
import { shopPage } from '../layout.ts';
import type { Answer, Places, Visit } from '../visit.ts';

const book = (visit: Visit): Answer => {
  const { t, account, form } = visit;
  if (form) {
    account.addresses = 'none';
    return { to: '/a/addresses' };
  }
  const { name, street, city } = holderOf(account);
  const block =
    account.addresses === 'some'
      ? `<div class="a-column address-column"><div id="ya-myab-display-address-block-0" class="box">
          <span id="address-ui-widgets-FullName">${name}</span><br>
          <span id="address-ui-widgets-AddressLineOne">${street}</span><br>
          <span id="address-ui-widgets-CityStatePostalCode">${city}</span>
          <form method="post"><button id="ya-myab-address-delete-btn-0" name="remove" value="0">${t('Remove', '削除')}</button></form></div></div>`
      : '';
  const heading = t('Your Addresses', 'アドレス帳');
  return shopPage(
    visit,
    heading,
    `<h1>${heading}</h1><div class="cards"><a id="ya-myab-address-add-link" class="box" href="/a/addresses/add"><span id="ya-myab-plus-address-icon">+</span> ${t('Add address', '新しい住所を追加')}</a>${block}</div>`,
  );
};

const add = (visit: Visit): Answer => {
  const { t, account, form } = visit;
  if (form) {
    account.addresses = 'some';
    return { to: '/a/addresses' };
  }
  const heading = t('Add a new address', '新しいお届け先住所を追加');
  const field = (id: string, en: string, ja: string) =>
    `<label>${t(en, ja)}<input type="text" id="address-ui-widgets-${id}" name="${id}"></label>`;
  return shopPage(
    visit,
    heading,
    `<h1>${heading}</h1><form method="post">${field('enterAddressFullName', 'Full name', '氏名')}${field('enterAddressLine1', 'Street address', '住所')}
     <button id="address-ui-widgets-form-submit-button">${t('Add address', '住所を追加')}</button></form>`,
  );
};

export const ADDRESS_PLACES: Places = { '/a/addresses': book, '/a/addresses/add': add };
