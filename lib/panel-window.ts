/**
 * Opening the panel: Chrome's side panel or Firefox's sidebar, whichever is there. Probed, never guessed.
 */
interface PanelApis {
  chrome?: { sidePanel?: { open(options: { windowId: number }): Promise<void> } };
  browser?: { sidebarAction?: { open(): Promise<void> } };
}

/** Opens the panel of a window. Must be called in the click itself, before anything is awaited. */
export function openPanel(windowId: number | undefined): void {
  const { chrome, browser } = globalThis as PanelApis;
  if (chrome?.sidePanel && windowId !== undefined) void chrome.sidePanel.open({ windowId });
  else void browser?.sidebarAction?.open();
}
