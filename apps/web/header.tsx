import { MenuOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { ActingFor, DemoSwitch, SessionMenu } from "#identity/web";
import { NoticesBell } from "#notices/web";
import { useKeyboardHelp, useSession, useWording } from "#screen";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Menu } from "./menu.tsx";
import { shellWording } from "./wording.ts";

/** Product, area, person. On a telephone the menu and the demo switch move into a drawer. */
export function Header() {
  const { say } = useWording(shellWording);
  const area = useSession().session?.assignments[0]?.areaName;
  const openHelp = useKeyboardHelp();
  return (
    <header className="top">
      <MenuDrawer />
      <Brand />
      {area && <span className="top-area">{area}</span>}
      <ActingFor />
      <div className="top-end">
        <div className="wide-only">
          <DemoSwitch />
        </div>
        <Button
          className="wide-only"
          type="text"
          icon={<QuestionCircleOutlined aria-hidden />}
          aria-label={say("shell.keyboard")}
          onClick={openHelp}
        />
        <NoticesBell />
        <LanguageSwitch />
        <SessionMenu />
      </div>
    </header>
  );
}

function MenuDrawer() {
  const { say } = useWording(shellWording);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        className="narrow-only"
        type="text"
        icon={<MenuOutlined aria-hidden />}
        aria-label={say("shell.menu")}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <Drawer open={open} placement="left" size={280} title={say("shell.menu")} onClose={() => setOpen(false)}>
        <DemoSwitch />
        <Menu onGo={() => setOpen(false)} />
      </Drawer>
    </>
  );
}
