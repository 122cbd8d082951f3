package org.rightswatch.contracts.value;

/**
 * One statement in both languages of the product; neither half may be missing.
 *
 * @param en English
 * @param zh Chinese (simplified)
 */
public record Bilingual(String en, String zh) {

    public Bilingual {
        Ids.requireText(en, "English half of a bilingual text");
        Ids.requireText(zh, "Chinese half of a bilingual text");
    }
}
