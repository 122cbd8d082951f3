package org.rightswatch.processor.text;

import java.util.Set;

/**
 * Any canonical word in sounds, whatever its script: Latin by {@link Respelling}, Han by Mandarin syllables, the others by
 * {@link Reading}. Capital vowels are those that a script puts in because it cannot write bare consonants: U and O of
 * Kana, E and I of Mandarin transliteration.
 */
public final class Sounds {

    private static final String[] PINYIN_INITIALS = {
        "zh", "ch", "sh", "q", "x", "j", "z", "c", "r", "h", "g", "k", "w", "y"
    };
    private static final String[] PINYIN_SOUNDS = {"J", "C", "S", "C", "S", "J", "z", "s", "r", "h", "g", "k", "w", "y"
    };
    private static final Set<String> BARE =
            Set.of("ke", "te", "de", "le", "si", "er", "ge", "me", "fu", "bu", "pu", "ze", "se", "ci", "zi", "shi");

    private final Respelling respelling = new Respelling();

    /** The word in sounds. */
    public String of(CharSequence canonical) {
        if (isAscii(canonical)) {
            return respelling.of(canonical);
        }
        StringBuilder out = new StringBuilder(canonical.length() * 2);
        int i = 0;
        while (i < canonical.length()) {
            int script = Scripts.of(canonical.charAt(i));
            int from = i;
            while (i < canonical.length() && group(Scripts.of(canonical.charAt(i))) == group(script)) {
                i++;
            }
            CharSequence stretch = canonical.subSequence(from, i);
            switch (group(script)) {
                case Scripts.HAN -> mandarin(stretch, out);
                case Scripts.KATAKANA -> kana(stretch, out);
                default -> out.append(alphabetic(stretch));
            }
        }
        return out.toString();
    }

    private static int group(int script) {
        return switch (script) {
            case Scripts.HAN -> Scripts.HAN;
            case Scripts.KATAKANA, Scripts.HIRAGANA -> Scripts.KATAKANA;
            default -> Scripts.ALPHABETIC;
        };
    }

    private String alphabetic(CharSequence word) {
        return respelling.of(isAscii(word) ? word : Reading.latin(word));
    }

    private static boolean isAscii(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private void kana(CharSequence word, StringBuilder out) {
        String sounds = respelling.of(Reading.latin(word));
        for (int i = 0; i < sounds.length(); i++) {
            char c = sounds.charAt(i);
            char before = i == 0 ? 'a' : sounds.charAt(i - 1);
            char after = i + 1 < sounds.length() ? sounds.charAt(i + 1) : 't';
            boolean bare = !Respelling.isVowel(before) && !Respelling.isVowel(after) && before != 'n' && before != 'y';
            boolean put = bare && (c == 'u' || (c == 'o' && (before == 't' || before == 'd')));
            out.append(put ? Character.toUpperCase(c) : c);
        }
    }

    private static void mandarin(CharSequence word, StringBuilder out) {
        for (int i = 0; i < word.length(); i++) {
            String syllable = HanForms.reading(word.charAt(i));
            boolean bare = i > 0 && BARE.contains(syllable);
            syllable(syllable, bare, out);
        }
    }

    private static void syllable(String syllable, boolean bare, StringBuilder out) {
        int from = 0;
        for (int k = 0; k < PINYIN_INITIALS.length; k++) {
            if (syllable.startsWith(PINYIN_INITIALS[k])) {
                out.append(PINYIN_SOUNDS[k]);
                from = PINYIN_INITIALS[k].length();
                break;
            }
        }
        for (int i = from; i < syllable.length(); i++) {
            char c = syllable.charAt(i) == 'v' ? 'u' : syllable.charAt(i);
            boolean nasal = c == 'g' && i > 0 && syllable.charAt(i - 1) == 'n';
            if (!nasal) {
                out.append(bare && Respelling.isVowel(c) ? Character.toUpperCase(c) : c);
            }
        }
    }
}
