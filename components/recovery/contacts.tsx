import { useId, useState } from 'preact/hooks';
import { MARKETPLACE_IDS, type MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { amazonContact, type ShownPlace, shownPlaces, yearOf } from '../../utils/recovery/contacts.ts';
import { CONTACTS_AS_OF, type Provenance } from '../../utils/recovery/contacts-table.ts';
import { Outward } from '../ui/outward.tsx';
import { useSurface } from '../ui/surface.ts';
import { monthWords } from '../ui/when.ts';

/** The numbers of Amazon, each as well as it is known. */
export function AmazonPhones({ store }: { store: MarketplaceId }) {
  const { t, now } = useSurface();
  const { phones } = amazonContact(store, now);
  return (
    <>
      {phones.length === 0 && <p>{t('contacts.phone.none')}</p>}
      {phones.map((phone) => {
        const { number, how } = phone;
        const year = yearOf(phone);
        return (
          <p key={number} data-phone={number} data-how={how}>
            {how === 'stated' && t('contacts.phone.stated', { number })}
            {how === 'reported' &&
              (year ? t('contacts.phone.reported', { number, year }) : t('contacts.phone.undated', { number }))}
            <br />
            <Source known={phone} />
          </p>
        );
      })}
    </>
  );
}

/** How to reach Amazon from outside the account: its page first, then the numbers, as well as each is known. */
export function ReachAmazon({ store, look = 'button' }: { store: MarketplaceId; look?: 'primary' | 'button' }) {
  const { t, now } = useSurface();
  const { page } = amazonContact(store, now);
  return (
    <div class="stack">
      <p>
        <Outward href={page} look={look}>
          {t('contacts.amazon')}
        </Outward>
      </p>
      <p class="sheet">{page}</p>
      <p>{t('contacts.amazonHow')}</p>
      <AmazonPhones store={store} />
      <p class="small soft">{t('contacts.beware')}</p>
    </div>
  );
}

/** Where a contact is known from, and of when that is. */
function Source({ known }: { known: Provenance }) {
  const { t } = useSurface();
  const { source } = known;
  const year = yearOf(known);
  return (
    <span class="small soft">
      {year ? t('contacts.source', { source, year }) : t('contacts.sourceUndated', { source })}
    </span>
  );
}

function PlaceRow({ place }: { place: ShownPlace }) {
  const { t } = useSurface();
  const { kind, name, phone, site, note, how } = place;
  const year = yearOf(place);
  return (
    <div data-place={kind}>
      <dt>{t(`contacts.kind.${kind}`)}</dt>
      <dd>
        <strong>{name}</strong>
        {phone && how === 'stated' && <> {phone}</>}
        {phone && how === 'reported' && (
          <>
            <br />
            {year ? t('contacts.reported', { number: phone, year }) : t('contacts.undated', { number: phone })}
          </>
        )}
        {site && (
          <>
            <br />
            <Outward href={site}>{site.replace(/^https:\/\/|\/$/g, '')}</Outward>
          </>
        )}
        {note && (
          <>
            <br />
            {t(`contacts.note.${note}`)}
          </>
        )}
        <br />
        <Source known={place} />
      </dd>
    </div>
  );
}

/** Where to report in a country, and who helps there. Any country can be chosen. @param store whose country is first */
export function Contacts({ store }: { store: MarketplaceId }) {
  const { t, now, language } = useSurface();
  const [chosen, setChosen] = useState<MarketplaceId | null>(null);
  const id = useId();
  const country = chosen ?? store;
  return (
    <section class="stack" data-part="contacts" data-country={country}>
      <h2>{t('contacts.title', { country: t(`store.${country}`) })}</h2>
      <div class="field no-print">
        <label for={id}>{t('contacts.country')}</label>
        <select id={id} value={country} onChange={(event) => setChosen(event.currentTarget.value as MarketplaceId)}>
          {MARKETPLACE_IDS.map((each) => (
            <option key={each} value={each}>
              {t(`store.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <dl class="labelled" style={{ gap: 'calc(4 * var(--step))' }}>
        <div>
          <dt>{t('contacts.card')}</dt>
          <dd>{t('contacts.cardHow')}</dd>
        </div>
        {shownPlaces(country, now).map((place) => (
          <PlaceRow key={place.name} place={place} />
        ))}
      </dl>
      <p class="small soft">{t('contacts.asOf', { when: monthWords(CONTACTS_AS_OF, language) })}</p>
    </section>
  );
}
