import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'preact';

/** `act` is the one filled button of a view, `outline` any other, `quiet` text alone (a foot link, "Skip"). */
export type ButtonKind = 'act' | 'outline' | 'quiet';

interface Shape {
  kind?: ButtonKind | undefined;
  /** As wide as its container. */
  wide?: boolean | undefined;
  /** A square of the target's size, for one drawn sign; give it an `aria-label`. */
  icon?: boolean | undefined;
}

export type ButtonProps = Shape & ButtonHTMLAttributes<HTMLButtonElement>;
export type LinkButtonProps = Shape & AnchorHTMLAttributes<HTMLAnchorElement>;

const classOf = ({ kind = 'outline', wide, icon }: Shape, more: unknown) =>
  ['button', `button-${kind}`, wide && 'button-wide', icon && 'button-icon', more].filter(Boolean).join(' ');

/** A button, at least 44 px tall. It submits nothing unless `type="submit"` says so. */
export function Button({ kind, wide, icon, class: more, ...rest }: ButtonProps) {
  return <button type="button" {...rest} class={classOf({ kind, wide, icon }, more)} />;
}

/** A link that looks like a button: for what goes to another page. */
export function LinkButton({ kind, wide, icon, class: more, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} class={classOf({ kind, wide, icon }, more)}>
      {children}
    </a>
  );
}
