/**
 * E-mail through SMTP. {@link Smtp} sends any {@link Mail} (the digest uses it too) and says what the server answered; {@link
 * EmailChannel} writes alerts. HTML is made for mail readers: layout tables, inline styles, no remote pictures, at most 90 KB
 * (Gmail clips at 102 KB). A mail's Message-ID is made from the notification's id, so a repeat is recognised by mail readers
 * that fold duplicates, and by people, because the id is printed at the foot.
 */
@NullMarked
package org.rightswatch.alerting.channel.email;

import org.jspecify.annotations.NullMarked;
