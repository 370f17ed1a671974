/** Service tokens, for an admin: what programs reach the server by. Made with a scope and an end, shown once, ended. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  MAX_TOKEN_DAYS,
  tokenPermission,
  type TokenReport,
} from '../../../core/contract/people.ts';
import { REGISTER_IDS, type RegisterId } from '../../../core/registers/register.ts';
import { REGISTERS } from '../../../core/registers/registers.ts';
import { momentText } from '../state/figures.ts';
import { toggledSet } from '../state/issue-list.ts';
import { localMoment } from '../state/local-moment.ts';
import { todayOf } from '../state/pane-store.ts';
import { Icon } from '../views/icon.tsx';
import { useStore } from '../views/use-store.tsx';
import { CheckField, TextField } from '../tasks/text-field.tsx';
import { createToken, listTokens, revokeToken } from './admin-actions.ts';
import { ShownOnce } from './shown-once.tsx';
import { useLoaded } from './use-loaded.ts';

export function TokensView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [loaded, reload] = useLoaded(() => listTokens(store));
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string } | null>(null);
  if (loaded === undefined) return <p class="muted">{say('loading')}</p>;
  return (
    <>
      <h1>{say('more.tokens')}</h1>
      {made === null ? null : (
        <ShownOnce
          title={say('tokens.made', { name: made.name })}
          text={say('tokens.made.text')}
          secret={made.secret}
          onDone={() => setMade(null)}
        />
      )}
      <section class="list">
        <h2 class="gh">{say('tokens.list')}</h2>
        {loaded.tokens.length === 0 ? <p class="gh muted">{say('tokens.none')}</p> : null}
        {loaded.tokens.map((token) => (
          <TokenRow key={token.token} token={token} onRevoked={() => void reload()} />
        ))}
      </section>
      <MakeToken
        onMade={(name, secret) => {
          setMade({ name, secret });
          void reload();
        }}
      />
    </>
  );
}

function TokenRow({
  token,
  onRevoked,
}: {
  readonly token: TokenReport;
  readonly onRevoked: () => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const locale = store.locale.value;
  const when = (at: string): string => momentText(localMoment(at), locale, todayOf(store));
  const isOver = token.revokedAt !== null || token.expiresAt.slice(0, 10) < todayOf(store);
  return (
    <div class="rw plain">
      <Icon name={isOver ? 'close' : 'todo'} look="i muted" />
      <span class="a cut">{token.name}</span>
      <span class="n">
        {isOver ? null : (
          <EndButton
            name={token.name}
            onEnd={() => void revokeToken(store, token.token).then(onRevoked)}
          />
        )}
      </span>
      <span class="b">
        <span class="wrap">
          {[
            token.revokedAt === null
              ? say('tokens.until', { when: when(token.expiresAt) })
              : say('tokens.revoked', { when: when(token.revokedAt) }),
            token.permissions.map((one) => say(`tokens.may.${one}`)).join(say('list.and')),
            token.registers.length === REGISTER_IDS.length
              ? ''
              : token.registers.map((id) => REGISTERS[id].name[locale]).join(say('list.and')),
          ]
            .filter((text) => text !== '')
            .join(' · ')}
        </span>
      </span>
    </div>
  );
}

/** Ended is ended, and some program stops working: the second press does it. */
function EndButton({
  name,
  onEnd,
}: {
  readonly name: string;
  readonly onEnd: () => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [isAsked, setIsAsked] = useState(false);
  return (
    <button
      type="button"
      class="btn small"
      aria-label={say(isAsked ? 'tokens.revoke.sure.name' : 'tokens.revoke.name', { name })}
      onBlur={() => setIsAsked(false)}
      onClick={() => {
        if (isAsked) onEnd();
        else {
          setIsAsked(true);
          store.spoken.value = say('tokens.revoke.sure.name', { name });
        }
      }}
    >
      {say(isAsked ? 'tokens.revoke.sure' : 'tokens.revoke')}
    </button>
  );
}

/** Days a token lives when nothing else is said: a quarter. */
const USUAL_DAYS = '90';

function MakeToken({
  onMade,
}: {
  readonly onMade: (name: string, secret: string) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [name, setName] = useState('');
  const [days, setDays] = useState(USUAL_DAYS);
  const [permissions, setPermissions] = useState<ReadonlySet<string>>(new Set(['readLedger']));
  const [registers, setRegisters] = useState<ReadonlySet<string> | null>(null);
  const [seesCost, setSeesCost] = useState(false);
  const living = Number(days);
  const isReady =
    name.trim() !== '' &&
    permissions.size > 0 &&
    (registers === null || registers.size > 0) &&
    Number.isInteger(living) &&
    living > 0 &&
    living <= MAX_TOKEN_DAYS;
  const make = async (): Promise<void> => {
    if (!isReady) return;
    store.notice.value = null;
    const reply = await createToken(store, {
      name: name.trim(),
      days: living,
      seesCost,
      permissions: tokenPermission.options.filter((one) => permissions.has(one)),
      ...(registers !== null && { registers: REGISTER_IDS.filter((id) => registers.has(id)) }),
    });
    if (reply === undefined) return;
    setName('');
    onMade(reply.token.name, reply.secret);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2>{say('tokens.add')}</h2>
      <TextField label={say('tokens.name')} value={name} onInput={setName} />
      <TextField
        label={say('tokens.days', { n: MAX_TOKEN_DAYS })}
        type="number"
        value={days}
        onInput={setDays}
      />
      <fieldset class="card stack">
        <legend class="lab">{say('tokens.may')}</legend>
        {tokenPermission.options.map((one) => (
          <CheckField
            key={one}
            label={say(`tokens.may.${one}`)}
            isChecked={permissions.has(one)}
            onChange={() => setPermissions(toggledSet(permissions, one))}
          />
        ))}
        <CheckField label={say('tokens.seesCost')} isChecked={seesCost} onChange={setSeesCost} />
      </fieldset>
      <RegisterChoice chosen={registers} onChoose={setRegisters} />
      <button type="submit" class="btn pri wide" data-primary="true" aria-disabled={!isReady}>
        {say('tokens.add.go')}
      </button>
    </form>
  );
}

function RegisterChoice({
  chosen,
  onChoose,
}: {
  /** Null: all of them, those that are still to come too. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (chosen: ReadonlySet<string> | null) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <fieldset class="card stack">
      <legend class="lab">{say('tokens.registers')}</legend>
      <CheckField
        label={say('tokens.allRegisters')}
        isChecked={chosen === null}
        onChange={(all) => onChoose(all ? null : new Set<string>())}
      />
      {chosen === null
        ? null
        : REGISTER_IDS.map((id: RegisterId) => (
            <CheckField
              key={id}
              label={REGISTERS[id].name[store.locale.value]}
              isChecked={chosen.has(id)}
              onChange={() => onChoose(toggledSet(chosen, id))}
            />
          ))}
    </fieldset>
  );
}
