package org.rightswatch.alerting.wording;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.Bilingual;

/** A language that pages, mails and reports are written in. */
public enum Language {
    ZH("zh", "zh-Hans", Locale.SIMPLIFIED_CHINESE),
    EN("en", "en", Locale.ENGLISH);

    private final String code;
    private final String tag;
    private final Locale locale;

    Language(String code, String tag, Locale locale) {
        this.code = code;
        this.tag = tag;
        this.locale = locale;
    }

    /** The language of a BCP 47 tag ({@code zh-CN}, {@code en}); English for anything that is not Chinese. */
    public static Language of(@Nullable String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }

    /** {@code zh} or {@code en}. */
    public String code() {
        return code;
    }

    /** For the {@code lang} attribute, so that Han characters take their Chinese shapes. */
    public String tag() {
        return tag;
    }

    /** For numbers and the names of countries. */
    public Locale locale() {
        return locale;
    }

    /** Between the parts of a list. */
    public String listSeparator() {
        return this == ZH ? "、" : ", ";
    }

    /** This language's half. */
    public String of(Bilingual text) {
        return this == ZH ? text.zh() : text.en();
    }
}
