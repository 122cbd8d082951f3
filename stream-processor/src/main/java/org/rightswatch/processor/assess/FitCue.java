package org.rightswatch.processor.assess;

import java.util.Set;
import org.rightswatch.processor.register.Meeting;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.WordNumbers;
import org.rightswatch.processor.text.Words;

/**
 * Whether a cue word is said of a mark: "compatible with ZENVORA", "ZENVORA X200 用", and neither "shoes for men ZENVORA" nor
 * "ZENVORA compatible with others", 适合跑步的ZENVORA, or "koşu için ZENVORA".
 */
final class FitCue {

    private static final int REACH = 3;

    /** Characters between a cue and a mark in Chinese or Japanese: 适用于新款ZENVORA. */
    private static final int MOST_WRITTEN_BETWEEN = 4;

    /** Words of a model's name between a mark and a cue after it. */
    private static final int MOST_MODEL_WORDS = 2;

    /** What cues end with that can only stand before a mark, folded. */
    private static final Set<String> PREPOSITIONS = Set.of(
            ("for with to on of by fit fits fitting replaces fur zu mit auf die den das pour avec a sur le la les de para con em per com "
                            + "voor met op bij do dla z для с к вместо заменяет untuk dengan buat till med pro s til pentru cu "
                            + "για με cho voi עבור مع з до із на")
                    .split(" "));

    /** Cues of scripts without spaces that can only stand before a mark. */
    private static final WordNumbers FORWARD = table("适合 适合用于 适于 支持 支援");

    /** Cues that can only stand after what they speak of. */
    private static final WordNumbers BACKWARD = table(
            "için iletasarlanmış içintasarlanmış içinuygun içinuyumlu içinyedek ileuyumlu ileuyumludur ileçalışır ilekullanımiçin "
                    + "yerine 적합한 केलिए केसाथसंगत केअनुकूल केसाथकामकरताहै हेतु 用 用の 向け に適合 に適した に対応した に対応 に使える に合う に装着 に使用可能 "
                    + "と互換性 と互換 と互換性のある の代替 の互換");

    /** Cues that speak of what they are written onto, before them: 男士专用, 防水対応. */
    private static final WordNumbers WRITTEN_ONTO = table("专用 対応 対応の 专用の 兼用 配套");

    /** Words that stand in names of models. */
    private static final WordNumbers MODEL_WORDS =
            table("pro max plus ultra mini air lite neo series serie seri シリーズ 系列 시리즈 серии");

    /** What stands before the number of a technical standard: "WiFi6" is no model of the mark's. */
    private static final Set<String> STANDARDS = Set.of(
            "wifi",
            "usb",
            "bluetooth",
            "bt",
            "ip",
            "ipx",
            "ipv",
            "qc",
            "pd",
            "cat",
            "hdmi",
            "ddr",
            "pcie",
            "mp",
            "type");

    private FitCue() {}

    static boolean speaksOf(Encounter e, Wording.Place cue) {
        return e.words().field(cue.firstWord()) == e.words().field(e.meeting().firstWord())
                && (isBefore(e, cue) || isAfter(e, cue));
    }

    private static boolean isBefore(Encounter e, Wording.Place cue) {
        Meeting mark = e.meeting();
        return cue.to() <= mark.from()
                && mark.firstWord() - cue.lastWord() <= REACH
                && !isSaidOfAnother(e.words(), cue)
                && !hasItsObject(e, cue)
                && !isAttribute(e, cue)
                && !namesAudience(e, cue);
    }

    private static boolean isSaidOfAnother(Words words, Wording.Place cue) {
        long hash = words.hash(cue.from(), cue.to());
        return BACKWARD.has(hash) || (isWrittenOnto(words, cue) && WRITTEN_ONTO.has(hash));
    }

    private static boolean isWrittenOnto(Words words, Wording.Place cue) {
        return cue.from() > words.start(cue.firstWord()) || words.gap(cue.firstWord()) == Words.Gap.NONE;
    }

