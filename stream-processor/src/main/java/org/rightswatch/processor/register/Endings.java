package org.rightswatch.processor.register;

import java.util.Set;
import org.rightswatch.processor.text.Jamo;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.OrdinaryWords;

/** Particles and case endings that languages write onto a name: "젠보라를" is ZENVORA in Korean, "Zenvorassa" in Finnish. */
final class Endings {

    private static final int SHORTEST_REST = 5;
    private static final int SHORTEST_HANGUL = 2;
    private static final int LONGEST = 4;

    private static final Set<String> AFTER_CONSONANT = Set.of("은", "이", "을", "과", "으로", "이나", "이랑");
    private static final Set<String> AFTER_VOWEL = Set.of("는", "가", "를", "와", "로", "나", "랑");
    /** Particles, and what says that something is like, for or from: 용, 풍, 급, 제. */
    private static final Set<String> AFTER_ANY =
            Set.of("의 에 도 만 에서 에게 에는 에도 에선 한테 까지 부터 처럼 보다 만의 에서는 에서의 까지도 용 풍 급 형 제 산 표 화 공식 정품급 매장".split(" "));

    /** Behind two syllables they are rather the end of a word: 고양이 is a cat. */
    private static final Set<String> END_OF_WORDS = Set.of("이", "가", "나", "도", "만", "제", "산", "표", "화", "형", "급");

    /** Finnish, Hungarian, Polish and Russian; endings of a single letter are found as edits. */
    private static final Set<String> OF_CASES =
            Set.of(("ssa sta lla lta lle ksi iin ban ben bol nak nek val vel nal nel hoz hez tol rol ert "
                            + "em owi ami ach om ом ем ой ей ов ам ах ами ому ого")
                    .split(" "));

    private Endings() {}

    /** Characters of the ending, or 0. */
    static int length(String word) {
        int length = word.length();
        if (Jamo.isSyllable(word.charAt(length - 1))) {
            return hangul(word);
        }
        for (int ending = Math.min(LONGEST, length - SHORTEST_REST); ending >= 2; ending--) {
            if (OF_CASES.contains(word.substring(length - ending))) {
                return isOfADictionary(word) ? 0 : ending;
            }
        }
        return 0;
    }

    /** "phantom" is no case of PHANT. */
    private static boolean isOfADictionary(String word) {
        return OrdinaryWords.rank(word) != OrdinaryWords.UNKNOWN || OrdinaryWords.isRare(Keys.of(word));
    }

    /**
     * Whether {@code shorter} is the word without its case ending: so much is another that no letter may be beside the one
     * that the ending stands for, as in "Зенворой" of ЗЕНВОРА.
     */
    static boolean isCaseOf(String word, String shorter) {
        return !Jamo.isSyllable(word.charAt(word.length() - 1))
                && word.length() - shorter.length() >= 2
                && word.startsWith(shorter)
                && length(word) == word.length() - shorter.length();
    }

    /** A particle suits the syllable before it; a word of a shop may follow anything: 젠보라운동화. */
    private static int hangul(String word) {
        int length = word.length();
        for (int at = SHORTEST_HANGUL; at < length; at++) {
            char before = word.charAt(at - 1);
            String rest = word.substring(at);
            boolean longer = at == SHORTEST_HANGUL && END_OF_WORDS.contains(rest);
            boolean open = Jamo.isOpen(before);
            if (longer) {
                continue;
            }
            if (AFTER_ANY.contains(rest)
                    || (open ? AFTER_VOWEL : AFTER_CONSONANT).contains(rest)
                    || (rest.length() > 1 && OrdinaryWords.isUsual(Keys.of(rest)))) {
                return length - at;
            }
        }
        return 0;
    }
}
