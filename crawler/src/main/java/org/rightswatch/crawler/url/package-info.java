/**
 * Web addresses as a browser understands them (WHATWG URL, http and https only), and the canonical form that a listing's
 * id is made of.
 *
 * <p>{@link org.rightswatch.crawler.url.WebUrl} parses and resolves; {@link org.rightswatch.crawler.url.CanonicalUrl}
 * takes away what does not name the page: fragment, credentials, tracking parameters, session ids. Pure: no network, no
 * name look-up.
 */
@NullMarked
package org.rightswatch.crawler.url;

import org.jspecify.annotations.NullMarked;
