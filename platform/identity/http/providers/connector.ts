import type { Result } from "#kernel";
import type { ExternalPerson, IdentityProvider } from "../../domain/identity-provider.ts";

/** What is sent along and held against the answer. The provider sees `state` and `nonce`, and of the verifier only its hash. */
export type TripSecrets = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** What a provider added to our address when it sent the browser back. */
export type ProviderAnswer = Readonly<Record<string, string>>;

/**
 * How one kind of provider is asked who somebody is. The two calls refuse `identity.provider-away`, `identity.provider-unfit` and
 * `identity.provider-declined`, each with `reason`: a short code for the operator, never what the provider or the person wrote.
 */
export type Connector = {
  /** Where the browser is to go. */
  readonly authorise: (secrets: TripSecrets) => Promise<Result<string>>;
  /** Who came back, by what the provider says itself when it is asked. */
  readonly exchange: (answer: ProviderAnswer, secrets: TripSecrets) => Promise<Result<ExternalPerson>>;
};

/** A provider with the way to ask it. */
export type ConnectedProvider = IdentityProvider & { readonly connector: Connector };

/** The providers of an installation, and whether its own address is one of TLS. */
export type Providers = { readonly secure: boolean; readonly known: readonly ConnectedProvider[] };

export const NO_PROVIDERS: Providers = { secure: false, known: [] };
