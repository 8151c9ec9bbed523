import { useId, useState } from 'preact/hooks';
import { type HoldKind, holdEnds, LONGEST_OWN } from '../../utils/recovery/holds.ts';
import { useSurface } from '../ui/surface.ts';
import { day, moment } from '../ui/when.ts';
import { Choice } from './choice.tsx';
import { WhenField } from './when-field.tsx';

/** When the wait that is being entered will end, before it is entered. */
function Preview({ kind, from, hours }: { kind: HoldKind; from: number; hours: number | null }) {
  const { t, now, language } = useSurface();
  if (kind === 'own' && hours === null) return null;
  const { earliest, latest } = holdEnds(kind, from, hours);
  const end =
    earliest === latest
      ? moment(latest, now, language, t)
      : t('hold.range', { from: day(earliest, now, language), to: day(latest, now, language) });
  return <p role="status">{t(latest <= now ? 'hold.hasEnded' : 'hold.willEnd', { end })}</p>;
}

/** Enters a wait that Amazon named: which, since when, and how many hours if it is none of the known ones. */
export function AddHold({ kinds, onAdded }: { kinds: readonly HoldKind[]; onAdded: () => void }) {
  const { t, now, send, canWrite } = useSurface();
  const id = useId();
  const [kind, setKind] = useState<HoldKind | null>(null);
  const [from, setFrom] = useState<number | null>(null);
  const [text, setText] = useState('');
  const typed = Number(text);
  const hours = kind === 'own' && Number.isInteger(typed) && typed >= 1 && typed <= LONGEST_OWN ? typed : null;
  const since = Math.min(from ?? now, now);
  return (
    <form
      class="stack"
      data-part="add-hold"
      onSubmit={async (event) => {
        event.preventDefault();
        if (kind && (await send({ type: 'add-hold', hold: kind, from: since, hours }))) onAdded();
      }}
    >
      <p>{t('hold.addWhat')}</p>
      <Choice
        legend={t('hold.howLong')}
        options={kinds.map((value) => ({ value, label: t(`hold.name.${value}`) }))}
        value={kind}
        onChange={setKind}
        required
      />
      {kind === 'own' && (
        <div class="field">
          <label for={id}>{t('hold.hours')}</label>
          <input
            id={id}
            type="number"
            min={1}
            max={LONGEST_OWN}
            step={1}
            required
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
      )}
      <WhenField
        label={t('hold.from')}
        hint={t('hold.fromHint')}
        value={from}
        onChange={setFrom}
        quick={[{ label: t('time.now'), at: null }]}
      />
      {kind && <Preview kind={kind} from={since} hours={hours} />}
      <p>
        <button type="submit" class="button" disabled={!canWrite}>
          {t('hold.add')}
        </button>
      </p>
    </form>
  );
}
