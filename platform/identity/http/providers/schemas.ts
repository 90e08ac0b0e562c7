import { Type } from "typebox";
import { component, oneOf, ref, strict, Timestamp, Uuid } from "#http";
import { PROVIDER_KINDS } from "../../domain/identity-provider.ts";
import { LONGEST_PATH } from "../../domain/provider-trip.ts";

const ProviderId = Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 40 });

export const IdentityProviderSchema = component(
  "IdentityProvider",
  strict({
    id: Type.String(),
    kind: oneOf(PROVIDER_KINDS),
    name: strict({ zh: Type.String(), en: Type.String() }),
  }),
);

export const ProvidersSchema = strict({ providers: Type.Array(ref(IdentityProviderSchema)) });

export const TripBody = strict({
  providerId: ProviderId,
  returnTo: Type.Optional(Type.String({ maxLength: LONGEST_PATH, description: "A path of the application" })),
  invitation: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: "What an invitation's link says, to take it this way" }),
  ),
});
export const DepartureSchema = strict({ address: Type.String({ description: "Where the browser goes now" }) });

export const ReturnBody = strict({
  providerId: ProviderId,
  answer: Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 4096 }), {
    maxProperties: 20,
    description: "What the provider added to our address",
  }),
});
export const ReturnedSchema = strict({
  outcome: oneOf(["signed-in", "entering", "bound"]),
  returnTo: Type.String(),
});

const Password = Type.String({ minLength: 1, maxLength: 200 });
const Code = Type.String({ minLength: 1, maxLength: 60 });
const Confirmation = { password: Type.Optional(Password), code: Type.Optional(Code) };
export const BindBody = strict({ providerId: ProviderId, ...Confirmation });
export const UnbindBody = strict(Confirmation);
export const IdentityParams = strict({ identityId: Uuid });
export const OwnIdentitiesSchema = strict({
  identities: Type.Array(
    strict({
      id: Uuid,
      providerId: Type.String(),
      displayName: Type.String({ description: "What the provider calls the person" }),
      boundAt: Timestamp,
      lastUsedAt: Type.Union([Timestamp, Type.Null()]),
    }),
  ),
  providers: Type.Array(ref(IdentityProviderSchema)),
  confirmWith: Type.Array(oneOf(["password", "code"]), {
    description: "What the person can show to connect or disconnect",
  }),
});
