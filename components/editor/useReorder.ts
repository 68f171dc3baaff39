import { useEffect, useRef } from 'preact/hooks';

/** The drag that goes on: from which place to which, and how far the pointer has gone, in CSS pixels of the page. */
interface Drag {
  from: number;
  to: number;
  by: number;
}

/** So near to the edge of the window, in pixels, the page scrolls along; so many pixels a frame. */
const EDGE = 56;
const SCROLL = 8;

/**
 * Reordering by dragging, with pointer events alone: mouse, pen and touch are the same. While a row is dragged the rows are
 * shifted and nothing is rendered; Escape leaves all as it was. For keys the rows have buttons of their own.
 * @param onMove gets the row's place and its new one, both counted from 0
 * @returns `list` for the element whose children are the rows, `grip` for a press on the grip of the row at a place
 */
export function useReorder(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef(onMove);
  moved.current = onMove;
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const grip = (event: PointerEvent, from: number) => {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const own = rows[from];
    if (!own || event.button !== 0 || !(event.currentTarget instanceof Element)) return;
    event.preventDefault();
    stop.current?.();
    const grip = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    const pull = pullOf(rows, from);
    const startScroll = scrollY;
    let pointer = event.clientY;
    let drag: Drag = { from, to: from, by: 0 };
    let frame = requestAnimationFrame(scrollAlong);
    own.dataset.held = '';

    function follow() {
      drag = pull(pointer - event.clientY + scrollY - startScroll);
      for (const [place, row] of rows.entries()) {
        row.style.transition = row === own ? 'none' : 'transform 160ms';
        row.style.transform = `translateY(${row === own ? drag.by : stepAside(drag, place, rows)}px)`;
      }
    }
    function scrollAlong() {
      const way = pointer < EDGE ? -SCROLL : pointer > innerHeight - EDGE ? SCROLL : 0;
      const before = scrollY;
      if (way !== 0) scrollBy(0, way);
      if (scrollY !== before) follow();
      frame = requestAnimationFrame(scrollAlong);
    }
    function move(next: Event) {
      pointer = (next as PointerEvent).clientY;
      follow();
    }
    function drop() {
      end();
      if (drag.to !== from) moved.current(from, drag.to);
    }
    function leave(pressed: KeyboardEvent) {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      end();
    }
    function end() {
      cancelAnimationFrame(frame);
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', drop);
      grip.removeEventListener('pointercancel', end);
      removeEventListener('keydown', leave, true);
      for (const row of rows) row.removeAttribute('style');
      delete rows[from]?.dataset.held;
      stop.current = null;
    }
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', drop);
    grip.addEventListener('pointercancel', end);
    addEventListener('keydown', leave, true);
    stop.current = end;
  };
  return { list, grip };
}

/** Where the row at `from` is when it was pulled so far: its leading edge passes the middle of each row that gives way. */
function pullOf(rows: readonly HTMLElement[], from: number): (by: number) => Drag {
  const boxes = rows.map((row) => row.getBoundingClientRect());
  const [top, bottom] = [boxes[from]?.top ?? 0, boxes[from]?.bottom ?? 0];
  const middles = boxes.map((box) => box.top + box.height / 2);
  return (by) => {
    const edge = (by < 0 ? top : bottom) + by;
    const passed = middles.filter((middle, i) => (by < 0 ? i < from && middle > edge : i > from && middle < edge));
    return { from, by, to: by < 0 ? from - passed.length : from + passed.length };
  };
}

/** How far the row at `place` gives way: the height of the dragged one with the gap between two. */
function stepAside({ from, to }: Drag, place: number, rows: readonly HTMLElement[]): number {
  const [first, second, own] = [rows[0], rows[1], rows[from]];
  if (!first || !second || !own) return 0;
  const room = own.offsetHeight + second.offsetTop - first.offsetTop - first.offsetHeight;
  if (place > from && place <= to) return -room;
  return place < from && place >= to ? room : 0;
}