    /** 支持货到付款 ZENVORA: what is written on behind the cue, not the mark, is what it speaks of. */
    private static boolean hasItsObject(Encounter e, Wording.Place cue) {
        Words words = e.words();
        int mark = e.meeting().from();
        if (FORWARD.has(words.hash(cue.from(), cue.to()))) {
            return cue.to() < mark;
        }
        int script = words.script(cue.lastWord());
        boolean run = Scripts.unsegmented(script) && script != Scripts.SOUTH_EAST_ASIAN;
        int rest = Math.min(mark, words.end(cue.lastWord())) - cue.to();
        return run && rest > MOST_WRITTEN_BETWEEN;
    }

    /** 适合跑步的ZENVORA: what the goods suit stands before 的, and the mark is what is spoken of. */
    private static boolean isAttribute(Encounter e, Wording.Place cue) {
        int mark = e.meeting().from();
        return cue.to() < mark && e.words().chars()[mark - 1] == '的';
    }

    /** "For women" says who wears it, not what it fits; "for hair dryer" says what it fits. */
    private static boolean namesAudience(Encounter e, Wording.Place cue) {
        Words words = e.words();
        int mark = e.meeting().from();
        for (Wording.Place place : e.context().wording().places()) {
            if (place.kind() == Wording.Kind.AUDIENCE && place.from() >= cue.to() && place.to() <= mark) {
                int last = e.meeting().firstWord() - 1;
                return place.lastWord() >= last || GoodsWords.groups(words.hash(last)) <= 0;
            }
        }
        return false;
    }

    private static boolean isAfter(Encounter e, Wording.Place cue) {
        int mark = e.meeting().to();
        boolean follows = cue.from() == mark || (cue.from() > mark && isModel(e, cue));
        return follows && !isPreposition(e.words(), cue);
    }

    /** Whether nothing but the name of a model stands between the mark and the cue. */
    private static boolean isModel(Encounter e, Wording.Place cue) {
        Words words = e.words();
        int from = e.meeting().lastWord() + 1;
        int to = cue.firstWord();
        if (to - from > MOST_MODEL_WORDS || to <= from || cue.from() != words.start(to)) {
            return false;
        }
        for (int w = from; w <= to; w++) {
            if (words.gap(w).compareTo(Words.Gap.SOFT) > 0 || (w < to && !isModelWord(words, w))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isModelWord(Words words, int w) {
        if (MODEL_WORDS.has(words.hash(w))) {
            return true;
        }
        String text = words.text(w);
        int letters = 0;
        while (letters < text.length() && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        boolean numbered = letters < text.length() && Character.isDigit(text.charAt(letters));
        boolean number = letters == 0 && text.chars().allMatch(Character::isDigit);
        return number || (letters > 0 && numbered && !STANDARDS.contains(text.substring(0, letters)));
    }

    /** "ZENVORA for running" is a mark and what its goods are for; "ZENVORA compatible" and "ZENVORA用" are not. */
    private static boolean isPreposition(Words words, Wording.Place cue) {
        char last = words.chars()[cue.to() - 1];
        char next = cue.to() < words.end(words.count() - 1) ? words.chars()[cue.to()] : 0;
        return last == '于'
                || next == '于'
                || last == 'ל'
                || last == 'ل'
                || words.script(cue.firstWord()) == Scripts.SOUTH_EAST_ASIAN
                || FORWARD.has(words.hash(cue.from(), cue.to()))
                || PREPOSITIONS.contains(words.text(cue.lastWord()))
                || goesOn(words, cue.lastWord() + 1);
    }

    /** Whether a preposition follows: "compatible" goes on with "with", مناسب with للجري. */
    private static boolean goesOn(Words words, int w) {
        if (w >= words.count() || words.gap(w) != Words.Gap.SOFT) {
            return false;
        }
        String text = words.text(w);
        char first = text.charAt(0);
        return PREPOSITIONS.contains(text) || (text.length() > 2 && (first == 'ל' || first == 'ل'));
    }

    private static WordNumbers table(String phrases) {
        String[] folded = phrases.split(" ");
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Folding.fold(folded[i]).replace(" ", "");
        }
        return WordNumbers.of(folded);
    }
}
