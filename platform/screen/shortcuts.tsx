import { Modal, Switch } from "antd";
import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useState } from "react";
import { recall, remember } from "./remembered.ts";
import { useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

/** A single key (`KeyboardEvent.key`: "j", "Enter") and what it does. */
export type Shortcut = { readonly key: string; readonly label: string; readonly run: () => void };

type Board = {
  readonly add: (shortcuts: readonly Shortcut[]) => () => void;
  readonly openHelp: () => void;
};

const BoardContext = createContext<Board>({ add: () => () => undefined, openHelp: () => undefined });

/** Gives the page single-key shortcuts while it is shown; the keyboard help lists them. Keep the list in a `useMemo`. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const { add } = useContext(BoardContext);
  useEffect(() => add(shortcuts), [add, shortcuts]);
}

export function useKeyboardHelp(): () => void {
  return useContext(BoardContext).openHelp;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [role=combobox], [role=dialog]") !== null)
  );
}

function isOurs(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  const pressesControl = event.target instanceof HTMLElement && event.target.closest("a, button") !== null;
  const activates = event.key === "Enter" || event.key === " ";
  return !modified && !isTyping(event.target) && !(pressesControl && activates);
}

const SETTING = "single-keys";

function useBoard(enabled: boolean, openHelp: () => void) {
  const [groups, setGroups] = useState<readonly (readonly Shortcut[])[]>([]);
  const board = useMemo<Board>(
    () => ({
      openHelp,
      add: (shortcuts) => {
        setGroups((before) => [...before, shortcuts]);
        return () => setGroups((before) => before.filter((group) => group !== shortcuts));
      },
    }),
    [openHelp],
  );
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      if (!isOurs(event)) return;
      const found = groups.flat().find(({ key }) => key === event.key);
      if (!found && event.key !== "?") return;
      event.preventDefault();
      (found?.run ?? openHelp)();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [enabled, groups, openHelp]);
  return { board, shortcuts: groups.flat() };
}

/** Listens for shortcuts and shows what they are. Single keys can be turned off (WCAG 2.1.4). */
export function ShortcutBoard({ children }: { readonly children: ReactNode }) {
  const [helping, setHelping] = useState(false);
  const [enabled, setEnabled] = useState(() => recall(SETTING) !== "off");
  const openHelp = useMemo(() => () => setHelping(true), []);
  const { board, shortcuts } = useBoard(enabled, openHelp);
  const use = (on: boolean) => {
    remember(SETTING, on ? "on" : "off");
    setEnabled(on);
  };
  return (
    <BoardContext value={board}>
      {children}
      {helping && (
        <KeyboardHelp shortcuts={shortcuts} enabled={enabled} onEnable={use} onClose={() => setHelping(false)} />
      )}
    </BoardContext>
  );
}

type HelpProps = {
  readonly shortcuts: readonly Shortcut[];
  readonly enabled: boolean;
  readonly onEnable: (on: boolean) => void;
  readonly onClose: () => void;
};

function KeyboardHelp({ shortcuts, enabled, onEnable, onClose }: HelpProps) {
  const { say } = useWording(screenWording);
  const switchId = useId();
  return (
    <Modal open title={say("screen.keys.title")} footer={null} onCancel={onClose}>
      <p className="inline-field">
        <Switch id={switchId} checked={enabled} onChange={onEnable} />
        <label htmlFor={switchId}>{say("screen.keys.use")}</label>
      </p>
      {shortcuts.length === 0 && <p>{say("screen.keys.none")}</p>}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say("screen.keys.key")}</th>
            <th scope="col">{say("screen.keys.does")}</th>
          </tr>
        </thead>
        <tbody>
          {[...shortcuts, { key: "?", label: say("screen.keys.help") }].map(({ key, label }) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
