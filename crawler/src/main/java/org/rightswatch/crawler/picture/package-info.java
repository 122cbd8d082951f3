/**
 * Pictures that listings show. A page's visit names those that are wanted ({@link org.rightswatch.crawler.picture.Gallery});
 * each is fetched as anything else is, by the frontier, at the pace of its own host; what comes is hashed and kept once by its
 * digest ({@link org.rightswatch.crawler.picture.PictureWork}) and brought to every listing that shows it.
 */
@NullMarked
package org.rightswatch.crawler.picture;

import org.jspecify.annotations.NullMarked;
