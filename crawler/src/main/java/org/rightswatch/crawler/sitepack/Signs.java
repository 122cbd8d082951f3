package org.rightswatch.crawler.sitepack;

import java.util.List;

/**
 * Elements that tell what kind of page it is, before anything else is read. A picker with an expression must find it.
 *
 * @param blocked challenge, captcha, login wall
 * @param shell content only comes with scripts
 * @param other neither offer nor search, whatever it looks like
 */
public record Signs(List<Picker> blocked, List<Picker> shell, List<Picker> other) {}
