package org.rightswatch.contracts.hit;

import org.rightswatch.contracts.value.Bilingual;

/**
 * Whether the right can be relied on in one jurisdiction that the listing touches.
 *
 * @param jurisdiction ISO 3166 alpha-2
 * @param rule id of the rule that says so ({@code TM-TERR-1})
 */
public record Enforceability(String jurisdiction, Verdict verdict, String rule, Bilingual reason) {}
