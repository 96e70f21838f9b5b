import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageFocus } from './page-focus.ts';
import { button, choice, line, pageOf, slider, TestElement } from './testing-elements.ts';

afterEach(() => vi.unstubAllGlobals());

const windowOf = (zIndex: number, ...children: readonly TestElement[]) =>
  new TestElement({ marks: { role: 'dialog', 'data-hud-window': 'bag' }, zIndex, children });

const dialogOf = (...children: readonly TestElement[]) => new TestElement({ marks: { role: 'dialog' }, children });

describe('what the gamepad leads through', () => {
  it('is nothing while nothing is open', () => {
    pageOf(button([0, 0]));
    const focus = new PageFocus();
    expect(focus.isOpen()).toBe(false);
    focus.move('down');
    focus.press();
    focus.close();
    expect(document.activeElement).toBe(document.body);
  });

  it('is the window that lies on top, and begins where that says', () => {
    const [below, first, other] = [button([0, 0]), button([0, 50], { 'data-first-focus': true }), button([0, 0])];
    const page = pageOf(windowOf(22, other, first), windowOf(21, below));
    new PageFocus().move('down');
    expect(page.activeElement).toBe(first);
    expect(page.documentElement.dataset.focusBy).toBe('pad');
    expect(first.heard).toEqual(['in sight']);
  });

  it('is a question before every window, unless that is hidden', () => {
    const [inWindow, inDialog] = [button([0, 0]), button([0, 0])];
    const page = pageOf(dialogOf(inDialog), windowOf(21, inWindow));
    new PageFocus().move('down');
    expect(page.activeElement).toBe(inDialog);

    const shown = pageOf(new TestElement({ marks: { role: 'menu', hidden: true } }), windowOf(21, inWindow));
    new PageFocus().move('down');
    expect(shown.activeElement).toBe(inWindow);
  });

  it('is a bar of buttons only once it has the focus', () => {
    const [one, two] = [button([0, 0]), button([50, 0])];
    const page = pageOf(new TestElement({ marks: { 'data-pad-area': true }, children: [one, two] }));
    const focus = new PageFocus();
    expect(focus.isOpen()).toBe(false);
    one.focus();
    focus.move('right');
    expect(page.activeElement).toBe(two);
    focus.close();
    expect(focus.isOpen()).toBe(false);
  });
});

describe('the cross in a window', () => {
  it('goes to what lies in its direction, and past what cannot be pressed', () => {
    const [first, off, last] = [button([0, 0]), button([0, 50], { disabled: true }), button([0, 100])];
    const page = pageOf(windowOf(21, first, off, last));
    first.focus();
    const focus = new PageFocus();
    focus.move('down');
    expect(page.activeElement).toBe(last);
    focus.move('down');
    expect(page.activeElement).toBe(last);
  });

  it('changes sliders and choices sideways, and leaves them up and down', () => {
    const [volume, palette] = [slider([0, 0]), choice([0, 50])];
    const page = pageOf(windowOf(21, volume, palette));
    const heard: string[] = [];
    volume.addEventListener('input', () => heard.push('input'));
    palette.addEventListener('change', () => heard.push('change'));
    volume.focus();
    const focus = new PageFocus();
    focus.move('right');
    expect(volume.value).toBe(51);
    focus.move('down');
    expect(page.activeElement).toBe(palette);
    focus.move('left');
    expect(palette.selectedIndex).toBe(0);
    focus.move('right');
    expect(palette.selectedIndex).toBe(1);
    expect(heard).toEqual(['input', 'change']);
  });
});

describe('its buttons in a window', () => {
  it('press what has the focus, go round a choice, and leave what is typed into', () => {
    const [one, two, typed] = [button([0, 0]), choice([0, 50]), line([0, 100])];
    pageOf(windowOf(21, one, two, typed));
    const focus = new PageFocus();
    for (const element of [one, two, typed]) {
      element.focus();
      for (let times = 0; times < 3; times++) focus.press();
    }
    expect(one.heard).toEqual(['click', 'click', 'click']);
    expect(two.selectedIndex).toBe(0);
    expect(typed.heard).toEqual([]);
  });

  it('open the menu of what has one', () => {
    const [thing, plain] = [button([0, 0], { 'aria-haspopup': 'menu' }), button([0, 50])];
    pageOf(windowOf(21, thing, plain));
    const opened: string[] = [];
    thing.addEventListener('contextmenu', () => opened.push('menu'));
    const focus = new PageFocus();
    thing.focus();
    expect(focus.more()).toBe(true);
    plain.focus();
    expect(focus.more()).toBe(false);
    expect(opened).toEqual(['menu']);
  });

  it('close it as Escape does', () => {
    const one = button([0, 0]);
    pageOf(windowOf(21, one));
    const keys: string[] = [];
    one.addEventListener('keydown', (event) => keys.push((event as KeyboardEvent).key));
    one.focus();
    new PageFocus().close();
    expect(keys).toEqual(['Escape']);
  });

  it('are for whoever chooses one', () => {
    pageOf(windowOf(21, button([0, 0], { 'data-awaits-button': true })));
    expect(new PageFocus().isChoosing()).toBe(true);
  });
});
