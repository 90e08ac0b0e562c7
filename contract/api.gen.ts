/** Generated from the server's schemas by `npm run generate`; do not edit. */

export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in; 204 when nobody is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        userName: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entering"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/entering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What somebody who gave the right password still has to do; 204 when there is nothing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entering"];
                    };
                };
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                userName: string;
                                displayName: string;
                                /** @enum {string} */
                                role: "system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier";
                                areaName: string;
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        userName: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entering"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entering"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Base 32, to type in where no picture can be taken */
                            secret: string;
                            /** @description otpauth://, shown as a picture */
                            address: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description None where those of another second factor hold on */
                            recoveryCodes: string[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/security-key/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            challenge: string;
                            relyingPartyId: string;
                            keys: {
                                id: string;
                                transports: string[];
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/security-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        clientDataJSON: string;
                        authenticatorData: string;
                        signature: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entering"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/security-keys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            challenge: string;
                            relyingPartyId: string;
                            relyingPartyName: string;
                            /** @description COSE numbers */
                            algorithms: number[];
                            /** @description Base64url; tells nothing about the person */
                            userHandle: string;
                            userName: string;
                            displayName: string;
                            keys: {
                                id: string;
                                transports: string[];
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/security-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        id: string;
                        clientDataJSON: string;
                        attestationObject: string;
                        transports?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description None where those of another second factor hold on */
                            recoveryCodes: string[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/security-keys/{keyId}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    keyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/security-keys/{keyId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    keyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            userName: string;
                            displayName: string;
                            areaName: string;
                            /** @description False for whoever took the invitation with an identity provider */
                            passwordSet: boolean;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            passwordChangedAt: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            passwordExpiresAt: string | null;
                            secondFactor: {
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                since: string | null;
                                keys: {
                                    /** Format: uuid */
                                    keyId: string;
                                    name: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    addedAt: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    lastUsedAt: string | null;
                                }[];
                                /** @description The name under which keys work; null where the address is a number */
                                keysAt: string | null;
                                recoveryCodesLeft: number;
                                compulsory: boolean;
                            };
                            sessions: {
                                /** Format: uuid */
                                sessionId: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                lastSeenAt: string;
                                /** @description Without its last part */
                                address: string;
                                /** @enum {string} */
                                browser: "wechat" | "dingtalk" | "360" | "qq" | "edge" | "firefox" | "chrome" | "safari" | "other";
                                current: boolean;
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    sessionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/sessions/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends all sessions but this one */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        oldPassword: string;
                        newPassword: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Entering"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/deputyships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            deputyships: {
                                /** Format: uuid */
                                id: string;
                                principalName: string;
                                deputyName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                from: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                until: string;
                                reason: string;
                                /** @description The caller is away, not the one who stands in */
                                mine: boolean;
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        deputyId: string;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        from: string;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        until: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    text: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                /** Format: uuid */
                                id: string;
                                displayName: string;
                                areaName: string;
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/deputyships/{deputyshipId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    deputyshipId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The identity providers that people may sign in through */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            providers: components["schemas"]["IdentityProvider"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/provider-trips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the browser to a provider, to sign in or to take an invitation */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        providerId: string;
                        /** @description A path of the application */
                        returnTo?: string;
                        /** @description What an invitation's link says, to take it this way */
                        invitation?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Where the browser goes now */
                            address: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/provider-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands in what the provider sent back; works once, in the browser that was sent */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        providerId: string;
                        /** @description What the provider added to our address */
                        answer: {
                            [key: string]: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            outcome: "signed-in" | "entering" | "bound";
                            returnTo: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            identities: {
                                /** Format: uuid */
                                id: string;
                                providerId: string;
                                /** @description What the provider calls the person */
                                displayName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                boundAt: string;
                                lastUsedAt: string | null;
                            }[];
                            providers: components["schemas"]["IdentityProvider"][];
                            /** @description What the person can show to connect or disconnect */
                            confirmWith: ("password" | "code")[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        /** Sends the browser to a provider, to connect its identity with the own account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        providerId: string;
                        password?: string;
                        code?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Where the browser goes now */
                            address: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-account/identities/{identityId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    identityId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password?: string;
                        code?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            needed: boolean;
                            /** @enum {string} */
                            mode: "demo" | "real";
                            password: {
                                minimum: number;
                                kinds: number;
                            };
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Printed by the server at its first start */
                        setupCode: string;
                        userName: string;
                        displayName: string;
                        password: string;
                        areaId: number;
                        securityAdministrator: {
                            userName: string;
                            displayName: string;
                        };
                        auditAdministrator: {
                            userName: string;
                            displayName: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            invitations: {
                                /** @enum {string} */
                                role: "system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier";
                                displayName: string;
                                userName: string;
                                link: components["schemas"]["InvitationLink"];
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    text?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: components["schemas"]["Account"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        userName: string;
                        displayName: string;
                        areaId: number;
                        /** @enum {string} */
                        duty: "programme" | "system" | "security" | "audit";
                        proposal?: {
                            /** @enum {string} */
                            role: "system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier";
                            areaId: number;
                            reason: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            link: components["schemas"]["InvitationLink"];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            link: components["schemas"]["InvitationLink"];
                            needsConfirmation: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/role-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier";
                        areaId: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier";
                        areaId: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/role-proposals/{proposalId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    proposalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        decision: "confirmed" | "declined";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/role-assignments/{assignmentId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assignmentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{invitationId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    invitationId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recertification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /** Format: date */
                            deadline: string;
                            roles: {
                                /** Format: uuid */
                                assignmentId: string;
                                /** Format: uuid */
                                accountId: string;
                                userName: string;
                                displayName: string;
                                demo: boolean;
                                /** @enum {string} */
                                role: "system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier";
                                areaId: number;
                                areaName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                grantedAt: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                confirmedAt: string | null;
                                confirmedByName: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                lastSignInAt: string | null;
                                /** @enum {string} */
                                state: "confirmed" | "due" | "overdue";
                                /** @description Of whoever asks, who may not decide about it */
                                self: boolean;
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        confirmed: string[];
                        revoked: string[];
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            confirmed: number;
                            revoked: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recertification.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            userName: string;
                            displayName: string;
                            /** @enum {string} */
                            purpose: "join" | "reset";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            until: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    below?: number;
                    tree?: "division" | "park";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            areas: components["schemas"]["Area"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        level: "programme" | "park";
                        parentId: number;
                        /** Format: date */
                        validFrom: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Area"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    within?: number;
                    text: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            areas: components["schemas"]["Area"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    areaId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            area: components["schemas"]["Area"];
                            lineage: components["schemas"]["Area"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/areas/{areaId}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    areaId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            moves: components["schemas"]["AreaMove"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    areaId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Below which area it lies as the person knows it */
                        fromId: number;
                        toId: number;
                        /** Format: date */
                        effectiveOn: string;
                        document: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AreaMove"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    actor?: string;
                    action?: string;
                    kind?: string;
                    objectId?: string;
                    areaId?: number;
                    from?: string;
                    to?: string;
                    outcome?: "done" | "read" | "denied";
                    requestId?: string;
                    text?: string;
                    before?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            events: components["schemas"]["AuditEvent"][];
                            next: string | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Actions and kinds of objects in the newest records */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actions: string[];
                            kinds: string[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    eventId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            event: components["schemas"]["AuditEvent"];
                            link: {
                                seq: number;
                                algorithm: string;
                                digest: string;
                            } | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/objects/{kind}/{objectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to one object, oldest first */
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                header?: never;
                path: {
                    kind: string;
                    objectId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            events: components["schemas"]["AuditEvent"][];
                            next: string | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            links: number;
                            waiting: number;
                            algorithm: string;
                            /** @description Of the key that signs anchors */
                            fingerprint: string;
                            /** @description Newest first, at most 100 */
                            anchors: components["schemas"]["AuditAnchor"][];
                            verification: components["schemas"]["AuditVerification"] | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to verify the chain */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/anchors.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signed heads of the chain, one a line, to be kept elsewhere */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/jsonl": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/jsonl": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/jsonl": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/records.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    actor?: string;
                    action?: string;
                    kind?: string;
                    objectId?: string;
                    areaId?: number;
                    from?: string;
                    to?: string;
                    outcome?: "done" | "read" | "denied";
                    requestId?: string;
                    text?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/records.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    actor?: string;
                    action?: string;
                    kind?: string;
                    objectId?: string;
                    areaId?: number;
                    from?: string;
                    to?: string;
                    outcome?: "done" | "read" | "denied";
                    requestId?: string;
                    text?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            units: components["schemas"]["Unit"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        kind: "government" | "department" | "park-administration" | "company" | "group" | "organisation";
                        areaId: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/{unitId}/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        alias: string;
                        areaId: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    areaId?: number;
                    text?: string;
                    status?: "valid" | "expiring" | "expired" | "renewed" | "removed";
                    /** @description Where the page before ended: its `next` */
                    after?: string;
                    field?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExpertPage"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/experts/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    areaId?: number;
                    text?: string;
                    status?: "valid" | "expiring" | "expired" | "renewed" | "removed";
                    /** @description Where the page before ended: its `next` */
                    after?: string;
                    kind?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupplierPage"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    areaId?: number;
                    text?: string;
                    /** @description Where the page before ended: its `next` */
                    after?: string;
                    kind?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecommendedPage"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suppliers/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        procedure: string;
                        areaId: number;
                        /** Format: uuid */
                        parentId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    caseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseFile"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    caseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    caseId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The version that the person saw */
                        version: number;
                        command: {
                            /** @enum {string} */
                            type: "fill";
                            values: {
                                [key: string]: boolean | string | string[];
                            };
                        } | {
                            /** @enum {string} */
                            type: "act";
                            action: string;
                            reason: string | null;
                            remarks: {
                                field: string;
                                text: string;
                            }[];
                        } | {
                            /** @enum {string} */
                            type: "opine";
                            /** @enum {string} */
                            view: "for" | "against" | "no-view";
                            text: string;
                        } | {
                            /** @enum {string} */
                            type: "take";
                        } | {
                            /** @enum {string} */
                            type: "release";
                        } | {
                            /** @enum {string} */
                            type: "assign";
                            /** Format: uuid */
                            to: string;
                        } | {
                            /** @enum {string} */
                            type: "transfer";
                            areaId: number;
                            reason: string;
                        } | {
                            /** @enum {string} */
                            type: "withdraw";
                            reason: string | null;
                        } | {
                            /** @enum {string} */
                            type: "undo";
                            reason: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    view: "mine" | "office" | "overdue" | "escalated" | "ended" | "applied";
                    procedure?: string;
                    step?: string;
                    text?: string;
                    unassigned?: boolean;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Queue"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-queue/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        cases: {
                            /** Format: uuid */
                            id: string;
                            /** @description The version that the person saw */
                            version: number;
                        }[];
                        command: {
                            /** @enum {string} */
                            type: "act";
                            action: string;
                            reason: string | null;
                        } | {
                            /** @enum {string} */
                            type: "take";
                        } | {
                            /** @enum {string} */
                            type: "release";
                        };
                        /** @description Says what would come of it and does nothing */
                        tryOnly: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BulkOutcome"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            procedures: components["schemas"]["OfferedProcedure"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            years: components["schemas"]["WorkingYear"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        year: number;
                        edition: number;
                        off: string[];
                        worked: string[];
                        source: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            edition: number;
                            moved: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            documents: components["schemas"]["PolicyDocumentSummary"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        /** Hand in a plan document: Word, PDF, web page or text; others when a converter is installed */
        post: {
            parameters: {
                query: {
                    fileName: string;
                    areaId: number;
                    /** @description Take it although the same text is already there */
                    again?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReceivedDocument"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far reading one's own file is, and why the last one failed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadingsUnderWay"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/readings/{readingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stop reading, or put away that it failed; nothing of the file is kept */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    readingId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Review"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/documents/{documentId}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as it was handed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/documents/{documentId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        decisions: ({
                            itemId: string;
                            seenVersion: number;
                            /** @enum {string} */
                            action: "accept";
                        } | {
                            itemId: string;
                            seenVersion: number;
                            /** @enum {string} */
                            action: "reopen";
                        } | {
                            itemId: string;
                            seenVersion: number;
                            /** @enum {string} */
                            action: "reject";
                            reason: string;
                        } | {
                            itemId: string;
                            seenVersion: number;
                            /** @enum {string} */
                            action: "edit";
                            edited: components["schemas"]["DraftItem"];
                        })[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewChanges"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/documents/{documentId}/shape": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split or merge items, add one that the reader missed, or take such an act back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        action: "split";
                        itemId: string;
                        seenVersion: number;
                        parts: components["schemas"]["DraftItem"][];
                    } | {
                        /** @enum {string} */
                        action: "merge";
                        items: {
                            itemId: string;
                            seenVersion: number;
                        }[];
                    } | {
                        /** @enum {string} */
                        action: "add";
                        item: components["schemas"]["DraftItem"];
                    } | {
                        /** @enum {string} */
                        action: "undo";
                        itemId: string;
                        seenVersion: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Review"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/documents/{documentId}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the name, number, issuers, days, period, area, level and status of the document */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Number of the event that last corrected the metadata; 0 when none did */
                        seenVersion: number;
                        metadata: components["schemas"]["Metadata"];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Review"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/documents/{documentId}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one is here, and hear what others decided */
        post: {
            parameters: {
                query: {
                    after: number;
                    at?: string;
                };
                header?: never;
                path: {
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewChanges"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/documents/{documentId}/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "unit";
                        name: string;
                        /** Format: uuid */
                        unitId: string;
                    } | {
                        /** @enum {string} */
                        kind: "area";
                        name: string;
                        areaId: number;
                    } | {
                        /** @enum {string} */
                        kind: "new-unit";
                        name: string;
                        /** @description The unit's own name, where the document prints a shorter one */
                        unitName?: string;
                        /** @enum {string} */
                        unitKind: "government" | "department" | "park-administration" | "company" | "group" | "organisation";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Review"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/documents/{documentId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    documentId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/sureness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people did with what was read, by kind and by the reader's doubt, in one's areas */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Sureness"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            plans: components["schemas"]["PlanSummary"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        documentId: string;
                        /** @description Unknown names of units and areas stay as printed */
                        keepPrintedNames: boolean;
                        /** @description When the document prints none, or wrongly */
                        title?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublishedPlan"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    documentId: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanPreview"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanDetail"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/annex.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decomposition table in the annex's layout */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/annex.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decomposition table in the annex's layout */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/tasks.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The task list */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/tasks.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The task list */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare an edited annex or task list (xlsx, docx, pasted table) with the plan; nothing is changed */
        post: {
            parameters: {
                query?: {
                    pasted?: "html" | "text";
                };
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanComparison"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of a plan, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanVersions"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        /** Publish accepted differences, as a comparison gave them, as the plan's next version */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        baseVersion: number;
                        changes: components["schemas"]["PlanDifference"][];
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RevisedPlan"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/versions/{version}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions; without `against`, from the one before */
        get: {
            parameters: {
                query?: {
                    against?: number;
                };
                header?: never;
                path: {
                    planId: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanVersionDifferences"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Succession"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/predecessor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        predecessorId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Succession"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/succession/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        before: string;
                        after: string;
                        /** @enum {string} */
                        decision: "joined" | "apart";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Succession"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute splits of several indicators, or say what clashes; nothing is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        tasks: components["schemas"]["SplitTask"][];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SplitAnswers"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/splits/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish settled splits as the plan's next version; every figure is verified again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The version that the splits start from */
                        baseVersion: number;
                        reason: string;
                        /** @description Of the new table, when one is made */
                        title: string;
                        splits: {
                            task: components["schemas"]["SplitTask"];
                            cells: string[][];
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SplitVersion"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/rule-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The money clauses as rule drafts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleDrafts"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/rule-drafts.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rule drafts as a file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleDrafts"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/industries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            industries: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                level: "section" | "division" | "group" | "class";
                                /** @enum {string} */
                                verification: "sourced" | "background";
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    /** @description Part of the name, its initials or reading, or the beginning of the credit code; two characters at least */
                    text?: string;
                    industry?: string;
                    size?: "large" | "medium" | "small" | "micro";
                    /** @description Only enterprises that are on a list of this kind today */
                    roster?: string;
                    /** @description Whole 分 as a decimal text */
                    afterRevenue?: string;
                    afterText?: string;
                    afterId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            enterprises: components["schemas"]["Enterprise"][];
                            next: {
                                /** @description Whole 分 as a decimal text */
                                afterRevenue: string | null;
                                /** @description Of a search: the last name as it is searched, or its code */
                                afterText: string | null;
                                /** Format: uuid */
                                afterId: string;
                            } | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        creditCode: string;
                        overrideReason: string | null;
                        industry: string;
                        address: string | null;
                        areaId: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    /** @description Part of the name, its initials or reading, or the beginning of the credit code; two characters at least */
                    text?: string;
                    industry?: string;
                    size?: "large" | "medium" | "small" | "micro";
                    /** @description Only enterprises that are on a list of this kind today */
                    roster?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description How many fit; 100,001 for more than are counted, with a text 1,001 */
                            count: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/{enterpriseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            enterprise: components["schemas"]["Enterprise"];
                            survivor: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description Into it and away, the newest first; undone ones too */
                            merges: components["schemas"]["EnterpriseMerge"][];
                            measures: components["schemas"]["Measure"][];
                            cells: components["schemas"]["KnownCell"][];
                            doubts: {
                                measure: string;
                                /** Format: date */
                                from: string;
                                doubt: components["schemas"]["Refusal"];
                            }[];
                            /** Format: date */
                            asOf: string | null;
                            mayEdit: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/{enterpriseId}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    measure: string;
                    from: string;
                };
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            facts: components["schemas"]["Fact"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        act: "record";
                        id: string;
                        measure: string;
                        /** Format: date */
                        from: string;
                        /** @enum {integer} */
                        tier: 0 | 1 | 2 | 3 | 4 | 5;
                        sourceNote: string | null;
                        text: string;
                    } | {
                        /** @enum {string} */
                        act: "correct";
                        id: string;
                        measure: string;
                        /** Format: date */
                        from: string;
                        /** @enum {integer} */
                        tier: 0 | 1 | 2 | 3 | 4 | 5;
                        sourceNote: string | null;
                        text: string;
                        /** Format: uuid */
                        replaces: string;
                        reason: string;
                    } | {
                        /** @enum {string} */
                        act: "withdraw";
                        id: string;
                        measure: string;
                        /** Format: date */
                        from: string;
                        /** @enum {integer} */
                        tier: 0 | 1 | 2 | 3 | 4 | 5;
                        sourceNote: string | null;
                        /** Format: uuid */
                        replaces: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/list.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The official list of a year, filled with what is known */
        get: {
            parameters: {
                query: {
                    areaId: number;
                    /** @description Part of the name, its initials or reading, or the beginning of the credit code; two characters at least */
                    text?: string;
                    industry?: string;
                    size?: "large" | "medium" | "small" | "micro";
                    /** @description Only enterprises that are on a list of this kind today */
                    roster?: string;
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-enterprise/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    before?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readings: {
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                at: string;
                                /** @description How often within a minute */
                                times: number;
                                office: string | null;
                                role: string | null;
                                /** @description Only of those who work with enterprises */
                                name: string | null;
                                onBehalfOf: string | null;
                                /** @description file, history, site, comparison or evidence */
                                part: string;
                                /** @description The figure or the file's name */
                                about: string | null;
                            }[];
                            /** @description Ask with it as `before` for what is older */
                            next: string | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-enterprise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            enterprise: components["schemas"]["Enterprise"];
                            form: {
                                code: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                explain: {
                                    zh: string;
                                    en: string;
                                };
                            };
                            year: number;
                            fields: {
                                measure: components["schemas"]["Measure"];
                                known: components["schemas"]["KnownCell"] | null;
                            }[];
                            answers: {
                                form: string;
                                year: number;
                                confirmed: number;
                                changed: number;
                                entered: number;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                answeredAt: string;
                                byName: string;
                            }[];
                            /** @description Cells that had only to be confirmed, of all forms so far */
                            spared: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-enterprise/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        year: number;
                        answers: ({
                            measure: string;
                            /** @enum {string} */
                            act: "confirm";
                            /** Format: uuid */
                            factId: string;
                        } | {
                            measure: string;
                            /** @enum {string} */
                            act: "enter";
                            text: string;
                        })[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            confirmed: number;
                            changed: number;
                            entered: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/equipment-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            classes: components["schemas"]["EquipmentClass"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/{enterpriseId}/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    day?: string;
                };
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sites: {
                                site: components["schemas"]["Site"];
                                steps: number;
                                assets: number;
                            }[];
                            mayEdit: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        siteId: string;
                        areaId: number;
                        /** Format: date */
                        day: string;
                        name: string;
                        address: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/{enterpriseId}/register-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    year: number;
                };
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /** Format: date */
                            day: string;
                            counts: {
                                /** @enum {string} */
                                measure: "equipment" | "equipment-digital" | "equipment-connected" | "equipment-nc" | "robots" | "key-steps" | "key-steps-nc";
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                unit: string;
                                register: number;
                                /** @enum {integer} */
                                tier: 0 | 1 | 2 | 3 | 4 | 5;
                                /** @description The register says something of it */
                                covered: boolean;
                                declared: {
                                    value: string;
                                    /** @enum {integer} */
                                    tier: 0 | 1 | 2 | 3 | 4 | 5;
                                    /** @enum {string} */
                                    source: "self" | "office" | "import" | "register" | "diagnosis" | "expert" | "contract" | "gateway";
                                } | null;
                                /** @description The register's count of now is in the file */
                                taken: boolean;
                            }[];
                            rates: {
                                /** @enum {string} */
                                code: "digital" | "connected" | "digital-connected" | "nc" | "key-steps-nc";
                                numerator: number;
                                denominator: number;
                            }[];
                            withoutSerial: number;
                            elsewhere: number;
                            repeated: number;
                            toReview: number;
                            yearOver: boolean;
                            mayTake: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        year: number;
                        /** @enum {string} */
                        measure: "equipment" | "equipment-digital" | "equipment-connected" | "equipment-nc" | "robots" | "key-steps" | "key-steps-nc";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{siteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    day?: string;
                };
                header?: never;
                path: {
                    siteId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            site: components["schemas"]["Site"];
                            steps: components["schemas"]["ProcessStep"][];
                            /** Format: date */
                            day: string;
                            mayEdit: boolean;
                            mayReview: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{siteId}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    day?: string;
                    class?: string;
                    text?: string;
                    counted?: "equipment" | "equipment-digital" | "equipment-connected" | "equipment-nc" | "robots" | "key-steps" | "key-steps-nc";
                    afterClass?: string;
                    afterId?: string;
                };
                header?: never;
                path: {
                    siteId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assets: components["schemas"]["Asset"][];
                            next: {
                                afterClass: string;
                                /** Format: uuid */
                                afterId: string;
                            } | null;
                            count: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{siteId}/things/{thingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    siteId: string;
                    thingId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            homeId: number;
                            /** @enum {string} */
                            kind: "site" | "step" | "asset";
                            last: number;
                            entries: components["schemas"]["SiteEntry"][];
                            findings: {
                                seq: number;
                                isKey: boolean;
                                /** Format: date */
                                on: string;
                                byName: string;
                            }[];
                            elsewhere: boolean;
                            twice: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{siteId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    siteId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "site";
                        /** @enum {string} */
                        act: "record" | "change";
                        id: string;
                        thingId: string;
                        /** Format: date */
                        day: string;
                        replaces: number | null;
                        reason: string | null;
                        seen: number;
                        content: {
                            name: string;
                            address: string | null;
                            /** Format: uuid */
                            enterpriseId?: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "step";
                        /** @enum {string} */
                        act: "record" | "change";
                        id: string;
                        thingId: string;
                        /** Format: date */
                        day: string;
                        replaces: number | null;
                        reason: string | null;
                        seen: number;
                        content: {
                            line: string;
                            code: string | null;
                            product: string | null;
                            name: string;
                            control: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "asset";
                        /** @enum {string} */
                        act: "record" | "change";
                        id: string;
                        thingId: string;
                        /** Format: date */
                        day: string;
                        replaces: number | null;
                        reason: string | null;
                        seen: number;
                        content: {
                            class: string;
                            number: string | null;
                            model: string | null;
                            maker: string | null;
                            serial: string | null;
                            control: string;
                            digital: boolean;
                            networked: boolean;
                            originalValue: string;
                            steps: string[];
                            codes: {
                                etim: string | null;
                                eclass: string | null;
                                hs: string | null;
                                gbt14885: string | null;
                            };
                        };
                    } | {
                        /** @enum {string} */
                        kind: "site" | "step" | "asset";
                        /** @enum {string} */
                        act: "retire" | "withdraw";
                        id: string;
                        thingId: string;
                        /** Format: date */
                        day: string;
                        replaces: number | null;
                        reason: string | null;
                        seen: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own/enterprises/{enterpriseId}/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    day?: string;
                };
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sites: {
                                site: components["schemas"]["Site"];
                                steps: number;
                                assets: number;
                            }[];
                            mayEdit: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        siteId: string;
                        areaId: number;
                        /** Format: date */
                        day: string;
                        name: string;
                        address: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own/enterprises/{enterpriseId}/register-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    year: number;
                };
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /** Format: date */
                            day: string;
                            counts: {
                                /** @enum {string} */
                                measure: "equipment" | "equipment-digital" | "equipment-connected" | "equipment-nc" | "robots" | "key-steps" | "key-steps-nc";
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                unit: string;
                                register: number;
                                /** @enum {integer} */
                                tier: 0 | 1 | 2 | 3 | 4 | 5;
                                /** @description The register says something of it */
                                covered: boolean;
                                declared: {
                                    value: string;
                                    /** @enum {integer} */
                                    tier: 0 | 1 | 2 | 3 | 4 | 5;
                                    /** @enum {string} */
                                    source: "self" | "office" | "import" | "register" | "diagnosis" | "expert" | "contract" | "gateway";
                                } | null;
                                /** @description The register's count of now is in the file */
                                taken: boolean;
                            }[];
                            rates: {
                                /** @enum {string} */
                                code: "digital" | "connected" | "digital-connected" | "nc" | "key-steps-nc";
                                numerator: number;
                                denominator: number;
                            }[];
                            withoutSerial: number;
                            elsewhere: number;
                            repeated: number;
                            toReview: number;
                            yearOver: boolean;
                            mayTake: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own/sites/{siteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    day?: string;
                };
                header?: never;
                path: {
                    siteId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            site: components["schemas"]["Site"];
                            steps: components["schemas"]["ProcessStep"][];
                            /** Format: date */
                            day: string;
                            mayEdit: boolean;
                            mayReview: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own/sites/{siteId}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    day?: string;
                    class?: string;
                    text?: string;
                    counted?: "equipment" | "equipment-digital" | "equipment-connected" | "equipment-nc" | "robots" | "key-steps" | "key-steps-nc";
                    afterClass?: string;
                    afterId?: string;
                };
                header?: never;
                path: {
                    siteId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assets: components["schemas"]["Asset"][];
                            next: {
                                afterClass: string;
                                /** Format: uuid */
                                afterId: string;
                            } | null;
                            count: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own/sites/{siteId}/things/{thingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    siteId: string;
                    thingId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            homeId: number;
                            /** @enum {string} */
                            kind: "site" | "step" | "asset";
                            last: number;
                            entries: components["schemas"]["SiteEntry"][];
                            findings: {
                                seq: number;
                                isKey: boolean;
                                /** Format: date */
                                on: string;
                                byName: string;
                            }[];
                            elsewhere: boolean;
                            twice: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own/sites/{siteId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    siteId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "site";
                        /** @enum {string} */
                        act: "record" | "change";
                        id: string;
                        thingId: string;
                        /** Format: date */
                        day: string;
                        replaces: number | null;
                        reason: string | null;
                        seen: number;
                        content: {
                            name: string;
                            address: string | null;
                            /** Format: uuid */
                            enterpriseId?: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "step";
                        /** @enum {string} */
                        act: "record" | "change";
                        id: string;
                        thingId: string;
                        /** Format: date */
                        day: string;
                        replaces: number | null;
                        reason: string | null;
                        seen: number;
                        content: {
                            line: string;
                            code: string | null;
                            product: string | null;
                            name: string;
                            control: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "asset";
                        /** @enum {string} */
                        act: "record" | "change";
                        id: string;
                        thingId: string;
                        /** Format: date */
                        day: string;
                        replaces: number | null;
                        reason: string | null;
                        seen: number;
                        content: {
                            class: string;
                            number: string | null;
                            model: string | null;
                            maker: string | null;
                            serial: string | null;
                            control: string;
                            digital: boolean;
                            networked: boolean;
                            originalValue: string;
                            steps: string[];
                            codes: {
                                etim: string | null;
                                eclass: string | null;
                                hs: string | null;
                                gbt14885: string | null;
                            };
                        };
                    } | {
                        /** @enum {string} */
                        kind: "site" | "step" | "asset";
                        /** @enum {string} */
                        act: "retire" | "withdraw";
                        id: string;
                        thingId: string;
                        /** Format: date */
                        day: string;
                        replaces: number | null;
                        reason: string | null;
                        seen: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    /** @description Part of a site's name or address, of its enterprise's name, or the beginning of its credit code */
                    text?: string;
                    afterId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sites: {
                                site: components["schemas"]["Site"];
                                steps: number;
                                assets: number;
                                file: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    creditCode: string | null;
                                } | null;
                            }[];
                            /** Format: uuid */
                            next: string | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    /** @description Part of a site's name or address, of its enterprise's name, or the beginning of its credit code */
                    text?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{siteId}/things/{thingId}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    siteId: string;
                    thingId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        isKey: boolean;
                        seen: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/assets.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of what stands and happens at the sites of an area or of an enterprise */
        get: {
            parameters: {
                query: {
                    areaId: number;
                    /** @description Part of a site's name or address, of its enterprise's name, or the beginning of its credit code */
                    text?: string;
                    enterpriseId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/steps.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of what stands and happens at the sites of an area or of an enterprise */
        get: {
            parameters: {
                query: {
                    areaId: number;
                    /** @description Part of a site's name or address, of its enterprise's name, or the beginning of its credit code */
                    text?: string;
                    enterpriseId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/doubles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            pairs: {
                                one: components["schemas"]["Enterprise"];
                                other: components["schemas"]["Enterprise"];
                                /** @description Why the two are thought to be one, the strongest first */
                                suspicions: ("same-organisation" | "same-name" | "same-stem" | "same-address")[];
                            }[];
                            /** @description All pairs; the first 100 are given */
                            count: number;
                            /** @description More pairs have something in common than were compared */
                            more: boolean;
                            keptApart: {
                                one: components["schemas"]["Enterprise"];
                                other: components["schemas"]["Enterprise"];
                                said: {
                                    reason: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    at: string;
                                    byName: string;
                                };
                            }[];
                            merges: components["schemas"]["EnterpriseMerge"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    name: string;
                    creditCode?: string;
                    address?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            enterprises: {
                                enterprise: components["schemas"]["Enterprise"];
                                /** @description Why the two are thought to be one, the strongest first */
                                suspicions: ("same-organisation" | "same-name" | "same-stem" | "same-address")[];
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/doubles/{oneId}/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    oneId: string;
                    otherId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            one: components["schemas"]["Enterprise"];
                            other: components["schemas"]["Enterprise"];
                            /** @description Why the two are thought to be one, the strongest first */
                            suspicions: ("same-organisation" | "same-name" | "same-stem" | "same-address")[];
                            keptApart: {
                                reason: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                at: string;
                                byName: string;
                            } | null;
                            measures: components["schemas"]["Measure"][];
                            lines: {
                                measure: string;
                                one: components["schemas"]["KnownCell"] | null;
                                other: components["schemas"]["KnownCell"] | null;
                                /** @description Whose value counts after merging; survivor: that of the file that is kept */
                                counts: "one" | "other" | "survivor";
                                /** @description Both know it, and differently */
                                conflict: boolean;
                            }[];
                            /** @description Frozen sets that count one of the two, or both as two; merging leaves them as they are */
                            frozen: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                areaName: string;
                                period: string;
                                revision: number;
                                one: boolean;
                                other: boolean;
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/doubles/{oneId}/{otherId}/distinction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    oneId: string;
                    otherId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        act: "kept-apart" | "taken-back";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/{enterpriseId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        /** Format: uuid */
                        survivorId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-merges/{mergeId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    mergeId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/{enterpriseId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    afterDay?: string;
                    /** @description UTC */
                    afterAt?: string;
                    afterId?: string;
                };
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Newest first */
                            contacts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "call" | "visit" | "message" | "meeting";
                                /** Format: date */
                                day: string;
                                /** @description Masked for readers who may not change the file */
                                withWhom: string | null;
                                /** @enum {string} */
                                outcome: "promised" | "talked" | "unreached" | "declined";
                                note: string | null;
                                next: {
                                    step: string | null;
                                    /** Format: date */
                                    due: string;
                                } | null;
                                step: {
                                    /** @enum {string} */
                                    state: "none" | "open" | "done" | "cancelled" | "reported";
                                    /** Format: date */
                                    on: string | null;
                                    reason: string | null;
                                };
                                about: {
                                    year: number;
                                    measures: {
                                        zh: string;
                                        en: string;
                                    }[];
                                } | null;
                                /** @description Whether its next step is of an office of the caller's, or of one below */
                                mayClose: boolean;
                                /** Format: uuid */
                                settles: string | null;
                                /** @description Name of the merged enterprise it was noted under */
                                recordedUnder: string | null;
                                officeName: string;
                                byName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                recordedAt: string;
                            }[];
                            /** @description Those with an open next step, due first; on the first page only */
                            open: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "call" | "visit" | "message" | "meeting";
                                /** Format: date */
                                day: string;
                                /** @description Masked for readers who may not change the file */
                                withWhom: string | null;
                                /** @enum {string} */
                                outcome: "promised" | "talked" | "unreached" | "declined";
                                note: string | null;
                                next: {
                                    step: string | null;
                                    /** Format: date */
                                    due: string;
                                } | null;
                                step: {
                                    /** @enum {string} */
                                    state: "none" | "open" | "done" | "cancelled" | "reported";
                                    /** Format: date */
                                    on: string | null;
                                    reason: string | null;
                                };
                                about: {
                                    year: number;
                                    measures: {
                                        zh: string;
                                        en: string;
                                    }[];
                                } | null;
                                /** @description Whether its next step is of an office of the caller's, or of one below */
                                mayClose: boolean;
                                /** Format: uuid */
                                settles: string | null;
                                /** @description Name of the merged enterprise it was noted under */
                                recordedUnder: string | null;
                                officeName: string;
                                byName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                recordedAt: string;
                            }[];
                            next: {
                                /** Format: date */
                                day: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                recordedAt: string;
                                /** Format: uuid */
                                id: string;
                            } | null;
                            mayEdit: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        contacts: {
                            id: string;
                            /** Format: uuid */
                            enterpriseId: string;
                            /**
                             * Format: uuid
                             * @description The entry whose next step this one does
                             */
                            settles: string | null;
                        }[];
                        /** @enum {string} */
                        kind: "call" | "visit" | "message" | "meeting";
                        /** Format: date */
                        day: string;
                        withWhom: string | null;
                        /** @enum {string} */
                        outcome: "promised" | "talked" | "unreached" | "declined";
                        note: string | null;
                        next: {
                            step: string | null;
                            /** Format: date */
                            due: string;
                        } | null;
                        about: {
                            measures: string[];
                            year: number;
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-contacts/{contactId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    contactId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            day: string;
                            kinds: {
                                kind: components["schemas"]["RosterKind"];
                                valid: number;
                                /** @description Whose last list ends within 90 days */
                                ending: number;
                            }[];
                            frozen: components["schemas"]["FrozenRoster"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                };
                header?: never;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kind: components["schemas"]["RosterKind"];
                            /** Format: date */
                            day: string;
                            valid: number;
                            ending: number;
                            issues: components["schemas"]["RosterIssue"][];
                            frozen: components["schemas"]["FrozenRoster"][];
                            /** @description Lists of this area may be added and frozen */
                            mayEdit: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-issues/{issueId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    issueId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kind: components["schemas"]["RosterKind"];
                            issue: components["schemas"]["RosterIssue"];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters/{kind}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    standing?: "valid" | "ending" | "gone";
                    text?: string;
                    issueId?: string;
                    afterRevenue?: string;
                    afterId?: string;
                };
                header?: never;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            members: {
                                enterprise: components["schemas"]["Enterprise"];
                                entries: components["schemas"]["RosterEntry"][];
                            }[];
                            next: {
                                afterRevenue: string | null;
                                /** Format: uuid */
                                afterId: string;
                            } | null;
                            count: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprises/{enterpriseId}/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    enterpriseId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kinds: components["schemas"]["RosterKind"][];
                            entries: components["schemas"]["RosterEntry"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        title: string;
                        issuer: string;
                        areaId: number;
                        document: string | null;
                        /** Format: date */
                        issuedOn: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-issues/{issueId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    issueId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        entries: {
                            id: string;
                            /** @description Id or credit code */
                            enterprise: string;
                        }[];
                        /** Format: date */
                        from: string | null;
                        /** Format: date */
                        until: string | null;
                        remark: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roster-entries/{entryId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    entryId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        /** Format: date */
                        offFrom: string;
                        reason: string;
                        document: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frozen-rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        areaId: number;
                        period: string;
                        reason: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frozen-rosters/{frozenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    day?: string;
                };
                header?: never;
                path: {
                    frozenId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            frozen: components["schemas"]["FrozenRoster"];
                            kind: components["schemas"]["RosterKind"];
                            /** Format: date */
                            day: string;
                            came: number;
                            left: number;
                            cameFirst: {
                                /** Format: uuid */
                                id: string;
                                /** @description null when it lies outside the reader's areas */
                                name: string | null;
                                entry: components["schemas"]["RosterEntry"] | null;
                            }[];
                            leftFirst: {
                                /** Format: uuid */
                                id: string;
                                /** @description null when it lies outside the reader's areas */
                                name: string | null;
                                /** @enum {string} */
                                why: "taken-off" | "expired" | "coming" | "merged" | "elsewhere";
                                survivor: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @description null when it lies outside the reader's areas */
                                    name: string | null;
                                } | null;
                                entry: components["schemas"]["RosterEntry"] | null;
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters/{kind}/members.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    standing?: "valid" | "ending" | "gone";
                    text?: string;
                    issueId?: string;
                };
                header?: never;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frozen-rosters/{frozenId}/list.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    frozenId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            imports: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                target: string | null;
                                fileName: string;
                                areaName: string;
                                tier: number;
                                /** @enum {string} */
                                state: "reading" | "read" | "refused" | "committing" | "committed" | "undoing" | "undone" | "discarded";
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                handedInAt: string;
                                byName: string;
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        /** Hand in a list of enterprises (xlsx); it is read and checked, nothing is entered yet */
        post: {
            parameters: {
                query: {
                    /** @description Kind of list; enterprises when it is not said */
                    kind?: string;
                    /** @description What the list is for, where its kind asks for it */
                    target?: string;
                    areaId: number;
                    fileName: string;
                    /** @description Evidence that the office gives the figures */
                    tier: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    problemsAfter?: number;
                    doubtsAfter?: number;
                    changesAfter?: number;
                };
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            target: string | null;
                            fileName: string;
                            areaName: string;
                            tier: number;
                            /** @enum {string} */
                            state: "reading" | "read" | "refused" | "committing" | "committed" | "undoing" | "undone" | "discarded";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            handedInAt: string;
                            byName: string;
                            /** @description Handed in by the person who asks */
                            own: boolean;
                            unknownHeadings: string[];
                            refusal: components["schemas"]["Refusal"] | null;
                            /** @enum {string|null} */
                            mode: "all" | "good" | null;
                            undoReason: string | null;
                            undoCounts: {
                                withdrawn: number;
                                restored: number;
                                kept: number;
                            } | null;
                            mayUndo: boolean;
                            progress: {
                                done: number;
                                total: number | null;
                            } | null;
                            counts: {
                                new: number;
                                change: number;
                                same: number;
                                failed: number;
                            };
                            problems: {
                                row: number;
                                name: string;
                                heading: string;
                                text: string;
                                refusal: components["schemas"]["Refusal"];
                            }[];
                            problemsNext: number | null;
                            /** @description Cells that can be taken but hardly be right, of rows with problems too */
                            doubts: {
                                row: number;
                                name: string;
                                heading: string;
                                text: string;
                                refusal: components["schemas"]["Refusal"];
                            }[];
                            doubtsNext: number | null;
                            changes: {
                                row: number;
                                name: string;
                                /** @enum {string} */
                                outcome: "new" | "change";
                                facts: {
                                    measure: components["schemas"]["Measure"];
                                    year: number | null;
                                    before: string | null;
                                    after: string;
                                    takesEffect: boolean;
                                }[];
                                details: {
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                    before: string | null;
                                    after: string;
                                }[];
                            }[];
                            changesNext: number | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-imports/{importId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mode: "all" | "good";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-imports/{importId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what a list entered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-imports/{importId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description Kind of list; enterprises when it is not said */
                    kind?: string;
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enterprise-imports/{importId}/failed.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description With the indicators of its offices and above, and the plans in force that ask for one */
                    areaId?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            indicators: components["schemas"]["IndicatorDefinition"][];
                            /** @description Plans in force of the area and above it that ask for an indicator */
                            uses: {
                                code: string;
                                /** Format: uuid */
                                planId: string;
                                title: string;
                                version: number;
                                areaName: string;
                                words: string[];
                            }[];
                            mayAdd: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What is known or asked for each year */
                            measures: {
                                code: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                                unit: string;
                                /** @enum {string} */
                                valueKind: "count" | "decimal" | "money" | "flag" | "choice";
                                /** @enum {string} */
                                nature: "flow" | "stock" | "level" | "one-off";
                                choices: {
                                    code: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                            }[];
                            sections: {
                                code: string;
                                name: string;
                            }[];
                            rosters: {
                                code: string;
                                label: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaId: number;
                        code: string | null;
                        year: number;
                        draft: components["schemas"]["IndicatorDraft"];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            faults: {
                                /** @enum {string} */
                                field: "name" | "nameEn" | "explain" | "caution" | "kind" | "unit" | "times" | "direction" | "sections" | "roster" | "measure" | "numerator" | "denominator" | "answers" | "listed" | "minCoverage" | "evidenceMin" | "names" | "confidence" | "source";
                                code: string;
                                facts: {
                                    [key: string]: unknown;
                                };
                            }[];
                            effect: {
                                area: {
                                    id: number;
                                    name: string;
                                };
                                parts: {
                                    id: number;
                                    name: string;
                                }[];
                                /** @description The version in force */
                                version: number | null;
                                before: components["schemas"]["IndicatorDefinition"] | null;
                                after: components["schemas"]["IndicatorDefinition"];
                                changes: {
                                    year: number;
                                    partId: number | null;
                                    before: components["schemas"]["Actual"] | null;
                                    after: components["schemas"]["Actual"];
                                    /** @description Null where one of the figures is missing or the units differ */
                                    difference: string | null;
                                }[];
                            } | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local-indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        areaId: number;
                        version: number;
                        validFrom: string;
                        reason: string | null;
                        draft: components["schemas"]["IndicatorDraft"];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            version: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/local-indicators/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            area: {
                                id: number;
                                name: string;
                            };
                            mayChange: boolean;
                            draft: components["schemas"]["IndicatorDraft"];
                            versions: {
                                version: number;
                                validFrom: string;
                                reason: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                adoptedAt: string;
                                byName: string;
                                draft: components["schemas"]["IndicatorDraft"];
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            plan: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                version: number;
                            };
                            mayBind: boolean;
                            items: {
                                itemId: string;
                                indicator: string;
                                unit: string;
                                /** @description The indicator that is meant */
                                code: string | null;
                                /** @description By its name and unit; else because a person said so */
                                byName: boolean;
                                /** @description Indicators in the same unit */
                                choices: {
                                    code: string;
                                    label: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        itemId: string;
                        code: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    year: number;
                    /** @description So many years up to the year; 1 when left out */
                    years?: number;
                    /** @description Only the area as a whole, without its parts; false when left out */
                    whole?: boolean;
                    /** @description All indicators when left out */
                    code?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            area: {
                                id: number;
                                name: string;
                            };
                            /** @description Its areas in the order of their codes */
                            parts: {
                                id: number;
                                name: string;
                            }[];
                            figures: {
                                code: string;
                                year: number;
                                partId: number | null;
                                figure: components["schemas"]["Actual"];
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/{code}/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    year: number;
                    /** @description Of a sum over several years the first one */
                    from?: number;
                    page?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            area: {
                                id: number;
                                name: string;
                            };
                            figure: components["schemas"]["Actual"];
                            /** @description The years that are added up, the first one first */
                            years: {
                                year: number;
                                figure: components["schemas"]["Actual"];
                            }[];
                            /** @description How many enterprises there are on all pages */
                            total: number;
                            enterprises: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                areaName: string;
                                numerator: string | null;
                                denominator: string | null;
                                /** @description Of several years the weakest */
                                tier: number | null;
                                /** @description Of how many of the years it is known */
                                known: number;
                            }[];
                            page: number;
                            pageSize: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description As it was told at the end of this past day; now without it */
                    day?: string;
                };
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            plan: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                version: number;
                            };
                            area: {
                                id: number;
                                name: string;
                            };
                            day: string;
                            past?: {
                                /** @description Whether the plan was published by then; else its first version is shown */
                                published: boolean;
                                /** @description The plan's newest version, which may be another than the one shown */
                                newest: number;
                            };
                            /** @description Whether the caller sees all of the plan's area; without it no figure is given */
                            measurable: boolean;
                            rows: {
                                itemId: string;
                                indicator: string;
                                unit: string;
                                /** @enum {string} */
                                from: "grid" | "target";
                                code: string | null;
                                /** @description Whether enterprises are asked for its figures, so that there may be some to call */
                                asked: boolean;
                                cells: {
                                    areaName: string;
                                    areaId: number | null;
                                    /** @enum {string} */
                                    role: "total" | "part";
                                    first: number;
                                    last: number;
                                    adding: boolean;
                                    /** @enum {string} */
                                    wanted: "at-least" | "at-most";
                                    target: string;
                                    /** @description A plain decimal, rounded for show; numerator and denominator are exact */
                                    figure: string | null;
                                    /** @description Per cent of the target */
                                    rate: string | null;
                                    /** @description A plain decimal, rounded for show; numerator and denominator are exact */
                                    expected: string | null;
                                    /** @enum {string} */
                                    standing: "missed" | "behind" | "under-way" | "on-track" | "reached" | "unknown" | "not-due";
                                    /** @description The figure rests on too few enterprises */
                                    uncertain: boolean;
                                    latest: {
                                        year: number;
                                        /** @description A plain decimal, rounded for show; numerator and denominator are exact */
                                        figure: string;
                                    } | null;
                                    missing?: {
                                        /** @enum {string} */
                                        why: "unbound" | "area-unknown" | "elsewhere" | "not-begun" | "awaited" | "nobody-in-scope" | "nothing-known" | "denominator-zero";
                                        /** @description Of which year */
                                        year: number | null;
                                    } | null;
                                }[];
                                /** @description What lies in the plan's area but in none of the parts that the row names for these years */
                                outside?: {
                                    first: number;
                                    last: number;
                                    adding: boolean;
                                    /** @description A plain decimal, rounded for show; numerator and denominator are exact */
                                    figure: string | null;
                                    /** @description Enterprises in scope there, at most in one of the years */
                                    inScope: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/{code}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    year: number;
                    /** @description The figure at the end of this past day … */
                    since?: string;
                    snapshot?: string;
                    /** @description … and at the end of this one; now without it */
                    until?: string;
                    untilSnapshot?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            area: {
                                id: number;
                                name: string;
                            };
                            since: {
                                at: string;
                                /** @description The end of which day it is */
                                day: string | null;
                                snapshot: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                } | null;
                                frozen: components["schemas"]["Actual"] | null;
                            };
                            until: {
                                at: string;
                                /** @description The end of which day it is */
                                day: string | null;
                                snapshot: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                } | null;
                                frozen: components["schemas"]["Actual"] | null;
                            } | null;
                            before: components["schemas"]["Actual"];
                            after: components["schemas"]["Actual"];
                            change: {
                                numerator: string;
                                denominator: string | null;
                                inScope: number;
                                known: number;
                                value: string | null;
                            };
                            redefined: {
                                version: number;
                                before: components["schemas"]["Actual"];
                            } | null;
                            causes: {
                                /** @enum {string} */
                                cause: "corrected" | "reported" | "renewed" | "withdrawn" | "registered" | "moved-in" | "moved-out" | "moved-within" | "area-moved" | "merged" | "split" | "listed" | "unlisted" | "industry-in" | "industry-out" | "evidence";
                                enterprises: number;
                                numerator: string;
                                denominator: string | null;
                                inScope: number;
                                known: number;
                                value: string | null;
                            }[];
                            changed: number;
                            /** @description Areas that were moved in between, of those the caller sees */
                            moves: {
                                id: number;
                                name: string;
                                fromName: string;
                                toName: string;
                                effectiveOn: string;
                                document: string;
                                reason: string;
                                byName: string;
                                recordedAt: string;
                            }[];
                            units: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                cause: "corrected" | "reported" | "renewed" | "withdrawn" | "registered" | "moved-in" | "moved-out" | "moved-within" | "area-moved" | "merged" | "split" | "listed" | "unlisted" | "industry-in" | "industry-out" | "evidence";
                                numerator: string;
                                denominator: string | null;
                                inScope: number;
                                known: number;
                                value: string | null;
                                before: {
                                    counts: boolean;
                                    areaName: string | null;
                                    numerator: string | null;
                                    denominator: string | null;
                                    tier: number | null;
                                };
                                after: {
                                    counts: boolean;
                                    areaName: string | null;
                                    numerator: string | null;
                                    denominator: string | null;
                                    tier: number | null;
                                };
                                fact: {
                                    at: string;
                                    /** @enum {string} */
                                    act: "record" | "correct";
                                    source: string;
                                    byName: string;
                                    reason: string | null;
                                } | null;
                            }[];
                            parts: {
                                id: number;
                                name: string;
                                before: components["schemas"]["Actual"];
                                after: components["schemas"]["Actual"];
                                change: {
                                    numerator: string;
                                    denominator: string | null;
                                    inScope: number;
                                    known: number;
                                    value: string | null;
                                };
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/move-effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    toId: number;
                    /** @description All years of which sums are kept when left out */
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            area: {
                                id: number;
                                name: string;
                            };
                            from: {
                                id: number;
                                name: string;
                            };
                            to: {
                                id: number;
                                name: string;
                            };
                            /** @description The lowest area above both; its figures and those of all above it stay */
                            common: {
                                id: number;
                                name: string;
                            };
                            years: number[];
                            /** @description The areas on the two paths, in which figures change */
                            places: {
                                id: number;
                                name: string;
                                /** @enum {string} */
                                side: "out" | "in";
                            }[];
                            /** @description So many areas on the paths lie outside the caller's own */
                            hidden: number;
                            /** @description Plans in force with tables that give targets to the moved area or to one on the paths */
                            plans: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                areaName: string;
                                tables: number;
                            }[];
                            definitions: components["schemas"]["IndicatorDefinition"][];
                            figures: {
                                code: string;
                                year: number;
                                areaId: number;
                                before: components["schemas"]["Actual"];
                                after: components["schemas"]["Actual"];
                                change: {
                                    numerator: string;
                                    denominator: string | null;
                                    inScope: number;
                                    known: number;
                                    value: string | null;
                                };
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            snapshots: components["schemas"]["Snapshot"][];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        title: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Snapshot"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/snapshots/{snapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    snapshotId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            snapshot: components["schemas"]["Snapshot"];
                            /** @description The text still has the hash it was frozen with */
                            intact: boolean;
                            underWay: {
                                /** @description Lists that were being taken in or undone when it was frozen */
                                lists: number;
                                /** @description Enterprises that a start of the demo had still to load */
                                enterprises: number | null;
                            } | null;
                            progress: {
                                plan: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                    version: number;
                                };
                                area: {
                                    id: number;
                                    name: string;
                                };
                                day: string;
                                past?: {
                                    /** @description Whether the plan was published by then; else its first version is shown */
                                    published: boolean;
                                    /** @description The plan's newest version, which may be another than the one shown */
                                    newest: number;
                                };
                                /** @description Whether the caller sees all of the plan's area; without it no figure is given */
                                measurable: boolean;
                                rows: {
                                    itemId: string;
                                    indicator: string;
                                    unit: string;
                                    /** @enum {string} */
                                    from: "grid" | "target";
                                    code: string | null;
                                    /** @description Whether enterprises are asked for its figures, so that there may be some to call */
                                    asked: boolean;
                                    cells: {
                                        areaName: string;
                                        areaId: number | null;
                                        /** @enum {string} */
                                        role: "total" | "part";
                                        first: number;
                                        last: number;
                                        adding: boolean;
                                        /** @enum {string} */
                                        wanted: "at-least" | "at-most";
                                        target: string;
                                        /** @description A plain decimal, rounded for show; numerator and denominator are exact */
                                        figure: string | null;
                                        /** @description Per cent of the target */
                                        rate: string | null;
                                        /** @description A plain decimal, rounded for show; numerator and denominator are exact */
                                        expected: string | null;
                                        /** @enum {string} */
                                        standing: "missed" | "behind" | "under-way" | "on-track" | "reached" | "unknown" | "not-due";
                                        /** @description The figure rests on too few enterprises */
                                        uncertain: boolean;
                                        latest: {
                                            year: number;
                                            /** @description A plain decimal, rounded for show; numerator and denominator are exact */
                                            figure: string;
                                        } | null;
                                        missing?: {
                                            /** @enum {string} */
                                            why: "unbound" | "area-unknown" | "elsewhere" | "not-begun" | "awaited" | "nobody-in-scope" | "nothing-known" | "denominator-zero";
                                            /** @description Of which year */
                                            year: number | null;
                                        } | null;
                                    }[];
                                    /** @description What lies in the plan's area but in none of the parts that the row names for these years */
                                    outside?: {
                                        first: number;
                                        last: number;
                                        adding: boolean;
                                        /** @description A plain decimal, rounded for show; numerator and denominator are exact */
                                        figure: string | null;
                                        /** @description Enterprises in scope there, at most in one of the years */
                                        inScope: number;
                                    }[];
                                }[];
                            };
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/snapshots/{snapshotId}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Another snapshot of the plan; now without it */
                    with?: string;
                };
                header?: never;
                path: {
                    snapshotId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            snapshot: components["schemas"]["Snapshot"];
                            until: components["schemas"]["Snapshot"] | null;
                            now: string;
                            /** @description The plan's other snapshots, the newest first */
                            others: components["schemas"]["Snapshot"][];
                            /** @description How many figures only one of the two has */
                            alone: number;
                            /** @description How many of the frozen figures are what they were */
                            same: number;
                            different: {
                                code: string;
                                year: number;
                                areaId: number;
                                areaName: string;
                                /** @description By another version of the definition */
                                redefined: boolean;
                                before: components["schemas"]["Actual"];
                                after: components["schemas"]["Actual"];
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/snapshots/{snapshotId}/reports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description Who signs */
                    issuer: string;
                    /** @description Of a dispatch: whom it is about */
                    area?: string;
                    /** @description Of a dispatch: the day by which an answer is due */
                    due?: string;
                };
                header?: never;
                path: {
                    snapshotId: string;
                    kind: "weekly" | "dispatch" | "annual";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/{code}/call-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    year: number;
                    /** @description Those without the figure, or those with less evidence than the definition asks for; unknown when left out */
                    show?: "unknown" | "weak";
                    /** @description Whole 分 as a decimal text */
                    afterRevenue?: string;
                    afterId?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            area: {
                                id: number;
                                name: string;
                            };
                            figure: components["schemas"]["Actual"];
                            /** @description What the enterprises are asked for */
                            measures: string[];
                            /** @description The largest first */
                            enterprises: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                areaName: string;
                                hasNumerator: boolean;
                                /** @description True too where there is none to have */
                                hasDenominator: boolean;
                                tier: number | null;
                                /** @description Masked for readers who may not change the file */
                                person: string | null;
                                /** @description Masked for readers who may not change the file */
                                phone: string | null;
                                last: {
                                    /** Format: date */
                                    day: string;
                                    /** @enum {string} */
                                    kind: "call" | "visit" | "message" | "meeting";
                                    /** @enum {string} */
                                    outcome: "promised" | "talked" | "unreached" | "declined";
                                    note: string | null;
                                } | null;
                                open: {
                                    /** Format: uuid */
                                    contactId: string;
                                    step: string | null;
                                    /** Format: date */
                                    due: string;
                                    promised: boolean;
                                    /** @description It is of an office of the caller's, or of one below */
                                    mayClose: boolean;
                                } | null;
                            }[];
                            next: {
                                /** Format: uuid */
                                afterId: string;
                                /** @description Whole 分 as a decimal text */
                                afterRevenue: string | null;
                            } | null;
                            mayEdit: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportTemplates"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates/{kind}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The template in force in an area (docx) */
        get: {
            parameters: {
                query: {
                    areaId: number;
                };
                header?: never;
                path: {
                    kind: "weekly" | "dispatch" | "annual";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-template-editions/{editionId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One edition (docx) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    editionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates/{kind}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload an area's own template; it is tried with invented values before it is kept */
        post: {
            parameters: {
                query: {
                    areaId: number;
                    /** @description Made by the caller; the same upload sent again is done once */
                    id: string;
                    fileName: string;
                };
                header?: never;
                path: {
                    kind: "weekly" | "dispatch" | "annual";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            edition: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates/{kind}/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go back to an older edition, or to what ships: it becomes the newest edition */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "weekly" | "dispatch" | "annual";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaId: number;
                        /** Format: uuid */
                        id: string;
                        /**
                         * Format: uuid
                         * @description An edition of the area; null is what ships
                         */
                        from: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            edition: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/figures.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/progress.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    planId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators/{code}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    areaId: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            area: {
                                id: number;
                                name: string;
                            };
                            /** @description The day it was read: the figure of its year is one of a year in progress */
                            day: string;
                            /** @description Oldest first */
                            years: {
                                year: number;
                                figure: components["schemas"]["Actual"];
                            }[];
                            /** @description What plans in force ask for in this area, the plan published last first */
                            targets: {
                                first: number;
                                last: number;
                                /** @description Whether it adds up over its years, instead of standing at their end */
                                adding: boolean;
                                /** @enum {string} */
                                wanted: "at-least" | "at-most";
                                target: string;
                                unit: string;
                                /** Format: uuid */
                                planId: string;
                                planTitle: string;
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    homeId: number;
                    subjectId: string;
                    kind: "fact" | "subject" | "step" | "asset";
                    /** @description Up to 100 records of the kind, between commas */
                    recordIds: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            files: components["schemas"]["Evidence"][];
                            uploads: components["schemas"]["EvidenceUpload"][];
                            mayChange: boolean;
                            storage: components["schemas"]["EvidenceStorage"] | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{homeId}/{evidenceId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    homeId: number;
                    evidenceId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{homeId}/{evidenceId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    homeId: number;
                    evidenceId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            text: string;
                            cut: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{homeId}/{evidenceId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    homeId: number;
                    evidenceId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        act: "detach" | "restore";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            detached: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        homeId: number;
                        /** Format: uuid */
                        subjectId: string;
                        /** @enum {string} */
                        kind: "fact" | "subject" | "step" | "asset";
                        recordId: string;
                        fileName: string;
                        /** @description Bytes, at most 52428800 */
                        size: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "receiving" | "checking" | "refused" | "kept";
                            received: number;
                            size: number;
                            /** @description CRC-32 */
                            crc32: number;
                            refusal: components["schemas"]["Refusal"] | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{homeId}/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    homeId: number;
                    uploadId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "receiving" | "checking" | "refused" | "kept";
                            received: number;
                            size: number;
                            /** @description CRC-32 */
                            crc32: number;
                            refusal: components["schemas"]["Refusal"] | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    homeId: number;
                    uploadId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{homeId}/uploads/{uploadId}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    homeId: number;
                    uploadId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description CRC-32 */
                        crc32: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "receiving" | "checking" | "refused" | "kept";
                            received: number;
                            size: number;
                            /** @description CRC-32 */
                            crc32: number;
                            refusal: components["schemas"]["Refusal"] | null;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{homeId}/uploads/{uploadId}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Send the piece of a file that begins at a byte; one that is known already changes nothing */
        put: {
            parameters: {
                query: {
                    from: number;
                };
                header?: never;
                path: {
                    homeId: number;
                    uploadId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            received: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/monday": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Monday"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Home"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Counted up to 100 */
                            unread: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    state: "unread" | "read";
                    kind?: string;
                    /** @description `next` of the page before */
                    behind?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            notices: components["schemas"]["Notice"][];
                            next: string | null;
                            /** @description Kinds of which the person has notices */
                            kinds: string[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    } | {
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        until: string;
                        kind?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            marked: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/habits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            language: "zh-CN" | "en";
                            /** @enum {string} */
                            byMail: "at-once" | "digest" | "none";
                            byKind: {
                                [key: string]: "at-once" | "digest" | "none";
                            };
                            /** @description Minute of the day at the offices (UTC+8) */
                            digestAt: number;
                            /** @description Minute of the day at the offices (UTC+8) */
                            quietFrom: number | null;
                            /** @description Minute of the day at the offices (UTC+8) */
                            quietUntil: number | null;
                            /** @description Kinds that the person has had, or chose something for */
                            kinds: string[];
                            address: {
                                address: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                askedAt: string;
                                verified: boolean;
                            } | null;
                            mailSetUp: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        language: "zh-CN" | "en";
                        /** @enum {string} */
                        byMail: "at-once" | "digest" | "none";
                        byKind: {
                            [key: string]: "at-once" | "digest" | "none";
                        };
                        /** @description Minute of the day at the offices (UTC+8) */
                        digestAt: number;
                        /** @description Minute of the day at the offices (UTC+8) */
                        quietFrom: number | null;
                        /** @description Minute of the day at the offices (UTC+8) */
                        quietUntil: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Asks the address by a link whether it is the person's */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        address: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/address/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-robots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            robots: components["schemas"]["NoticeRobot"][];
                            /** @description That there are */
                            kinds: string[];
                            /** @description That the operator allows */
                            hosts: string[];
                            /** @description False in a demonstration, which sends nothing */
                            leaves: boolean;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        areaId: number;
                        name: string;
                        /** @enum {string} */
                        style: "dingtalk" | "wecom" | "feishu" | "json";
                        url: string;
                        secret: string | null;
                        kinds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-robots/{robotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    robotId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        kinds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    robotId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-robots/{robotId}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a test message now */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    robotId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outward-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            waiting: number;
                            givenUp: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            oldestAt: string | null;
                            mailSetUp: boolean;
                            hosts: string[];
                            leaves: boolean;
                            messages: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                channel: "mail" | "robot";
                                /** @enum {string} */
                                subject: "notice" | "digest" | "address";
                                kinds: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                postedAt: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                givenUpAt: string;
                                tries: number;
                                /** @description A short code, without the words of the other side */
                                fault: string;
                            }[];
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outward-messages/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets messages that were given up be sent once more */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    } | {
                        /** @enum {boolean} */
                        all: true;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                        };
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlatformState"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why it was not done: a code and the facts its wording needs */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Why it was not done: a code and the facts its wording needs */
        Refusal: {
            /** @description Stable for ever; docs/reference/refusals.md lists all */
            code: string;
            facts: {
                [key: string]: unknown;
            };
        };
        IdentityProvider: {
            id: string;
            /** @enum {string} */
            kind: "oidc" | "dingtalk" | "wecom";
            name: {
                zh: string;
                en: string;
            };
        };
        HeldRole: {
            /** @enum {string} */
            role: "system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier";
            areaId: number;
            areaName: string;
            /** @description Name of whose role it is, when it is held as a deputy */
            onBehalfOf?: string;
        };
        Session: {
            user: {
                /** Format: uuid */
                id: string;
                userName: string;
                displayName: string;
            };
            assignments: components["schemas"]["HeldRole"][];
            permissions: string[];
            /** @enum {string} */
            mode: "demo" | "real";
        };
        Entering: {
            /** @enum {string} */
            step: "second-factor" | "enrolment" | "new-password";
            userName: string;
            displayName: string;
            /** @description By what the second factor can be given */
            means: ("code" | "key")[];
        };
        AccountRole: {
            /** Format: uuid */
            assignmentId: string;
            /** @enum {string} */
            role: "system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier";
            areaId: number;
            areaName: string;
            /**
             * Format: date-time
             * @description UTC
             */
            grantedAt: string;
        };
        RoleProposal: {
            /** Format: uuid */
            proposalId: string;
            /** @enum {string} */
            role: "system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier";
            areaId: number;
            areaName: string;
            proposedByName: string;
            /**
             * Format: date-time
             * @description UTC
             */
            proposedAt: string;
            reason: string;
            /** @description Proposed by whoever asks, who may not decide it */
            mine: boolean;
        };
        Account: {
            /** Format: uuid */
            id: string;
            userName: string;
            displayName: string;
            /** @enum {string} */
            duty: "programme" | "system" | "security" | "audit";
            areaName: string;
            demo: boolean;
            /** @enum {string} */
            state: "active" | "invited" | "locked" | "idle" | "disabled";
            /**
             * Format: date-time
             * @description UTC
             */
            lastSignInAt: string | null;
            assignments: components["schemas"]["AccountRole"][];
            proposals: components["schemas"]["RoleProposal"][];
            invitation: {
                /** Format: uuid */
                invitationId: string;
                /** @enum {string} */
                purpose: "join" | "reset";
                /**
                 * Format: date-time
                 * @description UTC
                 */
                until: string;
                needsConfirmation: boolean;
                mine: boolean;
            } | null;
            /** @description The account of whoever asks, who may not administer it */
            self: boolean;
            /** @description Belongs to, or also holds roles in, areas of other administrators */
            beyondScope: boolean;
        };
        InvitationLink: {
            token: string;
            /**
             * Format: date-time
             * @description UTC
             */
            until: string;
        };
        Area: {
            id: number;
            code: string | null;
            name: string;
            shortName: string;
            /** @enum {string} */
            level: "country" | "province" | "city" | "district" | "township" | "programme" | "park";
            /** @enum {string} */
            tree: "division" | "park";
            parentId: number | null;
            locatedInId: number | null;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            demo: boolean;
        };
        AreaMove: {
            /** Format: uuid */
            id: string;
            areaId: number;
            fromId: number;
            fromName: string;
            toId: number;
            toName: string;
            effectiveOn: string;
            document: string;
            reason: string;
            /**
             * Format: date-time
             * @description UTC
             */
            recordedAt: string;
            byName: string;
        };
        AuditEvent: {
            id: string;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description Empty: nobody who is known */
            actorName: string;
            /** @description Whom a deputy acted for */
            onBehalfOf: string | null;
            action: string;
            objectKind: string;
            objectId: string;
            areaName: string | null;
            /** @description Of what was read: where the reader holds his office */
            officeName: string | null;
            /** @enum {string} */
            outcome: "done" | "read" | "denied";
            /** @description How often within a minute */
            times: number;
            requestId: string | null;
            detail: {
                [key: string]: unknown;
            };
        };
        AuditAnchor: {
            seq: number;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            algorithm: string;
            digest: string;
            publicKey: string;
            signature: string;
        };
        AuditVerification: {
            running: boolean;
            checked: number;
            total: number;
            /**
             * Format: date-time
             * @description UTC
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description UTC
             */
            finishedAt: string | null;
            byName: string;
            fault: {
                /** @enum {string} */
                kind: "missing" | "altered" | "stray" | "cut" | "rewritten" | "forged";
                seq: number;
                sound: number | null;
            } | null;
            /** @description It ended before its time; begin again */
            failed: boolean;
        };
        Unit: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "government" | "department" | "park-administration" | "company" | "group" | "organisation";
            areaId: number;
            areaName: string;
            aliases: string[];
            /** @enum {string} */
            verification: "sourced" | "background";
            demo: boolean;
        };
        Expert: {
            /** Format: uuid */
            id: string;
            name: string;
            employer: string;
            title: string;
            fields: string[];
            industries: string;
            years: number;
            /** @description Works for a supplier, or holds shares of one */
            conflicts: boolean;
            areaId: number;
            areaName: string;
            listedByName: string;
            /** Format: uuid */
            caseId: string | null;
            /** Format: date */
            listedOn: string;
            /** Format: date */
            validUntil: string | null;
            /** @enum {string} */
            standing: "valid" | "expiring" | "expired" | "renewed" | "removed";
            /** Format: date */
            removedOn: string | null;
            removedFor: string | null;
            /** @description Whether whoever asks may take it off the register */
            removable: boolean;
            demo: boolean;
        };
        ExpertPage: {
            experts: components["schemas"]["Expert"][];
            next: string | null;
        };
        Supplier: {
            /** Format: uuid */
            id: string;
            company: string;
            uscc: string;
            kinds: string[];
            industries: string;
            scenes: string;
            staff: number;
            areaId: number;
            areaName: string;
            listedByName: string;
            /** Format: uuid */
            caseId: string | null;
            /** Format: date */
            listedOn: string;
            /** Format: date */
            validUntil: string;
            /** @enum {string} */
            standing: "valid" | "expiring" | "expired" | "renewed" | "removed";
            /** Format: date */
            removedOn: string | null;
            removedFor: string | null;
            /** @description Whether whoever asks may take it off the register */
            removable: boolean;
            demo: boolean;
        };
        SupplierPage: {
            suppliers: components["schemas"]["Supplier"][];
            next: string | null;
        };
        RecommendedSupplier: {
            /** Format: uuid */
            id: string;
            company: string;
            uscc: string;
            kinds: string[];
            industries: string;
            scenes: string;
            staff: number;
            areaName: string;
            listedByName: string;
            /** Format: date */
            listedOn: string;
            /** Format: date */
            validUntil: string;
            demo: boolean;
        };
        RecommendedPage: {
            suppliers: components["schemas"]["RecommendedSupplier"][];
            next: string | null;
        };
        Target: {
            id: string;
            quote: string;
            /** @description Half-open range of code points in the document's text */
            span: number[];
            indicator: string;
            value?: number;
            min?: number;
            max?: number;
            unit: string;
            /** @enum {string} */
            op: "eq" | "ge" | "gt" | "le" | "lt" | "approx" | "range";
            /** @enum {string} */
            period: "level" | "cumulative" | "annual";
            year: number | null;
            region?: string;
            scope?: string;
            /** @enum {string} */
            direction?: "down";
            from_year?: number;
            base_year?: number;
            implied?: boolean;
            second_quote?: string;
        };
        DecompositionTable: {
            id: string;
            quote: string;
            /** @description Half-open range of code points in the document's text */
            span: number[];
            title: string;
            regions: string[];
            total_region: string | null;
            rows: {
                indicator: string;
                unit: string;
                year: number | null;
                /** @enum {string} */
                measure: "annual" | "plan_total" | "stock";
                label: string;
                values: {
                    [key: string]: number;
                };
            }[];
        };
        Task: {
            id: string;
            quote: string;
            /** @description Half-open range of code points in the document's text */
            span: number[];
            number: string | null;
            title: string;
            lead: string[];
            coop: string[];
            section?: string;
            implied_units?: string[];
            deadlines?: string[];
        };
        Incentive: {
            id: string;
            quote: string;
            /** @description Half-open range of code points in the document's text */
            span: number[];
            /** @enum {string} */
            kind: "rate" | "fixed" | "upto" | "per_unit" | "ranking" | "interest" | "match" | "fund";
            subject: string;
            rate?: number | null;
            rate_min?: number | null;
            rate_max?: number | null;
            base?: string | null;
            amount?: number | null;
            amount_min?: number | null;
            amount_max?: number | null;
            cap?: number | null;
            cap2?: number | null;
            unit?: string | null;
            per?: string | null;
            period?: string | null;
            condition?: string | null;
            rank_to?: number | null;
            quota?: number | null;
            quota_period?: string | null;
            instalments?: string | null;
            second_quote?: string;
        };
        Reference: {
            id: string;
            quote: string;
            /** @description Half-open range of code points in the document's text */
            span: number[];
            name: string;
            number: string | null;
            /** @enum {string} */
            kind: "policy" | "law" | "standard";
            relation?: string;
        };
        DraftItem: {
            /** @enum {string} */
            kind: "target";
            item: components["schemas"]["Target"];
        } | {
            /** @enum {string} */
            kind: "table";
            item: components["schemas"]["DecompositionTable"];
        } | {
            /** @enum {string} */
            kind: "task";
            item: components["schemas"]["Task"];
        } | {
            /** @enum {string} */
            kind: "incentive";
            item: components["schemas"]["Incentive"];
        } | {
            /** @enum {string} */
            kind: "reference";
            item: components["schemas"]["Reference"];
        };
        ReviewItem: {
            id: string;
            why: string;
            quote: string;
            /** @description Half-open range of code points in the document's text */
            span: number[];
        };
        Metadata: {
            title: string | null;
            plan_title: string | null;
            issuers: string[];
            doc_numbers: string[];
            date: string | null;
            published: string | null;
            period: number[] | null;
            region: string | null;
            /** @enum {string|null} */
            level: "province" | "city" | "district" | null;
            /** @enum {string|null} */
            status: "final" | "draft" | "news" | "digest" | "interpretation" | null;
            date_quote?: string;
        };
        DecidedBy: {
            /** Format: uuid */
            byId: string;
            byName: string;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
        };
        ItemOrigin: {
            /** @enum {string} */
            how: "split" | "merged" | "added";
            /** @description Items it was made from */
            from: string[];
            /** @description Items that came of the same act */
            into: string[];
        };
        ItemState: {
            itemId: string;
            /** @enum {string} */
            kind: "target" | "table" | "task" | "incentive" | "reference";
            /** @enum {string} */
            decision: "pending" | "accepted" | "edited" | "rejected";
            /** @description The reader itself doubted it */
            uncertain: boolean;
            item: components["schemas"]["DraftItem"];
            /** @description Number of the event that decided or made it; 0 when none did */
            version: number;
            by: components["schemas"]["DecidedBy"] | null;
            origin: components["schemas"]["ItemOrigin"] | null;
        };
        Reviewer: {
            /** Format: uuid */
            userId: string;
            displayName: string;
            itemId: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            seenAt: string;
        };
        ReviewCounts: {
            total: number;
            pending: number;
            accepted: number;
            rejected: number;
        };
        PolicyDocumentSummary: {
            /** Format: uuid */
            id: string;
            title: string;
            fileName: string;
            areaId: number;
            areaName: string;
            /** @enum {string} */
            state: "open" | "discarded" | "published";
            /**
             * Format: date-time
             * @description UTC
             */
            receivedAt: string;
            receivedByName: string;
            counts: components["schemas"]["ReviewCounts"];
        };
        UnknownName: {
            name: string;
            itemIds: string[];
        };
        Review: {
            /** Format: uuid */
            id: string;
            title: string;
            fileName: string;
            areaId: number;
            areaName: string;
            /** @enum {string} */
            state: "open" | "discarded" | "published";
            /**
             * Format: date-time
             * @description UTC
             */
            receivedAt: string;
            receivedByName: string;
            counts: components["schemas"]["ReviewCounts"];
            encoding: string;
            /** @description As handed in; spans count its code points */
            text: string;
            metadata: components["schemas"]["Metadata"];
            /** @description Number of the event that last corrected the metadata; 0 when none did */
            metadataVersion: number;
            metadataBy: components["schemas"]["DecidedBy"] | null;
            /** @description Why the reader doubts the uncertain items */
            doubts: components["schemas"]["ReviewItem"][];
            items: components["schemas"]["ItemState"][];
            lastSeq: number;
            /** @description Number of the event that last changed which items there are; 0 when none did */
            shapedAt: number;
            reviewers: components["schemas"]["Reviewer"][];
            unknownUnits: components["schemas"]["UnknownName"][];
            unknownAreas: components["schemas"]["UnknownName"][];
            sameText: {
                /** Format: uuid */
                id: string;
                title: string;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                receivedAt: string;
            }[];
            published: {
                /** Format: uuid */
                planId: string;
                version: number;
            } | null;
        };
        ReceivedDocument: {
            /** Format: uuid */
            documentId: string;
            /** @description Documents of the same text that were handed in before */
            sameText: {
                /** Format: uuid */
                id: string;
                title: string;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                receivedAt: string;
            }[];
        };
        ReadingsUnderWay: {
            readings: {
                /** Format: uuid */
                id: string;
                fileName: string;
                areaId: number;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                startedAt: string;
                progress: {
                    /** @enum {string} */
                    stage: "waiting" | "opening" | "converting" | "reading";
                    /** @description Pages done */
                    done: number;
                    /** @description 0 while it is not known */
                    total: number;
                };
            }[];
            failed: {
                /** Format: uuid */
                id: string;
                fileName: string;
                refusal: components["schemas"]["Refusal"];
            } | null;
        };
        ReviewChanges: {
            /** @enum {string} */
            state: "open" | "discarded" | "published";
            /** @description Items decided after the given event */
            items: components["schemas"]["ItemState"][];
            lastSeq: number;
            /** @description Number of the event that last changed which items there are; 0 when none did */
            shapedAt: number;
            /** @description Number of the event that last corrected the metadata; 0 when none did */
            metadataVersion: number;
            reviewers: components["schemas"]["Reviewer"][];
        };
        SurenessCount: {
            /** @enum {string} */
            kind: "target" | "table" | "task" | "incentive" | "reference";
            /** @description Why the reader doubted these items; null for those it was sure of */
            why: string | null;
            read: number;
            accepted: number;
            edited: number;
            rejected: number;
            /** @description Split or merged by people */
            reshaped: number;
            /** @description Added by people because the reader missed them */
            added: number;
        };
        Sureness: {
            counts: components["schemas"]["SurenessCount"][];
        };
        IndicatorFigure: {
            itemId: string;
            year: number | null;
            /** @enum {string} */
            period: "level" | "cumulative" | "annual";
            bound: {
                /** @enum {string} */
                op: "eq" | "ge" | "gt" | "le" | "lt" | "approx" | "range";
                value?: string;
                min?: string;
                max?: string;
            };
            falling: boolean;
        };
        MeasuredIndicator: {
            key: string;
            name: string;
            scope: string | null;
            unit: string;
            figures: components["schemas"]["IndicatorFigure"][];
        };
        IndicatorMatch: {
            /** @description Key of the predecessor's indicator */
            before: string;
            after: string;
            /** @enum {string} */
            reason: "same" | "other-name" | "other-scope" | "other-unit";
            /** @enum {string} */
            state: "joined" | "apart" | "proposed";
        };
        PlanLink: {
            /** Format: uuid */
            id: string;
            title: string;
            areaName: string;
            periodFrom: number | null;
            periodTo: number | null;
        };
        SuccessionReport: {
            before: components["schemas"]["MeasuredIndicator"][];
            after: components["schemas"]["MeasuredIndicator"][];
            matches: components["schemas"]["IndicatorMatch"][];
            numbers: {
                /** @enum {string} */
                kind: "kept" | "dropped" | "new";
                before: components["schemas"]["MeasuredIndicator"] | null;
                after: components["schemas"]["MeasuredIndicator"] | null;
                /** @description Last figure after minus last figure before, exact */
                difference: string | null;
            }[];
            tasks: {
                /** @enum {string} */
                kind: "kept" | "dropped" | "new";
                /** @enum {string|null} */
                match: "same" | "like" | null;
                before: {
                    id: string;
                    number: string | null;
                    title: string;
                } | null;
                after: {
                    id: string;
                    number: string | null;
                    title: string;
                } | null;
                units: {
                    name: string;
                    /** @enum {string|null} */
                    before: "lead" | "cooperating" | null;
                    /** @enum {string|null} */
                    after: "lead" | "cooperating" | null;
                }[];
            }[];
            units: {
                name: string;
                before: {
                    lead: number;
                    cooperating: number;
                };
                after: {
                    lead: number;
                    cooperating: number;
                };
            }[];
        };
        Succession: {
            plan: components["schemas"]["PlanLink"];
            predecessor: components["schemas"]["PlanLink"] | null;
            successors: components["schemas"]["PlanLink"][];
            /** @description Plans in force that begin earlier, those of the same area first; empty once one is named */
            suggestions: components["schemas"]["PlanLink"][];
            mayDecide: boolean;
            report: components["schemas"]["SuccessionReport"] | null;
        };
        /** @description The sentence in the document, or its clause alone where the text is not kept */
        Origin: {
            quote?: string;
            span?: number[];
            secondQuote?: string;
            clause?: string;
        };
        NamedUnit: {
            name: string;
            /** Format: uuid */
            unitId: string | null;
        };
        NamedArea: {
            name: string;
            areaId: number | null;
        };
        PlanTarget: {
            id: string;
            indicator: string;
            /** @enum {string} */
            kind: "flow" | "stock" | "ratio" | "level" | "oneOff";
            kindReason: string;
            bound: {
                /** @enum {string} */
                op: "eq" | "ge" | "gt" | "le" | "lt" | "approx" | "range";
                /** @description An exact decimal */
                value?: string;
                /** @description An exact decimal */
                min?: string;
                /** @description An exact decimal */
                max?: string;
            };
            unit: string;
            /** @enum {string} */
            period: "level" | "cumulative" | "annual";
            year: number | null;
            fromYear: number | null;
            baseYear: number | null;
            falling: boolean;
            implied: boolean;
            area: components["schemas"]["NamedArea"] | null;
            scope: string | null;
            afterTask?: string | null;
            beforeTask?: string | null;
            source?: components["schemas"]["Origin"];
        };
        AllocationGrid: {
            id: string;
            tableId: string;
            title: string;
            indicator: string;
            /** @enum {string} */
            kind: "flow" | "stock" | "ratio" | "level" | "oneOff";
            kindReason: string;
            unit: string;
            areas: {
                name: string;
                areaId: number | null;
                /** @enum {string} */
                role: "total" | "part" | "subset";
            }[];
            periods: {
                /** @enum {string} */
                span: "planTotal" | "year" | "yearEnd";
                year: number | null;
                label: string;
            }[];
            /** @description cells[area][period] */
            cells: (string | null)[][];
            modes: {
                /** @enum {string} */
                children: "equal" | "atLeast" | "none";
                /** @enum {string} */
                years: "sum" | "none";
                /** @enum {string} */
                fallingStock: "warn" | "none";
            };
            source?: components["schemas"]["Origin"];
        };
        PlanTask: {
            id: string;
            number: string | null;
            title: string;
            section: string | null;
            lead: components["schemas"]["NamedUnit"][];
            cooperating: components["schemas"]["NamedUnit"][];
            implied: components["schemas"]["NamedUnit"][];
            deadlines: string[];
            source?: components["schemas"]["Origin"];
        };
        PlanIncentive: {
            id: string;
            /** @enum {string} */
            kind: "rate" | "fixed" | "upto" | "per_unit" | "ranking" | "interest" | "match" | "fund";
            subject: string;
            /** @description An exact decimal */
            rate: string | null;
            /** @description An exact decimal */
            rateMin: string | null;
            /** @description An exact decimal */
            rateMax: string | null;
            base: string | null;
            /** @description An exact decimal */
            amount: string | null;
            /** @description An exact decimal */
            amountMin: string | null;
            /** @description An exact decimal */
            amountMax: string | null;
            /** @description An exact decimal */
            cap: string | null;
            /** @description An exact decimal */
            cap2: string | null;
            unit: string | null;
            per: string | null;
            period: string | null;
            condition: string | null;
            /** @description An exact decimal */
            rankTo: string | null;
            /** @description An exact decimal */
            quota: string | null;
            quotaPeriod: string | null;
            instalments: string | null;
            source?: components["schemas"]["Origin"];
        };
        PlanReference: {
            id: string;
            name: string;
            number: string | null;
            /** @enum {string} */
            kind: "policy" | "law" | "standard";
            relation: string | null;
            source?: components["schemas"]["Origin"];
        };
        PlanContent: {
            /** @enum {number} */
            schema: 1;
            about: {
                title: string;
                documentNumbers: string[];
                issuers: string[];
                issuedOn: string | null;
                period: number[] | null;
                region: components["schemas"]["NamedArea"] | null;
                /** @enum {string|null} */
                level: "province" | "city" | "district" | null;
            };
            targets: components["schemas"]["PlanTarget"][];
            grids: components["schemas"]["AllocationGrid"][];
            tasks: components["schemas"]["PlanTask"][];
            incentives: components["schemas"]["PlanIncentive"][];
            references: components["schemas"]["PlanReference"][];
        };
        Warning: {
            key: string;
            code: string;
            /** @enum {string} */
            severity: "error" | "warning" | "notice";
            items: string[];
            cells: {
                grid: string;
                area: string;
                period: string;
            }[];
            expected: string | null;
            actual: string | null;
            difference: string | null;
            unit: string | null;
            facts: {
                [key: string]: string | number | null | string[];
            };
        };
        PlanSummary: {
            /** Format: uuid */
            id: string;
            title: string;
            areaId: number;
            areaName: string;
            periodFrom: number | null;
            periodTo: number | null;
            version: number;
            /** @enum {string} */
            state: "in-force" | "ended" | "withdrawn";
            /**
             * Format: date-time
             * @description UTC
             */
            publishedAt: string;
            publishedByName: string;
            demo: boolean;
            targets: number;
            tasks: number;
            warnings: {
                error: number;
                warning: number;
                notice: number;
            };
        };
        PlanEvent: {
            /** @enum {string} */
            type: "published" | "withdrawn";
            version: number | null;
            reason: string | null;
            byName: string;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
        };
        PlanDetail: {
            /** Format: uuid */
            id: string;
            title: string;
            areaId: number;
            areaName: string;
            periodFrom: number | null;
            periodTo: number | null;
            version: number;
            /** @enum {string} */
            state: "in-force" | "ended" | "withdrawn";
            /**
             * Format: date-time
             * @description UTC
             */
            publishedAt: string;
            publishedByName: string;
            demo: boolean;
            /** Format: uuid */
            documentId: string | null;
            /** @description The document with its quotes lies in the reader's own areas */
            mayOpenDocument: boolean;
            /** @description May publish a next version: split targets, accept changes */
            mayRevise: boolean;
            mayWithdraw: boolean;
            /** @description This one, unless an older version was asked for */
            newestVersion: number;
            contentHash: string;
            content: components["schemas"]["PlanContent"];
            warnings: components["schemas"]["Warning"][];
            history: components["schemas"]["PlanEvent"][];
        };
        PlanPreview: {
            warnings: components["schemas"]["Warning"][];
            accepted: number;
            undecided: number;
            unresolved: {
                units: string[];
                areas: string[];
            };
        };
        PublishedPlan: {
            /** Format: uuid */
            planId: string;
            version: number;
        };
        /** @description One indicator to be split; lists by area follow `areas`, lists by year follow `years` */
        SplitTask: {
            gridId: string | null;
            indicator: string;
            unit: string;
            /** @enum {string} */
            kind: "flow" | "stock" | "ratio" | "level" | "oneOff";
            /** @description An exact decimal that is not negative */
            step: string;
            areas: {
                name: string;
                areaId: number | null;
            }[];
            years: number[];
            totals: (string | null)[];
            /** @description An exact decimal that is not negative */
            planTotal: string | null;
            areaTotals: (string | null)[];
            weights: string[][];
            locks: (string | null)[][];
            limits: {
                /** @enum {string} */
                sort: "floor" | "ceiling";
                area: string | null;
                year: number | null;
                /** @description An exact decimal that is not negative */
                value: string;
            }[];
            /** @description A stock that may not fall from year to year, nor below `before` */
            rising: boolean;
            before: (string | null)[];
        };
        SplitConstraint: {
            /** @enum {string} */
            type: "year-total" | "plan-total" | "area-total" | "lock" | "floor" | "ceiling" | "rising" | "before";
            area?: string | null;
            year?: number | null;
            from?: number;
            to?: number;
            value?: string;
        };
        SplitAnswer: {
            /** @enum {string} */
            status: "split" | "impossible" | "refused";
            /** @description cells[area][year] */
            cells?: string[][];
            /** @description cells[area][year] */
            shares?: string[][];
            /** @description Cells a step or more away from their share */
            strayed?: number;
            /** @description Cannot be kept together, and could be without any one of them */
            clash?: components["schemas"]["SplitConstraint"][];
            tally?: {
                /** @enum {string} */
                side: "over" | "under";
                reached: string;
                wanted: string;
            } | null;
            refusal?: {
                code: string;
                facts: {
                    [key: string]: string | number;
                };
            };
        };
        SplitAnswers: {
            answers: components["schemas"]["SplitAnswer"][];
        };
        SplitVersion: {
            version: number;
        };
        /** @description A ratio in lowest terms; 10 % is 1/10 */
        ExactRate: {
            numerator: string;
            denominator: string;
        };
        RuleThreshold: {
            /** @description What is compared, in the words of the plan */
            measure: string;
            /** @enum {string} */
            op: "ge" | "gt" | "le" | "lt";
            /** @description Exact decimal, in the printed unit */
            value: string;
            unit: string;
            /** @description Money in whole 分 (1/100 yuan), as decimal text */
            fen: string | null;
        };
        RuleCondition: {
            /** @description As printed */
            text: string;
            /** @description All of them have to hold */
            thresholds: components["schemas"]["RuleThreshold"][];
            /** @description What was not taken apart; a person has to word it */
            rest: string[];
        };
        RuleOpenQuestion: {
            /** @enum {string} */
            code: "rate-missing" | "rate-range" | "base-missing" | "amount-missing" | "amount-range" | "amount-at-discretion" | "money-unit-unknown" | "cap-not-said" | "second-cap" | "cap-shared" | "per-missing" | "rank-missing" | "rank-amounts" | "fund-is-no-rule" | "subject-missing" | "condition-as-text" | "period-not-said" | "period-as-text" | "instalments-as-text" | "validity-not-said" | "validity-from-plan" | "number-not-exact";
            /** @description The printed words that the question is about */
            text: string | null;
        };
        /** @description A money clause in the form that a rule compiler takes */
        RuleDraft: {
            /** @enum {number} */
            schema: 1;
            /** @description The money clause in the plan */
            id: string;
            /** @enum {string} */
            kind: "rate" | "fixed" | "upto" | "per_unit" | "ranking" | "interest" | "match" | "fund";
            subject: string;
            /** @description What the rate is a share of */
            base: string | null;
            rate: components["schemas"]["ExactRate"] | null;
            rateRange: {
                min: components["schemas"]["ExactRate"];
                max: components["schemas"]["ExactRate"];
            } | null;
            /** @description Money in whole 分 (1/100 yuan), as decimal text */
            amount: string | null;
            amountRange: {
                /** @description Money in whole 分 (1/100 yuan), as decimal text */
                min: string;
                /** @description Money in whole 分 (1/100 yuan), as decimal text */
                max: string;
            } | null;
            /** @description Money in whole 分 (1/100 yuan), as decimal text */
            cap: string | null;
            /** @description Money in whole 分 (1/100 yuan), as decimal text */
            secondCap: string | null;
            per: string | null;
            /** @description The last rank that is paid */
            rank: number | null;
            quota: {
                count: number;
                period: string | null;
            } | null;
            condition: components["schemas"]["RuleCondition"] | null;
            period: {
                /** @enum {string} */
                kind: "annual" | "one-off" | "other";
                text: string;
            } | null;
            instalments: string | null;
            validity: {
                from: number;
                to: number;
            } | null;
            clause: ({
                quote: string;
                /** @description Half-open range of code points in the document's text */
                span: number[];
                secondQuote?: string;
            } | {
                clause: string;
            }) | null;
            /** @description To be answered before a rule can be compiled */
            open: components["schemas"]["RuleOpenQuestion"][];
        };
        RuleDrafts: {
            /** @enum {number} */
            schema: 1;
            /** Format: uuid */
            planId: string;
            version: number;
            title: string;
            rules: components["schemas"]["RuleDraft"][];
        };
        PlanDifference: {
            key: string;
            /** @enum {string} */
            part: "about" | "target" | "grid" | "task" | "incentive" | "reference";
            item: string;
            title: string;
            /** @enum {string} */
            change: "added" | "removed" | "field" | "cell" | "order";
            /** @enum {string} */
            sentence: "difference.added" | "difference.removed" | "difference.field" | "difference.cell" | "difference.order";
            field?: string;
            place?: {
                area: string;
                period: string;
            };
            unit?: string;
            needs?: string[];
            after?: string | null;
            from?: unknown;
            to?: unknown;
        };
        ReturnRemark: {
            reason: string;
            table: string;
            row: number | null;
            column: number | null;
            text: string;
        };
        PlanComparison: {
            /** @description The version in force, which the differences start from */
            version: number;
            /** @description The version that the copy was taken from */
            baseVersion: number;
            /** @description The file said itself what it is a copy of */
            identified: boolean;
            /** @description The copy says just what its version says; nothing was changed in it */
            untouched: boolean;
            differences: components["schemas"]["PlanDifference"][];
            conflicts: {
                key: string;
                base: unknown;
            }[];
            /** @description Keys of differences that follow from others: totals are sums */
            totals: string[];
            remarks: components["schemas"]["ReturnRemark"][];
            warnings: {
                before: components["schemas"]["Warning"][];
                after: components["schemas"]["Warning"][];
            };
        };
        RevisedPlan: {
            version: number;
        };
        PlanVersions: {
            /** Format: uuid */
            planId: string;
            title: string;
            versions: {
                version: number;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                publishedAt: string;
                publishedByName: string;
                reason: string | null;
            }[];
        };
        PlanVersionDifferences: {
            from: number;
            to: number;
            differences: components["schemas"]["PlanDifference"][];
        };
        Enterprise: {
            /** Format: uuid */
            id: string;
            homeId: number;
            name: string;
            creditCode: string | null;
            creditCodeDoubts: ("check-sign" | "organisation-check")[];
            overrideReason: string | null;
            areaId: number;
            areaName: string;
            /** @description GB/T 4754-2017 */
            industry: string | null;
            industryName: string | null;
            address: string | null;
            /** @description Of the newest year that is known */
            staff: number | null;
            staffYear: number | null;
            /** @description Whole 分 as a decimal text */
            revenue: string | null;
            revenueYear: number | null;
            /** @enum {string|null} */
            sizeClass: "large" | "medium" | "small" | "micro" | null;
            demo: boolean;
            /**
             * Format: uuid
             * @description The file this one was merged into
             */
            survivorId: string | null;
            /** @description Name or code of a merged file by which a search found it */
            foundAs: string | null;
        };
        Measure: {
            code: string;
            label: {
                zh: string;
                en: string;
            };
            explain: {
                zh: string;
                en: string;
            };
            unit: string;
            /** @enum {string} */
            valueKind: "count" | "decimal" | "money" | "flag" | "choice" | "text" | "day" | "area";
            /** @enum {string} */
            nature: "flow" | "stock" | "level" | "one-off";
            /** @enum {string} */
            per: "year" | "since";
            group: string;
            choices: {
                code: string;
                label: {
                    zh: string;
                    en: string;
                };
            }[];
            mayBeNegative: boolean;
            /** @description Of a merged enterprise only what was recorded under it counts */
            ownOnly: boolean;
            personal: boolean;
            /** @enum {string} */
            grade: "general" | "important" | "core";
            partOf: string | null;
            validMonths: number | null;
            /** @enum {string} */
            verification: "sourced" | "background";
            source: string;
        };
        KnownCell: {
            measure: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
            /** Format: uuid */
            factId: string;
            /** @description In the measure's unit; personal words are masked for readers without the right */
            value: string;
            /** @enum {string} */
            source: "self" | "office" | "import" | "register" | "diagnosis" | "expert" | "contract" | "gateway";
            /** @enum {integer} */
            tier: 0 | 1 | 2 | 3 | 4 | 5;
            /**
             * Format: date-time
             * @description UTC
             */
            recordedAt: string;
            /**
             * Format: uuid
             * @description The merged enterprise whose fact this is
             */
            recordedUnder: string | null;
            /** @description Older than its measure lets it be, on the day that is looked at */
            stale: boolean;
            /** @description Files that support the fact (佐证材料) */
            files: number;
        };
        Fact: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            subjectId: string;
            /** @enum {string} */
            act: "record" | "correct" | "withdraw";
            /** @description In the measure's unit; personal words are masked for readers without the right */
            value: string | null;
            /** @enum {string} */
            source: "self" | "office" | "import" | "register" | "diagnosis" | "expert" | "contract" | "gateway";
            /** @enum {integer} */
            tier: 0 | 1 | 2 | 3 | 4 | 5;
            sourceNote: string | null;
            reason: string | null;
            /** Format: uuid */
            replaces: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            recordedAt: string;
            recordedByName: string;
            /** @description Name of the merged enterprise it was recorded under */
            recordedUnder: string | null;
            /** @description The one that counts in its cell */
            counts: boolean;
        };
        EnterpriseMerge: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            goneId: string;
            goneName: string;
            goneCode: string | null;
            /** Format: uuid */
            keptId: string;
            keptName: string;
            /** @description Where the merged file lay */
            areaName: string;
            reason: string;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            byName: string;
            split: {
                reason: string;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                at: string;
                byName: string;
            } | null;
        };
        EquipmentClass: {
            code: string;
            label: {
                zh: string;
                en: string;
            };
            /** @description Counts as production equipment */
            production: boolean;
            /** @description An industrial robot of ISO 8373 */
            robot: boolean;
            /** @enum {string} */
            verification: "sourced" | "background";
            source: string;
        };
        Site: {
            /** Format: uuid */
            id: string;
            areaId: number;
            areaName: string;
            name: string;
            address: string | null;
            /** Format: uuid */
            enterpriseId: string;
            enterpriseName: string;
            /** Format: date */
            since: string;
            /** Format: date */
            begun: string;
            last: number;
        };
        ProcessStep: {
            /** Format: uuid */
            id: string;
            line: string;
            code: string | null;
            product: string | null;
            name: string;
            /** @enum {string} */
            control: "none" | "cnc" | "plc" | "dcs" | "robot";
            finding: {
                isKey: boolean;
                /** Format: date */
                on: string;
                byName: string;
            } | null;
            /** Format: date */
            since: string;
            /** Format: date */
            begun: string;
            last: number;
            /** @description Assets in service that are bound to it */
            assets: number;
            /** @description One of them has a control class: the step counts as controlled */
            controlled: boolean;
        };
        Asset: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            siteId: string;
            class: string;
            number: string | null;
            model: string | null;
            maker: string | null;
            serial: string | null;
            /** @enum {string} */
            control: "none" | "cnc" | "plc" | "dcs" | "robot";
            digital: boolean;
            networked: boolean;
            steps: string[];
            codes: {
                etim: string | null;
                eclass: string | null;
                hs: string | null;
                gbt14885: string | null;
            };
            /** Format: date */
            since: string;
            /** Format: date */
            begun: string;
            last: number;
            /** @description 万元 as an exact decimal */
            originalValue: string | null;
            /** @description Another enterprise has a machine with this maker and serial */
            elsewhere: boolean;
            /** @description The same enterprise has this maker and serial a second time */
            twice: boolean;
        };
        SiteEntry: {
            seq: number;
            /** @enum {string} */
            act: "record" | "change" | "retire" | "withdraw";
            /** Format: date */
            day: string;
            replaces: number | null;
            reason: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            recordedAt: string;
            recordedByName: string;
            /** @description Nothing has replaced it */
            stands: boolean;
            site: {
                name: string;
                address: string | null;
                /** Format: uuid */
                enterpriseId: string;
                enterpriseName: string;
            } | null;
            step: {
                line: string;
                code: string | null;
                product: string | null;
                name: string;
                /** @enum {string} */
                control: "none" | "cnc" | "plc" | "dcs" | "robot";
            } | null;
            asset: {
                class: string;
                number: string | null;
                model: string | null;
                maker: string | null;
                serial: string | null;
                /** @enum {string} */
                control: "none" | "cnc" | "plc" | "dcs" | "robot";
                digital: boolean;
                networked: boolean;
                originalValue: string | null;
                steps: string[];
                codes: {
                    etim: string | null;
                    eclass: string | null;
                    hs: string | null;
                    gbt14885: string | null;
                };
            } | null;
        };
        RosterKind: {
            code: string;
            label: {
                zh: string;
                en: string;
            };
            explain: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            level: "national" | "provincial" | "city" | "district" | "any";
            /** @description How long an issue usually holds */
            validMonths: number | null;
            /** @enum {string} */
            verification: "sourced" | "background";
            source: string;
        };
        FrozenRoster: {
            /** Format: uuid */
            id: string;
            kind: string;
            areaId: number;
            areaName: string;
            /** @description 2026, 2026-Q1 or 2026-03 */
            period: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            revision: number;
            /**
             * Format: date
             * @description The day whose members these are
             */
            readOn: string;
            count: number;
            /** @description Over the sorted ids of the members, one a line */
            sha256: string;
            reason: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            frozenAt: string;
            byName: string;
        };
        RosterIssue: {
            /** Format: uuid */
            id: string;
            title: string;
            issuer: string;
            /** @description 发文字号 */
            document: string | null;
            /** Format: date */
            issuedOn: string;
            areaId: number;
            areaName: string;
            demo: boolean;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string | null;
            expired: boolean;
            /** @description Enterprises of the area on it today */
            members: number;
            mayEdit: boolean;
            /**
             * Format: date-time
             * @description UTC
             */
            recordedAt: string;
            byName: string;
        };
        RosterEntry: {
            /** Format: uuid */
            id: string;
            kind: string;
            issue: {
                /** Format: uuid */
                id: string;
                title: string;
                issuer: string;
                /** @description 发文字号 */
                document: string | null;
                /** Format: date */
                issuedOn: string;
                areaId: number;
                areaName: string;
                demo: boolean;
            };
            /** Format: date */
            from: string;
            /** Format: date */
            until: string | null;
            /**
             * Format: date
             * @description The first day on which it is no longer on the list
             */
            offFrom: string | null;
            /** @enum {string} */
            standing: "valid" | "ending" | "coming" | "expired" | "taken-off";
            remark: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            recordedAt: string;
            byName: string;
            removal: {
                reason: string;
                document: string | null;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                recordedAt: string;
                byName: string;
            } | null;
            mayEdit: boolean;
        };
        IndicatorDefinition: {
            code: string;
            version: number;
            validFrom: string;
            label: {
                zh: string;
                en: string;
            };
            explain: {
                zh: string;
                en: string;
            };
            caution: {
                zh: string;
                en: string;
            };
            /** @enum {string} */
            kind: "flow" | "stock" | "ratio" | "level";
            unit: string;
            /** @enum {string} */
            direction: "up" | "down" | "none";
            sections: string[] | null;
            roster: {
                zh: string;
                en: string;
            } | null;
            /** @enum {string} */
            formula: "sum" | "ratio" | "share" | "members" | "awaited";
            /** @enum {string|null} */
            main: "pooled" | "mean" | null;
            numerator: {
                code: string;
                label: {
                    zh: string;
                    en: string;
                };
                unit: string;
            } | null;
            denominator: {
                code: string;
                label: {
                    zh: string;
                    en: string;
                };
                unit: string;
            } | null;
            /** @enum {string|null} */
            awaits: "diagnoses" | "projects" | "recognitions" | "suppliers" | "standards" | "events" | "subsidies" | "workshops" | null;
            minCoverage: number;
            evidenceMin: number;
            names: string[];
            uses: {
                plan: string;
                words: string;
            }[];
            /** @enum {string} */
            confidence: "A" | "B" | "C";
            /** @enum {string} */
            verification: "sourced" | "background";
            source: string;
            local: {
                id: number;
                name: string;
            } | null;
        };
        Actual: {
            /** @description A plain decimal, rounded for show; numerator and denominator are exact */
            value: string | null;
            /** @description A plain decimal, rounded for show; numerator and denominator are exact */
            pooled: string | null;
            /** @description A plain decimal, rounded for show; numerator and denominator are exact */
            mean: string | null;
            numerator: string;
            denominator: string | null;
            inScope: number;
            known: number;
            /** @description Of the known ones, how many have the evidence that the definition asks for */
            proven: number;
            /** @description Of the known ones, how many rest on evidence E0 to E5 */
            tiers: number[];
            /** @enum {string|null} */
            doubt: "awaited" | "nobody-in-scope" | "nothing-known" | "denominator-zero" | "few-known" | null;
        };
        IndicatorDraft: {
            name: string;
            nameEn: string;
            explain: string;
            caution: string;
            kind: string;
            unit: string;
            /** @description By how much the rate is multiplied to stand in its unit: 100 for %; 1 for a sum */
            times: number;
            direction: string;
            sections: string[] | null;
            roster: string | null;
            formula: {
                /** @enum {string} */
                of: "sum";
                measure: string;
            } | {
                /** @enum {string} */
                of: "ratio";
                numerator: string;
                denominator: string;
                /** @enum {string} */
                main: "pooled" | "mean";
            } | {
                /** @enum {string} */
                of: "share";
                measure: string;
                answers: string[];
            } | {
                /** @enum {string} */
                of: "members";
                roster: string;
            };
            minCoverage: number;
            evidenceMin: number;
            names: string[];
            confidence: string;
            source: string;
        };
        Snapshot: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            planId: string;
            planVersion: number;
            areaId: number;
            title: string;
            day: string;
            /** @description What was recorded before it is in the figures */
            takenAt: string;
            sha256: string;
            byName: string;
        };
        ReportTemplates: {
            area: {
                id: number;
                name: string;
            };
            kinds: {
                /** @enum {string} */
                kind: "weekly" | "dispatch" | "annual";
                inForce: {
                    /** Format: uuid */
                    id: string;
                    areaId: number;
                    areaName: string;
                    edition: number;
                    fileName: string;
                    sha256: string;
                    /** @description Bytes */
                    size: number;
                    /** @description The edition it was brought back from; 0 is what ships */
                    restoredFrom: number | null;
                    /**
                     * Format: date-time
                     * @description UTC
                     */
                    at: string;
                    byName: string;
                } | null;
                /** @description The area's own, the newest first */
                editions: {
                    /** Format: uuid */
                    id: string;
                    areaId: number;
                    areaName: string;
                    edition: number;
                    fileName: string;
                    sha256: string;
                    /** @description Bytes */
                    size: number;
                    /** @description The edition it was brought back from; 0 is what ships */
                    restoredFrom: number | null;
                    /**
                     * Format: date-time
                     * @description UTC
                     */
                    at: string;
                    byName: string;
                }[];
                fields: {
                    name: string;
                    /** @enum {string} */
                    of: "text" | "flag" | "list";
                    /** @description The lists that it is an entry of, from the outside in */
                    within: string[];
                    explain: {
                        zh: string;
                        en: string;
                    };
                }[];
            }[];
        };
        Evidence: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            recordId: string;
            /** @description Masked for readers who may not open it */
            fileName: string;
            size: number;
            /** @enum {string} */
            type: "png" | "jpeg" | "webp" | "heic" | "pdf" | "docx" | "xlsx" | "ofd" | "text";
            /** @description The name says another type than the content is */
            nameContradicts: boolean;
            width: number | null;
            height: number | null;
            /** @description By the camera's own clock */
            takenAt: string | null;
            /** @description The picture's header names the place where it was taken */
            namesPlace: boolean;
            /**
             * Format: date-time
             * @description UTC
             */
            attachedAt: string;
            byName: string;
            detached: boolean;
            last: {
                /** @enum {string} */
                act: "detach" | "restore";
                reason: string;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                at: string;
                byName: string;
            } | null;
            mayOpen: boolean;
        };
        EvidenceStorage: {
            subject: {
                /** @description Bytes, each content once, also what was taken away */
                kept: number;
                /** @description Bytes */
                limit: number;
            };
            person: {
                /** @description Bytes, each content once, also what was taken away */
                kept: number;
                /** @description Bytes */
                limit: number;
            };
        };
        EvidenceUpload: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            recordId: string;
            fileName: string;
            size: number;
            received: number;
            /** @description CRC-32 */
            crc32: number;
            /** @enum {string} */
            state: "receiving" | "checking" | "refused";
            refusal: components["schemas"]["Refusal"] | null;
            /**
             * Format: date-time
             * @description UTC
             */
            begunAt: string;
        };
        EvidenceUploadStatus: {
            /** @enum {string} */
            state: "receiving" | "checking" | "refused" | "kept";
            received: number;
            size: number;
            /** @description CRC-32 */
            crc32: number;
            refusal: components["schemas"]["Refusal"] | null;
        };
        Home: {
            warnings: {
                /** Format: uuid */
                planId: string;
                planTitle: string;
                areaName: string;
                warning: components["schemas"]["Warning"];
            }[];
            drafts: {
                /** Format: uuid */
                documentId: string;
                title: string;
                areaName: string;
                pending: number;
                total: number;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                receivedAt: string;
                receivedByName: string;
            }[];
            /** @description Of one's own areas, those above and those below; none whose period is over */
            plans: {
                /** Format: uuid */
                id: string;
                title: string;
                areaId: number;
                areaName: string;
                periodFrom: number | null;
                periodTo: number | null;
                version: number;
                targets: number;
                tasks: number;
                warnings: number;
                demo: boolean;
            }[];
            /** @description Plans of other areas, and those whose period is over */
            otherPlans: number;
        };
        Monday: {
            /** Format: date */
            day: string;
            /**
             * Format: date
             * @description The Monday of the week
             */
            weekFrom: string;
            /** @description In force, of one's own areas and those below; then what those of areas above ask of one's own */
            plans: {
                /** Format: uuid */
                id: string;
                title: string;
                areaName: string;
                /** @description Targets in numbers that an indicator stands for */
                targets: number;
                /** @description Of an area above: only what it asks of the area named, which is one's own */
                above: boolean;
                /** @description What is missed or behind, the worst first */
                late: {
                    areaName: string;
                    areaId: number | null;
                    /** @enum {string} */
                    standing: "missed" | "behind" | "under-way" | "on-track" | "reached" | "unknown" | "not-due";
                    target: string;
                    figure: string | null;
                    /** @description Per cent of the target */
                    rate: string | null;
                    itemId: string;
                    indicator: string;
                    unit: string;
                    code: string;
                    asked: boolean;
                    /** @enum {string} */
                    wanted: "at-least" | "at-most";
                    /** @description The year whose figures are asked for */
                    year: number;
                    first: number;
                    last: number;
                    adding: boolean;
                    /** @description How many areas there are; of those that are silent, without figures */
                    lateAreas: number;
                    /** @description The first of them */
                    areas: {
                        areaName: string;
                        areaId: number | null;
                        /** @enum {string} */
                        standing: "missed" | "behind" | "under-way" | "on-track" | "reached" | "unknown" | "not-due";
                        target: string;
                        figure: string | null;
                        /** @description Per cent of the target */
                        rate: string | null;
                    }[];
                    /** @enum {string|null} */
                    why: "unbound" | "area-unknown" | "elsewhere" | "not-begun" | "awaited" | "nobody-in-scope" | "nothing-known" | "denominator-zero" | null;
                }[];
                /** @description What has to be there by now, and nobody has told of */
                silent: {
                    areaName: string;
                    areaId: number | null;
                    /** @enum {string} */
                    standing: "missed" | "behind" | "under-way" | "on-track" | "reached" | "unknown" | "not-due";
                    target: string;
                    figure: string | null;
                    /** @description Per cent of the target */
                    rate: string | null;
                    itemId: string;
                    indicator: string;
                    unit: string;
                    code: string;
                    asked: boolean;
                    /** @enum {string} */
                    wanted: "at-least" | "at-most";
                    /** @description The year whose figures are asked for */
                    year: number;
                    first: number;
                    last: number;
                    adding: boolean;
                    /** @description How many areas there are; of those that are silent, without figures */
                    lateAreas: number;
                    /** @description The first of them */
                    areas: {
                        areaName: string;
                        areaId: number | null;
                        /** @enum {string} */
                        standing: "missed" | "behind" | "under-way" | "on-track" | "reached" | "unknown" | "not-due";
                        target: string;
                        figure: string | null;
                        /** @description Per cent of the target */
                        rate: string | null;
                    }[];
                    /** @enum {string|null} */
                    why: "unbound" | "area-unknown" | "elsewhere" | "not-begun" | "awaited" | "nobody-in-scope" | "nothing-known" | "denominator-zero" | null;
                }[];
            }[];
            steps: {
                total: number;
                contacts: {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    enterpriseId: string;
                    enterpriseName: string;
                    areaName: string;
                    /** @enum {string} */
                    kind: "call" | "visit" | "message" | "meeting";
                    /** Format: date */
                    day: string;
                    /** @enum {string} */
                    outcome: "promised" | "talked" | "unreached" | "declined";
                    note: string | null;
                    next: {
                        step: string | null;
                        /** Format: date */
                        due: string;
                    } | null;
                    about: {
                        year: number;
                        measures: {
                            zh: string;
                            en: string;
                        }[];
                    } | null;
                    byName: string;
                }[];
            };
            promises: {
                total: number;
                contacts: {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    enterpriseId: string;
                    enterpriseName: string;
                    areaName: string;
                    /** @enum {string} */
                    kind: "call" | "visit" | "message" | "meeting";
                    /** Format: date */
                    day: string;
                    /** @enum {string} */
                    outcome: "promised" | "talked" | "unreached" | "declined";
                    note: string | null;
                    next: {
                        step: string | null;
                        /** Format: date */
                        due: string;
                    } | null;
                    about: {
                        year: number;
                        measures: {
                            zh: string;
                            en: string;
                        }[];
                    } | null;
                    byName: string;
                }[];
            };
            contacts: {
                total: number;
                contacts: {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    enterpriseId: string;
                    enterpriseName: string;
                    areaName: string;
                    /** @enum {string} */
                    kind: "call" | "visit" | "message" | "meeting";
                    /** Format: date */
                    day: string;
                    /** @enum {string} */
                    outcome: "promised" | "talked" | "unreached" | "declined";
                    note: string | null;
                    next: {
                        step: string | null;
                        /** Format: date */
                        due: string;
                    } | null;
                    about: {
                        year: number;
                        measures: {
                            zh: string;
                            en: string;
                        }[];
                    } | null;
                    byName: string;
                }[];
            };
        };
        PlatformState: {
            version: string;
            /**
             * Format: date-time
             * @description UTC
             */
            startedAt: string;
            database: {
                description: string;
                bytes: number;
                own: boolean;
            };
            schema: {
                steps: number;
                last: string;
            };
            space: {
                freeMb: number;
                reserveMb: number;
                readOnly: boolean;
            } | null;
            backups: {
                count: number;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                lastAt: string | null;
                lastBytes: number;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                verifiedAt: string | null;
                problems: number;
                archive: {
                    waiting: number;
                    /**
                     * Format: date-time
                     * @description UTC
                     */
                    lastAt: string | null;
                    failing: boolean;
                };
            } | null;
            /** @description What should be seen to, worst first */
            concerns: ("read-only" | "archive-failing" | "backup-damaged" | "no-backup-folder" | "no-backup" | "backup-old" | "not-verified")[];
        };
        Procedure: {
            id: string;
            edition: string;
            label: {
                zh: string;
                en: string;
            };
            explain: {
                zh: string;
                en: string;
            };
            subject: string;
            source: {
                text: string;
                /** @enum {unknown} */
                verification: "sourced" | "background";
            };
            forms: {
                id: string;
                label: {
                    zh: string;
                    en: string;
                };
                fields: {
                    id: string;
                    label: {
                        zh: string;
                        en: string;
                    };
                    /** @enum {unknown} */
                    type: "text" | "long-text" | "number" | "date" | "choice" | "choices" | "yes-no";
                    required: boolean;
                    help?: {
                        zh: string;
                        en: string;
                    };
                    most?: number;
                    least?: number;
                    choices?: {
                        id: string;
                        label: {
                            zh: string;
                            en: string;
                        };
                    }[];
                    /** @description Masked for everybody but the applicant and whoever decides */
                    personal?: boolean;
                    /** @description Name under which the value is known from elsewhere */
                    known?: string;
                }[];
            }[];
            steps: {
                id: string;
                label: {
                    zh: string;
                    en: string;
                };
                doer: {
                    /** @enum {string} */
                    who: "applicant";
                    roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier")[];
                } | {
                    /** @enum {string} */
                    who: "office";
                    /** @enum {unknown} */
                    role: "system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier";
                    /** @enum {unknown} */
                    level: "country" | "province" | "city" | "district" | "township" | "programme" | "park";
                } | {
                    /** @enum {string} */
                    who: "platform";
                };
                clock: {
                    workingDays: number;
                    warnBefore: number;
                    atEnd: {
                        /** @enum {boolean} */
                        escalate: true;
                    } | {
                        act: string;
                    };
                } | null;
                form: string | null;
                opinions: {
                    /** @enum {unknown} */
                    role: "system-administrator" | "security-administrator" | "audit-administrator" | "programme-officer" | "auditor" | "enterprise" | "expert" | "supplier";
                    /** @enum {unknown} */
                    level: "country" | "province" | "city" | "district" | "township" | "programme" | "park";
                    atLeast: number;
                } | null;
                apartFrom: string[];
                withdrawTo: string | null;
                transfer: boolean;
                publicNotice: boolean;
                actions: {
                    id: string;
                    /** @enum {unknown} */
                    kind: "submit" | "accept" | "return" | "reject" | "withdraw" | "lapse";
                    label: {
                        zh: string;
                        en: string;
                    };
                    to: string;
                    /** @enum {unknown} */
                    reason: "required" | "optional";
                    effects: string[];
                    undo: boolean;
                }[];
            }[];
            ends: {
                id: string;
                label: {
                    zh: string;
                    en: string;
                };
                /** @enum {unknown} */
                outcome: "accepted" | "rejected" | "withdrawn";
            }[];
            titleField: string | null;
        };
        CaseDue: {
            /** Format: date */
            due: string;
            /** Format: date */
            warnOn: string;
            /** @description The holidays of a year that it touches are not known yet */
            estimated: boolean;
            /** @enum {string} */
            state: "running" | "warned" | "overdue";
            /** @description Working days; negative when the time is over */
            left: number;
        };
        CaseEvent: {
            seq: number;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            byName: string;
            onBehalfOf: string | null;
            type: string;
            step: string | null;
            action: string | null;
            to: string | null;
            reason: string | null;
            /** @enum {string|null} */
            view: "for" | "against" | "no-view" | null;
            toName: string | null;
            remarks: {
                field: string;
                text: string;
            }[];
            changes: {
                field: string;
                before: (boolean | string | string[]) | null;
                after: (boolean | string | string[]) | null;
                masked: boolean;
            }[];
        };
        CaseOffer: {
            /** @enum {string} */
            kind: "action" | "fill" | "withdraw" | "take" | "release" | "assign" | "transfer" | "opinion" | "undo";
            action: string | null;
            unless: components["schemas"]["Refusal"] | null;
        };
        CaseFile: {
            /** Format: uuid */
            id: string;
            title: string;
            procedure: components["schemas"]["Procedure"];
            areaId: number;
            areaName: string;
            officeId: number | null;
            officeName: string | null;
            version: number;
            step: string | null;
            end: string | null;
            /** @enum {string|null} */
            outcome: "accepted" | "rejected" | "withdrawn" | null;
            /**
             * Format: date-time
             * @description UTC
             */
            since: string;
            /**
             * Format: date-time
             * @description UTC
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description UTC
             */
            submittedAt: string | null;
            applicantName: string;
            own: boolean;
            assignee: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            due: components["schemas"]["CaseDue"] | null;
            values: {
                [key: string]: boolean | string | string[];
            };
            /** @description Fields whose values are not shown to the reader */
            masked: string[];
            remarks: {
                field: string;
                text: string;
            }[];
            opinions: {
                /** @enum {string} */
                view: "for" | "against" | "no-view";
                text: string;
            }[];
            objections: {
                open: number;
                upheld: number;
            };
            events: components["schemas"]["CaseEvent"][];
            offers: components["schemas"]["CaseOffer"][];
        };
        QueueLine: {
            /** Format: uuid */
            id: string;
            procedureId: string;
            procedure: {
                zh: string;
                en: string;
            };
            title: string;
            areaId: number;
            areaName: string;
            applicantName: string;
            step: string | null;
            place: {
                zh: string;
                en: string;
            };
            /** @enum {string|null} */
            outcome: "accepted" | "rejected" | "withdrawn" | null;
            /**
             * Format: date-time
             * @description UTC
             */
            since: string;
            version: number;
            /** Format: uuid */
            assigneeId: string | null;
            assigneeName: string | null;
            /** Format: date */
            dueOn: string | null;
            dueEstimated: boolean;
            left: number | null;
            overdue: boolean;
            escalated: boolean;
            actions: {
                id: string;
                /** @enum {string} */
                kind: "submit" | "accept" | "return" | "reject" | "withdraw" | "lapse";
                label: {
                    zh: string;
                    en: string;
                };
                reason: boolean;
            }[];
        };
        Queue: {
            lines: components["schemas"]["QueueLine"][];
            counts: {
                mine: number;
                office: number;
                overdue: number;
                escalated: number;
            };
            next: string | null;
        };
        BulkOutcome: {
            outcomes: {
                /** Format: uuid */
                id: string;
                version: number | null;
                refusal: components["schemas"]["Refusal"] | null;
            }[];
        };
        OfferedProcedure: {
            procedure: components["schemas"]["Procedure"];
            areaId: number | null;
            areaName: string | null;
            digest: string;
            /**
             * Format: date-time
             * @description UTC
             */
            publishedAt: string;
            byName: string;
            mayBegin: boolean;
        };
        WorkingYear: {
            year: number;
            edition: number;
            off: string[];
            worked: string[];
            source: string;
            /** @enum {string} */
            verification: "sourced" | "background";
            /**
             * Format: date-time
             * @description UTC
             */
            publishedAt: string;
            byName: string;
        };
        Notice: {
            /** Format: uuid */
            id: string;
            kind: string;
            facts: {
                [key: string]: string | number | {
                    zh: string;
                    en: string;
                };
            };
            /** @description Path of our own where to act */
            path: string;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /**
             * Format: date-time
             * @description UTC
             */
            readAt: string | null;
        };
        NoticeRobot: {
            /** Format: uuid */
            id: string;
            areaId: number;
            areaName: string;
            name: string;
            /** @enum {string} */
            style: "dingtalk" | "wecom" | "feishu" | "json";
            /** @description Of the address, which is shown to nobody */
            host: string;
            /** @description None: all kinds */
            kinds: string[];
            /**
             * Format: date-time
             * @description UTC
             */
            addedAt: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
