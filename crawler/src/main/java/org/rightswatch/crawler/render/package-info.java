/**
 * Pages that say nothing without their scripts, shown in a headless Chromium (Playwright) and read as they then stand.
 *
 * <p>The browser has no network. Its only way out is a proxy of ours ({@link org.rightswatch.crawler.render.Wall}) that
 * refuses everything and notes what was tried; names are not looked up, QUIC and WebRTC's UDP are off. What is checked where:
 *
 * <ul>
 *   <li>The page itself is the answer that the fetcher has brought and that is kept as evidence; it is not asked for twice.
 *   <li>Each part (script, style, picture, question to an API) is stopped before it leaves the browser, with its whole
 *       address, https or not. Admission decides by kind, number and host; then the fetcher asks in the browser's stead:
 *       address guard, robots.txt of that host, redirects hop by hop, pause, limits, user agent. No CONNECT, so nothing is
 *       hidden from us behind TLS.
 *   <li>Another document (script, meta refresh, link, form, frame, new window) is never loaded. Where the page itself leads
 *       elsewhere that is reported, and the frontier decides, with that address's own robots.txt and pace.
 *   <li>What is not stopped there (WebSocket, WebTransport, WebRTC, the browser's own business) meets the proxy that refuses.
 * </ul>
 *
 * <p>Nothing is clicked, typed, scrolled or solved; a challenge that shows is a blocked page. Each page has a fresh browser
 * and profile; no cookies are sent or kept, no downloads, no service workers, no dialogs. Time and memory are watched from
 * outside, and the whole process tree is killed when they are over; a browser whose worker is killed ends by itself, because
 * it is led through a pipe.
 */
@NullMarked
package org.rightswatch.crawler.render;

import org.jspecify.annotations.NullMarked;
