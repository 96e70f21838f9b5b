'use client';
// A window that depends on somebody closes when one walks away from them.
import { useEffect } from 'react';
import type { Townsperson } from '#lib/game/core/townsfolk-near.ts';
import type { Conversation } from '#lib/game/parts/conversation.ts';
import type { WindowName, Windows } from '#lib/game/windows.ts';

const LOOK_EVERY_MS = 300;

export function useNear(windows: Windows, name: WindowName, conversation: Conversation, somebody: Townsperson): void {
  useEffect(() => {
    const look = setInterval(() => {
      if (!conversation.isNear(somebody)) windows.close(name);
    }, LOOK_EVERY_MS);
    return () => clearInterval(look);
  }, [windows, name, conversation, somebody]);
}
