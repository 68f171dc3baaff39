import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface CardProps {
  /** Heads the card and names it. */
  title?: string;
  children: ComponentChildren;
  class?: string;
}

/** A quiet surface for one thing. Never a card within a card. */
export function Card({ title, children, class: more }: CardProps) {
  const id = useId();
  return (
    <section class={more ? `card ${more}` : 'card'} aria-labelledby={title && id}>
      {title && <h2 id={id}>{title}</h2>}
      {children}
    </section>
  );
}
