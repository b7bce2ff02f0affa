"use client";

import {
  cloneElement,
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useState,
} from "react";

export type MenuItem =
  | { label: string; icon?: ReactNode; run: () => void; danger?: boolean; disabled?: boolean }
  | { label: string; icon?: ReactNode; href: string };

type Trigger = ReactElement<HTMLAttributes<HTMLElement>>;

export type MenuProps = { trigger: Trigger; items: readonly (readonly MenuItem[])[]; align?: "start" | "end" };

export type ChoiceMenuProps<T extends string> = {
  trigger: Trigger;
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  align?: "start" | "end";
};

/** A button that opens a list of actions. `items` of items are groups, parted by a rule. */
export function Menu(props: MenuProps) {
  const { shown, trigger } = useShown(props.trigger);
  return shown ? <shown.ShownMenu {...props} /> : trigger;
}

/** A button that opens a choice of one. */
export function ChoiceMenu<T extends string>(props: ChoiceMenuProps<T>) {
  const { shown, trigger } = useShown(props.trigger);
  return shown ? <shown.ShownChoiceMenu {...props} /> : trigger;
}

const load = () => import("./menu-shown");

/**
 * What draws menus is fetched when somebody comes near one, so that no page waits for it. Where it does not arrive the
 * button stays as it is, and pressing it tries again.
 */
function useShown(trigger: Trigger) {
  const [shown, setShown] = useState<Awaited<ReturnType<typeof load>>>();
  const comeNear = () => {
    load().catch(() => undefined);
  };
  const open = () => {
    load().then(setShown, () => undefined);
  };
  const waiting = cloneElement(trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: comeNear,
    onFocus: comeNear,
    onClick: open,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      open();
    },
  });
  return { shown, trigger: waiting };
}
