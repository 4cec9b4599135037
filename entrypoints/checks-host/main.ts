/**
 * Chromium's hidden page: a service worker may not start a worker, so this page holds the one that checks, and hands it
 * every channel that the background opens. It goes when the worker does.
 */
const checks = new Worker('/checks.js');
checks.onmessage = () => window.close();
checks.onerror = () => window.close();

navigator.serviceWorker.onmessage = ({ ports }) => checks.postMessage(null, [...ports]);
