package org.rightswatch.processor.text;

import org.jspecify.annotations.Nullable;

/** Words of a hashtag, which has no spaces. */
final class Hashtag {

    private Hashtag() {}

    /** Whether the character stands before a hashtag or a name that is written as one. */
    static boolean isSign(int cp) {
        return cp == '#' || cp == '@' || cp == '＃';
    }

    /** Whether a word begins at this index: "ZenvoraBag", "ZENVORABag". */
    static boolean isWordStart(@Nullable String text, int at, int cp) {
        if (text == null || at == 0 || !Character.isUpperCase(cp)) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = at + Character.charCount(cp);
        return Character.isLowerCase(before)
                || (Character.isUpperCase(before)
                        && after < text.length()
                        && Character.isLowerCase(text.codePointAt(after)));
    }
}
