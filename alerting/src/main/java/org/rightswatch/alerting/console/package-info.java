/**
 * The console: web pages on which a person sees the hits, worst on top, with their reasons, and decides about them.
 *
 * <p>Pages are rendered on the server by precompiled jte templates ({@code src/main/jte/console}); there is no script and nothing is loaded from
 * elsewhere. A request passes {@code Guard} (host name, headers, session, form token) and then one page class ({@code HitsPage}, {@code HitPage},
 * …), which asks the index through {@code alerting.hitindex}, makes a view record in the reader's language and renders it. Views
 * hold finished text: text from outside went through {@code wording.Outside}, and the template escapes it.
 *
 * <p>To add a page: a view record, a template, a page class, its route in {@code Routes}, its words in {@code wording.properties}.
 */
@NullMarked
package org.rightswatch.alerting.console;

import org.jspecify.annotations.NullMarked;
