/**
 * What the crawler knows about one site, as data: hosts, market and currency, how to search it, which elements hold which
 * field, what a block or an empty result looks like, how politely to treat it and what its terms say. One YAML file per
 * site; built-in ones are resources under {@code sitepacks/}, more come from a folder of the user's. Validated strictly: an
 * unknown key, a selector that does not compile or two packs for one host are told with file, line and key.
 *
 * <p>Pure apart from {@link org.rightswatch.crawler.sitepack.SitePackFolder}, which reads the folder.
 */
@NullMarked
package org.rightswatch.crawler.sitepack;

import org.jspecify.annotations.NullMarked;
