import type { CSSProperties, HTMLAttributes } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** What a row is given so that it can be dragged by its grip. */
export interface DragProps {
  grip: HTMLAttributes<HTMLElement>;
  style: CSSProperties;
  /** This row is the one under the pointer. */
  held: boolean;
}

/** The drag that goes on: which row, from where to where, and how far the pointer has gone, in CSS pixels of the page. */
interface Drag {
  key: number;
  from: number;
  to: number;
  by: number;
  /** Height of the dragged row with the gap behind it: so far the others step aside. */
  room: number;
}

/** So near to the edge of the window, in pixels, the page scrolls along; so many pixels a frame. */
const EDGE = 56;
const SCROLL = 8;

/**
 * Reordering by dragging, with pointer events alone: mouse, pen and touch are the same. Nothing moves in the document until
 * the row is let go of; Escape leaves all as it was. For keys the rows have buttons of their own.
 * @param onMove gets the row's key and its new place, counted from 0
 */
export function useReorder(onMove: (key: number, place: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);

  const begin = (event: PointerEvent, key: number, from: number) => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const own = rows[from];
    if (!own || event.button !== 0) return;
    event.preventDefault();
    const grip = event.currentTarget as HTMLElement;
    grip.setPointerCapture(event.pointerId);
    const startScroll = scrollY;
    const gap = rows.length > 1 ? (rows[1]?.top ?? 0) - (rows[0]?.bottom ?? 0) : 0;
    const middles = rows.map(({ top, height }) => top + height / 2);
    let [pointer, going] = [event.clientY, true];
    let latest: Drag = { key, from, to: from, by: 0, room: own.height + gap };
    setDrag(latest);

    const follow = () => {
      const by = pointer - event.clientY + scrollY - startScroll;
      // The leading edge decides: a tall row gives way once it is half covered, whatever the dragged row's height.
      const edge = by < 0 ? own.top + by : own.bottom + by;
      const passed = middles.filter((middle, i) => (by < 0 ? i < from && middle > edge : i > from && middle < edge));
      latest = { ...latest, by, to: by < 0 ? from - passed.length : from + passed.length };
      setDrag(latest);
    };
    const frame = () => {
      if (!going) return;
      const way = pointer < EDGE ? -SCROLL : pointer > innerHeight - EDGE ? SCROLL : 0;
      const before = scrollY;
      if (way !== 0) scrollBy(0, way);
      if (scrollY !== before) follow();
      requestAnimationFrame(frame);
    };
    const move = (next: PointerEvent) => {
      pointer = next.clientY;
      follow();
    };
    const end = () => {
      going = false;
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', drop);
      grip.removeEventListener('pointercancel', end);
      removeEventListener('keydown', cancel, true);
      setDrag(null);
    };
    const drop = () => {
      end();
      if (latest.to !== from) onMoved.current(key, latest.to);
    };
    const cancel = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      end();
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', drop);
    grip.addEventListener('pointercancel', end);
    addEventListener('keydown', cancel, true);
    stop.current = end;
    requestAnimationFrame(frame);
  };
  const onMoved = useRef(onMove);
  onMoved.current = onMove;

  const of = (key: number, place: number): DragProps => {
    const held = drag?.key === key;
    const aside = drag && !held ? stepAside(drag, place) : 0;
    const shift = held ? drag.by : aside;
    return {
      grip: { onPointerDown: (event) => begin(event, key, place) },
      // While one is dragged the others glide; let go of, all stand at once where they are.
      style: drag ? { transform: `translateY(${shift}px)`, transition: held ? 'none' : 'transform 160ms' } : {},
      held,
    };
  };
  return { list, of };
}

/** How far the row at `place` gives way, in pixels. */
function stepAside({ from, to, room }: Drag, place: number): number {
  if (place > from && place <= to) return -room;
  return place < from && place >= to ? room : 0;
}
