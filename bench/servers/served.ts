import { fork } from "node:child_process";
import type { ConnectionSettings } from "#database";

/** In the child: starts a server with the settings that the bench sends, and says where it answers. */
export async function served(start: (settings: ConnectionSettings) => Promise<string>): Promise<void> {
  const settings = await new Promise<ConnectionSettings>((resolve) => process.once("message", resolve as never));
  process.send?.(await start(settings));
}

const AS_SHIPPED = new URL("../translation/as-shipped.mjs", import.meta.url).href;

export type ServerProcess = { readonly address: string; readonly pid: number; stop(): void };

/** Starts a server of `bench/servers` in a process of its own. */
export function startServer(script: URL, settings: ConnectionSettings): Promise<ServerProcess> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: "production" };
    const execArgv = ["--import", AS_SHIPPED];
    const child = fork(script, { execArgv, env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`a server of the bench ended with ${code}`)));
    child.once("message", (address) => {
      resolve({ address: String(address), pid: child.pid ?? 0, stop: () => void child.kill("SIGTERM") });
    });
    child.send(settings);
  });
}
