import { accept, type Instant, type Result, refuse } from "#kernel";
import { mayTrySignIn, type SignInState } from "./sign-in.ts";

export const PROVIDER_KINDS = ["oidc", "dingtalk", "wecom"] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** Somebody outside who vouches for who a person is, as its operator configured it. */
export type IdentityProvider = {
  /** Stands in addresses and in what is kept: never changed once people use it. */
  readonly id: string;
  readonly kind: ProviderKind;
  readonly name: { readonly zh: string; readonly en: string };
};

/** Whom a provider says that it has seen. `issuer` and `subject` together are the person; the name is only shown. */
export type ExternalPerson = {
  readonly issuer: string;
  readonly subject: string;
  readonly displayName: string;
  /** The provider saw a second factor, in a way that its configuration lets count. */
  readonly secondFactor: boolean;
};

/** An external person that opens an account. */
export type ExternalIdentity = { readonly id: string; readonly providerId: string };

/**
 * Whether an account opens for whom a provider vouches for: like for the right password. Refuses `identity.account-closed`, `identity.locked {until}`
 * and `identity.account-idle {days}`. A lock keeps guessers out; who has a second factor too is let on to it.
 */
export function mayEnterByProvider(
  state: SignInState,
  { hasSecondFactor }: { readonly hasSecondFactor: boolean },
  now: Instant,
): Result<undefined> {
  if (state.disabled) return refuse("identity.account-closed");
  return mayTrySignIn(hasSecondFactor ? { ...state, lockedUntil: null } : state, now);
}

/**
 * Whether a person may disconnect an identity. Refuses `identity.identity-not-found`, and `identity.last-way-in` when nothing else opens the
 * account.
 */
export function mayUnbind(
  held: readonly ExternalIdentity[],
  { id, passwordSet }: { readonly id: string; readonly passwordSet: boolean },
): Result<undefined> {
  if (!held.some((one) => one.id === id)) return refuse("identity.identity-not-found");
  return passwordSet || held.length > 1 ? accept() : refuse("identity.last-way-in");
}
